public import CivilTime
public import SeasonModel

/// One change of the season's files that would let a commune in, verified by doing it.
public struct SingleChange: Sendable {
  /// The kinds of change.
  public enum Kind: Hashable, Sendable {
    /// The commune opens a date.
    case open(CivilDate)
    /// A promised evening, by its row, may be elsewhere.
    case free(row: Int)
    /// A van works on one more date.
    case extraDate(van: Int, CivilDate)
    /// A van works on a date of one of its closed periods.
    case reopen(van: Int, CivilDate)
    /// A van holds one more evening a week.
    case week(van: Int)
    /// A van also serves the commune's territory.
    case serve(van: Int)
    /// A van drives legs of this length, in whole kilometres.
    case longestLeg(van: Int, Metres)
    /// A territory pays for one more evening.
    case territory(rule: Int)
    /// The neighbour rule, or that of days between evenings, no longer applies.
    case spacing
  }

  /// What to change.
  public let kind: Kind
  /// How the evening then finds its place, and at what cost.
  public let proposal: Rearrangement

  /// The changes that let a commune in when at most `moves` others move, cheapest first.
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - plan: the plan.
  ///   - season: the season.
  ///   - moves: how many others may move for it.
  ///   - today: dates before it are past.
  ///   - limit: how much work it may be; changes beyond it are not tried.
  /// - Returns: the changes that were found to work.
  /// - Complexity: one `DateBoard` for each change tried: each date of the season, each promise and each van.
  public static func changes(
    for commune: Int, plan: Plan, in season: Season, moves: Int = 1, today: CivilDate? = nil,
    limit: WorkLimit = WorkLimit(steps: SingleChange.work)
  ) -> [SingleChange] {
    var found: [SingleChange] = []
    let price = SingleChange.price(in: season)
    for kind in kinds(for: commune, in: season) where limit.take(price) {
      guard let changed = kind.applied(to: season, for: commune) else { continue }
      let board = DateBoard(season: changed, plan: plan, today: today)
      let verdicts =
        kind.date.map { [board.verdict(on: $0, of: commune, moves: moves)] } ?? board.dates(of: commune, moves: moves)
      // A plan that breaks rules as it is must break none besides.
      let judge = PlanJudge(of: plan, in: changed)
      let proposals = verdicts.compactMap(\.proposal).filter {
        judge.judgement(of: $0.applied(to: plan)).broken.isEmpty
      }
      if let best = proposals.min(by: { $0.change < $1.change }) {
        found.append(SingleChange(kind: kind.enough(for: best.applied(to: plan), in: changed), proposal: best))
      }
    }
    return found.enumerated().sorted {
      ($0.element.proposal.others.count, $0.element.proposal.change.cost, $0.offset)
        < ($1.element.proposal.others.count, $1.element.proposal.change.cost, $1.offset)
    }.map(\.element)
  }

  /// The most work for all changes of one commune.
  public static let work = 4 * WorkLimit.second

  /// The steps that making a season anew and looking at it take.
  private static func price(in season: Season) -> Int {
    let sites = season.table.siteCount
    let cells = season.vans.count * season.span.count
    return 10 * (season.availability.count + cells + season.communes.count)
      + (season.table.hasDistanceMatrix || season.table.hasTimeMatrix ? sites * sites : 0)
  }

  private static func kinds(for commune: Int, in season: Season) -> [Kind] {
    let host = season.communes[commune]
    var kinds: [Kind] = []
    let working = season.vans.map { $0.workingDates(within: season.span) }
    let serving = season.vans.indices.filter { season.vans[$0].serves(territory: host.territory) }
    for date in season.span {
      let isOpen = season.calendars[commune].open.contains(date)
      if !isOpen, season.gives(date, to: host.code), working.contains(where: { $0.contains(date) }) {
        kinds.append(.open(date))
      }
      for van in serving where isOpen && !working[van].contains(date) {
        let shape = season.vans[van]
        let isClosed = shape.closed.contains { $0.span.contains(date) }
        if !isClosed { kinds.append(.extraDate(van: van, date)) }
        if isClosed, shape.weekdays.contains(date.weekday) || shape.extraDates.contains(date) {
          kinds.append(.reopen(van: van, date))
        }
      }
    }
    kinds += season.promises.filter { $0.commune != commune && season.availability[$0.row].origin == .said }.map {
      .free(row: $0.row)
    }
    kinds += season.vans.indices.filter { season.vans[$0].maxEveningsPerWeek != nil }.map { .week(van: $0) }
    kinds += season.vans.indices.filter { !season.vans[$0].serves(territory: host.territory) }.map { .serve(van: $0) }
    kinds += season.vans.indices.filter { season.vans[$0].maxLeg != nil }.map { .longestLeg(van: $0, .anyLeg) }
    kinds += season.rules.territories.indices.filter {
      season.rules.territories[$0].maxEvenings != nil && season.rules.territories[$0].name == host.territory
    }.map { .territory(rule: $0) }
    let hasHardNeighbours = season.rules.neighbours.map { $0.penalty == nil } ?? false
    if season.rules.minDaysBetweenEvenings > 1 || hasHardNeighbours { kinds.append(.spacing) }
    return kinds
  }
}

