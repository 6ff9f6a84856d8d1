internal import CivilTime
internal import SeasonModel
internal import TourPlanner

/// Goes through the known evenings that a plan does not hold on their date, one by one: those that can go back do, and
/// for the others it says why.
///
/// Each is put back on its date, with every other known evening that the plan holds, and the rest is planned anew. So
/// evenings that can only go back together do so together.
struct MoveReview {
  /// The most small questions in a run limited by iterations.
  private static let mostQuestions = 60

  /// The plan, with every evening back whose move was not worth it.
  private(set) var plan: Plan
  /// Known evenings that moved or were given up, those that belong together in one group.
  private(set) var groups: [MovedEvenings] = []

  private let season: Season
  private let known: KnownDates
  private let frozen: [Evening]
  private var questionsLeft = MoveReview.mostQuestions

  init(of plan: Plan, frozen: [Evening], run: inout ReplanningRun) {
    self.plan = plan
    self.frozen = frozen
    season = run.question.season
    known = run.known
    guard run.isValid(plan) else { return }
    while true {
      guard let better = reviewed(&run) else { return }
      self.plan = better
    }
  }

  /// Fills `groups`, or returns a better plan that it came upon.
  private mutating func reviewed(_ run: inout ReplanningRun) -> Plan? {
    let price = run.price(of: plan)
    let isGone = Set(known.gone(from: plan))
    let gone = known.evenings.filter { isGone.contains($0) && season.communePositions[$0.commune] != nil }
    var told: Set<Evening> = []
    groups = []
    for evening in gone where !told.contains(evening) {
      let way = way(to: evening)
      let back = way == .barred || !takeTime(run) ? nil : putBack(evening, way, &run)
      guard let back, known.gone(from: back).allSatisfy({ $0 != evening && isGone.contains($0) }) else {
        let isTold = way == .barred || (way == .taken && !run.isOver && questionsLeft >= 0)
        groups.append(MovedEvenings(steps: [step(of: evening)], reason: isTold ? .impossible : nil))
        continue
      }
      if run.price(of: back) < price { return back }
      let stillGone = Set(known.gone(from: back))
      let together = gone.filter { !told.contains($0) && !stillGone.contains($0) }
      told.formUnion(together)
      groups.append(MovedEvenings(steps: together.map(step), reason: reason(against: back)))
    }
    return nil
  }

  /// Whether there is time for one more small question.
  private mutating func takeTime(_ run: ReplanningRun) -> Bool {
    if run.question.stop.iterations != nil { questionsLeft -= 1 }
    return questionsLeft >= 0 && !run.isOver
  }

  /// The best plan in which an evening is back on its date and nobody else leaves a known one; nil where none was found.
  private func putBack(_ evening: Evening, _ way: Way, _ run: inout ReplanningRun) -> Plan? {
    var found: [Plan] = []
    if case .open(let vans) = way {
      for van in vans {
        var way = evening
        way.van = van
        found.append(run.answer(frozen: frozen + staying + [way], start: plan))
      }
    }
    if season.vans.count > 1 {
      let start = found.isEmpty ? plan : run.best(of: found)
      found.append(run.answer(frozen: frozen, dated: staying + [evening], start: start))
    }
    let back = run.best(of: found)
    return run.isValid(back) ? back : nil
  }

  /// The known evenings that the plan holds on their date, but for those that are frozen anyway.
  private var staying: [Evening] {
    let (dates, firm) = (Set(known.evenings.map { HostDay($0) }), Set(frozen.map { HostDay($0) }))
    return plan.activeEvenings.filter { dates.contains(HostDay($0)) && !firm.contains(HostDay($0)) }
  }

  /// What the rules say to an evening on its old date.
  private enum Way: Equatable {
    /// No van can hold it there, whoever moves but those who never may.
    case barred
    /// No van can hold it there while the others stay with their vans.
    case taken
    /// The rules allow it, with these vans.
    case open([String])
  }

  private func way(to evening: Evening) -> Way {
    let vans = season.vans.filter { $0.works(on: evening.date) }.map(\.id)
    func possible(beside others: [Evening]) -> [String] {
      vans.filter { van in
        var way = evening
        way.van = van
        return !SmallestRelease(season: season, frozen: frozen + others, known: [way]).goes(way)
      }
    }
    let open = possible(beside: staying)
    guard open.isEmpty else { return .open(open) }
    // With a single van nobody can stay with another one.
    return season.vans.count > 1 && !possible(beside: []).isEmpty ? .taken : .barred
  }

  /// Where a known evening is now.
  private func step(of evening: Evening) -> MovedEvenings.Step {
    let dates = Set(known.evenings.filter { $0.commune == evening.commune }.map(\.date))
    let gone = known.gone(from: plan).filter { $0.commune == evening.commune }
    let come = plan.evenings(of: evening.commune).filter { !dates.contains($0.date) }
    let index = gone.firstIndex(of: evening) ?? come.count
    return MovedEvenings.Step(old: evening, new: index < come.count ? come[index] : nil)
  }

  /// What the plan wins over the best one in which evenings are back.
  private func reason(against back: Plan) -> MovedEvenings.Reason {
    let (here, there) = (known.price(of: plan, in: season), known.price(of: back, in: season))
    if here.levels == there.levels {
      let cost = PlanAudit(of: back, in: season).score.cost - PlanAudit(of: plan, in: season).score.cost
      return .saves(cost)
    }
    return .makesRoom(
      for: season.communes.map(\.code).filter { plan.evenings(of: $0).count > back.evenings(of: $0).count })
  }

  /// A commune on a date.
  private struct HostDay: Hashable {
    let commune: String
    let date: CivilDate

    init(_ evening: Evening) {
      commune = evening.commune
      date = evening.date
    }
  }
}
