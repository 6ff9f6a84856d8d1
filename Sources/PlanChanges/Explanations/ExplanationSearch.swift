public import CivilTime
public import SeasonModel

/// Finds out why communes have no further evening; prepared once for a plan.
///
/// The other communes keep the evenings that weigh no less than the one asked about: their required ones, and where
/// the one asked about is optional itself, the optional ones of no less priority. A maximum flow finds out at once where
/// dates are too few, and for whom. The rest of the facts is made small by leaving out one after the other for as long as
/// what remains leaves no room (deletion filter; Chinneck, Feasibility and Infeasibility in Optimization, 2008).
public struct ExplanationSearch {
  let season: Season
  let today: CivilDate?
  let tables: BoardTables
  let board: EveningBoard

  /// Lays a plan out.
  ///
  /// - Parameters:
  ///   - plan: the plan; evenings that stand on no slot count for nothing.
  ///   - season: the season.
  ///   - today: dates before it are past: their evenings stay, and nobody gets a new one.
  public init(plan: Plan, in season: Season, today: CivilDate? = nil) {
    self.season = season
    self.today = today
    tables = BoardTables(season: season)
    board = EveningBoard(tables: tables, plan: plan, today: today)
  }

  /// Why a commune has no further evening, or that there is room after all.
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - effort: how many choices to try at most.
  ///   - limit: how much work it may be: when it is spent, what is found by then is told.
  /// - Returns: what was found out.
  /// - Complexity: one flow or exact search of bounded effort for each fact that is looked at.
  public func explanation(
    of commune: Int, effort: Int = Explanation.effort, limit: WorkLimit = WorkLimit(steps: Explanation.work)
  ) -> Explanation {
    let rows = season.availabilityRows(ofCommune: commune)
    limit.take(season.availability.count + season.communes.count)
    func search(_ active: [Fact], effort: Int, within limit: WorkLimit) -> RoomSearch {
      let question = RoomQuestion(board: board, commune: commune, rows: rows, active: Set(active), limit: limit)
      return RoomSearch(question, effort: effort, limit: limit)
    }
    let all = ExplanationFacts(board: board, today: today).all(about: commune, rows)
    // Many facts share the effort that few have each, so that no season keeps people waiting.
    let share = min(RoomSearch.effort, effort / max(1, all.count))
    var whole = search(all, effort: max(share, effort / 5), within: limit)
    let cause: RoomSearch.Cause
    switch whole.answer() {
    case .room: return Explanation(.room)
    case .unknown: return Explanation(.unknown)
    case .noRoom(let found): cause = found
    }
    var kept = near(all, to: cause)
    var crowd = crowd(commune, cause, kept, whole.question)
    var isIrreducible = true
    // Of evenings that a flow cannot place each is needed; what is left to try is few.
    for fact in kept where kept.contains(fact) && !(cause != .trials && fact.isNeed) {
      let fewer = kept.filter { $0 != fact }
      var smaller = search(fewer, effort: share, within: limit)
      switch smaller.answer() {
      case .noRoom(let cause):
        kept = near(fewer, to: cause)
        crowd = self.crowd(commune, cause, kept, smaller.question)
      case .unknown: isIrreducible = false
      case .room: break
      }
    }
    return Explanation(.noRoom(kept, isIrreducible: isIrreducible), crowd: crowd)
  }

  /// Whether a crowd that leaves one commune no room leaves another none either: its members weigh no less than it, and
  /// it has no place that is not among theirs.
  public func leavesNoRoom(_ crowd: Crowd, for commune: Int, limit: WorkLimit) -> Bool {
    ExplanationFacts(board: board, today: today).leavesNoRoom(crowd, for: commune, limit: limit)
  }

  /// The facts that have to do with a cause: few, even in a large season.
  private func near(_ all: [Fact], to cause: RoomSearch.Cause) -> [Fact] {
    switch cause {
    case .trials: return all
    case .territory(let rule):
      let name = season.rules.territories[rule].name
      return all.filter { fact in
        switch fact {
        case .need(let commune, _): season.communes[commune].territory == name
        case .territoryMaximum(let other): other == rule
        case .promise, .kept: true
        default: false
        }
      }
    case .dates(let communes, _, let vans):
      return all.filter { fact in
        switch fact {
        case .need(let commune, _): communes.contains(commune)
        case .week(let van): vans.contains(van)
        case .promise, .kept, .open, .closed, .vanWeekdays, .vanClosed, .vanTerritories: true
        case .legs, .outingTerritory, .territoryMaximum, .territoryMinimum, .gap, .neighbours: false
        }
      }
    }
  }

  /// Those who need too much together, where numbers alone say so.
  private func crowd(
    _ commune: Int, _ cause: RoomSearch.Cause, _ kept: [Fact], _ question: RoomQuestion
  ) -> Crowd? {
    var members = [Crowd.Member(commune: commune, evenings: board.cellsOf[commune].count + 1)]
    for case .need(let other, let count) in kept.reversed() {
      members.append(Crowd.Member(commune: other, evenings: count))
    }
    let crowd: Crowd
    switch cause {
    case .trials: return nil
    case .territory(let rule):
      crowd = Crowd(
        members: members, capacity: season.rules.territories[rule].maxEvenings ?? 0, slots: [], territory: rule,
        cells: []
      )
    case .dates:
      let cells = question.cells(of: members.map(\.commune))
      crowd = Crowd(
        members: members, capacity: question.capacity(of: cells), slots: cells.map(tables.slot).sorted(),
        territory: nil,
        cells: Set(cells))
    }
    // One evening is too many, and the others have all there is; else something more is in the way, such as a promise on
    // a date that a row closes.
    return crowd.capacity == crowd.evenings - 1 ? crowd : nil
  }
}

extension Explanation {
  /// Finds out why a commune has no further evening; see `ExplanationSearch`.
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - plan: the plan; evenings that stand on no slot count for nothing.
  ///   - season: the season.
  ///   - today: dates before it are past: their evenings stay, and nobody gets a new one.
  ///   - effort: how many choices to try at most.
  ///   - limit: how much work it may be.
  public init(
    of commune: Int, plan: Plan, in season: Season, today: CivilDate? = nil, effort: Int = Explanation.effort,
    limit: WorkLimit = WorkLimit(steps: Explanation.work)
  ) {
    let search = ExplanationSearch(plan: plan, in: season, today: today)
    self = search.explanation(of: commune, effort: effort, limit: limit)
  }
}

extension Fact {
  /// Whether it is that another commune keeps its evenings.
  fileprivate var isNeed: Bool {
    if case .need = self { true } else { false }
  }
}