extension SingleChange.Kind {
  /// The only date that matters to the change, if there is one.
  fileprivate var date: CivilDate? {
    switch self {
    case .open(let date), .extraDate(_, let date), .reopen(_, let date): date
    case .free, .week, .serve, .longestLeg, .territory, .spacing: nil
    }
  }

  /// The change with no longer leg than a plan needs, rounded up to a whole kilometre.
  fileprivate func enough(for plan: Plan, in season: Season) -> SingleChange.Kind {
    guard case .longestLeg(let van, _) = self else { return self }
    let drives = Itinerary(plan: plan, season: season).drives.filter { season.outings[$0.outing].van == van }
    let legs = drives.flatMap(\.stops).flatMap { [$0.leg, $0.returning] }.compactMap { $0?.metres.count }
    return .longestLeg(van: van, Metres(((legs.max() ?? 0) + 999) / 1000 * 1000))
  }

  /// The season with the change made, or nil where it makes no valid season.
  public func applied(to season: Season, for commune: Int) -> Season? {
    var draft = season.draft
    switch self {
    case .open(let date):
      guard let rows = rows(opening: date, for: season.communes[commune], in: season) else { return nil }
      draft.availability = rows
    case .free(let row): draft.availability.remove(at: row)
    case .extraDate(let van, let date), .reopen(let van, let date): draft.vans[van].open(date)
    case .week(let van): draft.vans[van].maxEveningsPerWeek = draft.vans[van].maxEveningsPerWeek.map { $0 + 1 }
    case .serve(let van):
      // A commune of no territory is only served by vans that serve all.
      let territory = season.communes[commune].territory
      if territory.isEmpty { draft.vans[van].territories = [] } else { draft.vans[van].territories.append(territory) }
    case .longestLeg(let van, let metres): draft.vans[van].maxLeg = metres
    case .territory(let rule):
      draft.rules.territories[rule].maxEvenings = draft.rules.territories[rule].maxEvenings.map { $0 + 1 }
    case .spacing:
      draft.rules.minDaysBetweenEvenings = 0
      if draft.rules.neighbours?.penalty == nil { draft.rules.neighbours = nil }
    }
    return try? Season(validating: draft)
  }

  /// The most rows that a change may make of those that concern several communes.
  private static let mostRows = 200_000

  /// The rows with one date opened for one commune: rows for everyone are written out for each, so that only its own
  /// change; nil where that would be too many.
  private func rows(opening date: CivilDate, for host: Commune, in season: Season) -> [AvailabilityRow]? {
    let shared = season.availability.count { $0.subject != .commune(host.code) && $0.concerns(host) }
    guard shared <= SingleChange.Kind.mostRows / season.communes.count else { return nil }
    var rows: [AvailabilityRow] = []
    var hasOpen = false
    for row in season.availability {
      guard row.concerns(host) else {
        rows.append(row)
        continue
      }
      if row.subject != .commune(host.code) {
        rows += season.communes.filter { $0.code != host.code && row.concerns($0) }.map { other in
          var own = row
          own.subject = .commune(other.code)
          return own
        }
      }
      var own = row
      own.subject = .commune(host.code)
      hasOpen = hasOpen || row.status == .open
      guard row.status == .closed, row.span.contains(date) else {
        rows.append(own)
        continue
      }
      for part in row.span.without(date) {
        own.span = part
        rows.append(own)
      }
    }
    if hasOpen { rows.append(AvailabilityRow(subject: .commune(host.code), span: DateSpan(date), status: .open)) }
    return rows
  }
}

extension Metres {
  /// Longer than any leg of a season may be.
  fileprivate static let anyLeg = Metres(Int(SeasonLimits.kilometres.upperBound) * 1000)
}
