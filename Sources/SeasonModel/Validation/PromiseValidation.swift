internal import CivilTime

/// Finds promised evenings that cannot be held, alone or together.
///
/// Each conflict is told once, at the later of two rows, and names the earlier one. Conflicts between two rows are
/// always found (of neighbours, among some million pairs); of those that only show when many rows are weighed together, the ones of a single date are (by
/// matching rows to vans).
struct PromiseValidation {
  /// A fixed row that could be held if it were alone.
  private struct Promised {
    let row: Int
    let commune: Int
    let date: CivilDate
    /// The vans that work then, serve the commune, can drive there, and are the named one if one is named.
    var vans: [Int]

    var stop: PromiseStop { PromiseStop(commune: commune, date: date) }
  }

  /// How many vans are asked whether they reach a promise, and how many pairs of promises are looked at: beyond, nothing
  /// is ruled out, and no season keeps people waiting.
  private static let (reachLimit, pairLimit) = (1_000_000, 5_000_000)

  private let draft: SeasonDraft
  private let span: DateSpan
  private var vans: VanDates
  private var promised: [Promised] = []
  private var defects: [SeasonDefect] = []
  /// The rows that were told to conflict.
  private var conflicting: Set<Int> = []
  /// What vans can drive; nil where no leg is forbidden.
  private var reach: PromiseReach?

  static func defects(of draft: SeasonDraft) -> [SeasonDefect] {
    guard let span = DraftChecks.span(of: draft) else { return [] }
    var validation = PromiseValidation(draft: draft, span: span)
    validation.checkEachRow()
    validation.checkReach()
    validation.checkSameDate()
    validation.checkNumbers()
    validation.checkDaysBetween()
    validation.checkSlots()
    validation.checkWeeks()
    validation.checkOutings()
    validation.checkNeighbours()
    validation.checkDrives()
    return validation.defects
  }

  private init(draft: SeasonDraft, span: DateSpan) {
    self.draft = draft
    vans = VanDates(draft.vans, within: span)
    self.span = span
  }

  private mutating func checkEachRow() {
    let communes = Dictionary(zip(draft.communes.map(\.code), 0...)) { first, _ in first }
    // What took place is no promise that could still be broken.
    for (row, said) in draft.availability.enumerated() where said.isPromise && said.origin == .said {
      guard case .commune(let code) = said.subject else {
        defects.append(SeasonDefect(.availability(row, "code"), .fixedForMany))
        continue
      }
      guard said.span.count == 1 else {
        defects.append(SeasonDefect(.availability(row, "to"), .fixedSpansDays))
        continue
      }
      guard let commune = communes[code] else { continue }
      check(said, at: row, commune: commune)
    }
  }

  private mutating func check(_ said: AvailabilityRow, at row: Int, commune: Int) {
    let date = said.span.first
    guard span.contains(date) else {
      defects.append(SeasonDefect(.availability(row, "from"), .outsideSeason(date)))
      return
    }
    // A name that no van has is told elsewhere.
    guard vans.isKnown(said.van) else { return }
    guard !vans.working(on: date, named: said.van).isEmpty else {
      defects.append(SeasonDefect(.availability(row, "from"), .noVanWorks(date, van: said.van)))
      return
    }
    let territory = draft.communes[commune].territory
    let serving = vans.working(on: date, named: said.van, serving: territory)
    guard !serving.isEmpty else {
      defects.append(
        SeasonDefect(
          .availability(row, said.van == nil ? "code" : "van"),
          .vanDoesNotServe(van: said.van, territory: territory)))
      return
    }
    promised.append(Promised(row: row, commune: commune, date: date, vans: serving))
  }

  /// Keeps the vans that can drive to a promise and home again, were it alone in its outing.
  private mutating func checkReach() {
    // Where an evening was called off, the way to another may be gone: that is no mistake in the files.
    if draft.hasCancellations { return }
    guard !promised.isEmpty, var reach = PromiseReach(draft: draft, span: span) else { return }
    var questionsLeft = PromiseValidation.reachLimit
    promised = promised.compactMap { row in
      var legs: [ForbiddenLeg?] = []
      var able = row
      able.vans = row.vans.filter { van in
        questionsLeft -= 1
        guard questionsLeft >= 0, let obstacle = reach.obstacle(van: van, stops: [row.stop]) else { return true }
        legs.append(reach.forbiddenLeg(obstacle, van: van, stops: [row.stop]))
        return false
      }
      if !able.vans.isEmpty { return able }
      guard let leg = legs.compactMap(\.self).first else { return row }
      let isNamed = draft.availability[row.row].van != nil
      defects.append(
        SeasonDefect(
          .availability(row.row, isNamed ? "van" : "code"),
          .promiseOutOfReach(leg, isOnlyVan: isNamed || row.vans.count == 1)))
      return nil
    }
    self.reach = reach
  }

  private mutating func conflict(_ row: Int, with other: Int, _ rule: BrokenRule.Rule) {
    let (earlier, later) = (min(row, other), max(row, other))
    guard !conflicting.contains(earlier), conflicting.insert(later).inserted else { return }
    defects.append(
      SeasonDefect(.availability(later, "from"), .conflictsWithFixed(other: earlier, rule: rule)))
  }

  /// One commune, one evening a date; one van, one evening a date.
  private mutating func checkSameDate() {
    var byCommune: [Slot: Int] = [:]
    var byVan: [Slot: Int] = [:]
    for row in promised {
      let host = Slot(who: row.commune, date: row.date)
      if let other = byCommune[host] { conflict(row.row, with: other, .commune) } else { byCommune[host] = row.row }
      guard row.vans.count == 1 else { continue }
      let slot = Slot(who: row.vans[0], date: row.date)
      if let other = byVan[slot] { conflict(row.row, with: other, .slot) } else { byVan[slot] = row.row }
    }
  }

  /// No more promises than a commune wants, or a territory pays for.
  private mutating func checkNumbers() {
    var ofCommune: [Int: [Int]] = [:]
    var ofTerritory: [String: [Int]] = [:]
    let limits = Dictionary(draft.rules.territories.map { ($0.name, $0.maxEvenings) }) { first, _ in first }
    for row in promised where !conflicting.contains(row.row) {
      let commune = draft.communes[row.commune]
      if ofCommune[row.commune, default: []].count >= commune.evenings {
        tooMany(row.row, with: ofCommune[row.commune]?.last, .evenings, limit: commune.evenings)
        continue
      }
      ofCommune[row.commune, default: []].append(row.row)
      guard let known = limits[commune.territory], let most = known else { continue }
      if ofTerritory[commune.territory, default: []].count >= most {
        tooMany(row.row, with: ofTerritory[commune.territory]?.last, .territory, limit: most)
        continue
      }
      ofTerritory[commune.territory, default: []].append(row.row)
    }
  }

  private mutating func tooMany(_ row: Int, with other: Int?, _ rule: BrokenRule.Rule, limit: Int) {
    if let other {
      conflict(row, with: other, rule)
    } else {
      conflicting.insert(row)
      defects.append(SeasonDefect(.availability(row, "code"), .tooManyFixed(rule: rule, limit: limit)))
    }
  }

  private mutating func checkDaysBetween() {
    let gap = draft.rules.minDaysBetweenEvenings
    guard gap > 1 else { return }
    let byDate = promised.filter { !conflicting.contains($0.row) }.sorted {
      ($0.commune, $0.date, $0.row) < ($1.commune, $1.date, $1.row)
    }
    for (early, late) in zip(byDate, byDate.dropFirst())
    where early.commune == late.commune && late.date - early.date < gap {
      conflict(late.row, with: early.row, .gap)
    }
  }

  /// On each date, every promise needs a van of its own.
  private mutating func checkSlots() {
    let rows = promised.filter { !conflicting.contains($0.row) }
    let byDate = Dictionary(grouping: rows, by: \.date).sorted { $0.key < $1.key }
    for (_, rows) in byDate where rows.count > 1 {
      var seats = Seats()
      let vans = rows.map(\.vans)
      // No promise that only these vans could hold finds one of them free.
      var taken: Set<Int> = []
      for position in rows.indices
      where vans[position].allSatisfy(taken.contains) || !seats.seat(position, of: vans) {
        taken.formUnion(seats.lastTried)
        let inTheWay = rows[position].vans.compactMap { seats.holder[$0] }.map { rows[$0].row }.max()
        if let inTheWay { conflict(rows[position].row, with: inTheWay, .slot) }
      }
    }
  }

  /// A van that is the only one for its promises holds no more of them in a week than it may.
  private mutating func checkWeeks() {
    var weeks: [Slot: [Int]] = [:]
    for row in promised where row.vans.count == 1 && !conflicting.contains(row.row) {
      guard let most = draft.vans[row.vans[0]].maxEveningsPerWeek else { continue }
      let week = Slot(who: row.vans[0], date: row.date.mondayOfWeek)
      if weeks[week, default: []].count >= most, let other = weeks[week]?.last {
        conflict(row.row, with: other, .week)
      } else {
        weeks[week, default: []].append(row.row)
      }
    }
  }

  /// A van that is the only one for its promises holds those of one outing in one territory.
  private mutating func checkOutings() {
    guard draft.rules.oneTerritoryPerOuting else { return }
    var outings: [Int: [Outing]] = [:]
    var first: [Outing: (row: Int, territory: String)] = [:]
    for row in promised where row.vans.count == 1 && !conflicting.contains(row.row) {
      let van = row.vans[0]
      let known = outings[van] ?? Outing.outings(of: draft.vans[van], at: van, within: span)
      outings[van] = known
      guard let outing = known.first(where: { $0.dates.contains(row.date) }) else { continue }
      let territory = draft.communes[row.commune].territory
      if let other = first[outing] {
        if other.territory != territory { conflict(row.row, with: other.row, .outingTerritory) }
      } else {
        first[outing] = (row.row, territory)
      }
    }
  }

  /// A van that is the only one for its promises can drive from each to the next, and home again.
  private mutating func checkDrives() {
    guard var reach else { return }
    var outings: [Outing: [Promised]] = [:]
    for row in promised where row.vans.count == 1 && !conflicting.contains(row.row) {
      guard let outing = reach.outing(of: row.vans[0], on: row.date) else { continue }
      outings[outing, default: []].append(row)
    }
    for (outing, rows) in outings.sorted(by: { ($0.key.van, $0.key.dates.first) < ($1.key.van, $1.key.dates.first) }) {
      var held: [Promised] = []
      for row in rows.sorted(by: { $0.date < $1.date }) {
        let stops = (held + [row]).map(\.stop)
        guard let before = held.last, let obstacle = reach.obstacle(van: outing.van, stops: stops) else {
          held.append(row)
          continue
        }
        let leg = reach.forbiddenLeg(.there(held.count), van: outing.van, stops: stops)
        let isTired = leg == nil || obstacle == .home
        conflict(row.row, with: before.row, isTired ? .week : leg?.metres == nil ? .road : .leg)
      }
    }
  }

  /// Under a hard neighbour rule, promises to neighbours are far enough apart.
  private mutating func checkNeighbours() {
    guard let rule = draft.rules.neighbours, rule.penalty == nil, rule.minDays > 0 else { return }
    let rows = promised.filter { !conflicting.contains($0.row) }.sorted { ($0.date, $0.row) < ($1.date, $1.row) }
    let communes = Array(Set(rows.map(\.commune))).sorted()
    guard rows.count > 1, isMeasurable(communes) else { return }
    var pairsLeft = PromiseValidation.pairLimit
    let site = Dictionary(zip(communes, 0...)) { first, _ in first }
    let table = TravelTable(
      codes: communes.map { draft.communes[$0].code }, coordinates: communes.map { draft.communes[$0].coordinate },
      distances: draft.distances, durations: nil, travel: draft.travel)
    for (position, early) in rows.enumerated() {
      for late in rows[(position + 1)...] {
        if late.date - early.date >= rule.minDays { break }
        pairsLeft -= 1
        guard pairsLeft >= 0 else { return }
        guard early.commune != late.commune, let from = site[early.commune], let to = site[late.commune] else {
          continue
        }
        let ways = [table.metres(from: from, to: to), table.metres(from: to, to: from)].compactMap(\.self)
        if let shortest = ways.min(), shortest <= rule.within { conflict(late.row, with: early.row, .neighbours) }
      }
    }
  }

  /// Whether distances between communes can be looked up: what stands in the way is told elsewhere.
  private func isMeasurable(_ communes: [Int]) -> Bool {
    guard let matrix = draft.distances else {
      return SeasonLimits.roadFactor.contains(draft.travel.roadFactor)
    }
    return matrix.cells.count == matrix.codes.count * matrix.codes.count
  }
}

/// Which promise each van of one date goes to.
private struct Seats {
  /// The promise that a van goes to.
  private(set) var holder: [Int: Int] = [:]
  /// The van that a promise has.
  private var vanOf: [Int: Int] = [:]
  /// The vans that were looked at in vain for the last promise that found none: all are taken, by promises that can only
  /// have one of them.
  private(set) var lastTried: [Int] = []

  /// Gives a promise a van, if need be one whose promise can take another; false when there is none.
  ///
  /// Augmenting paths (Kuhn 1955), breadth first: no chain of promises is too long for the stack.
  mutating func seat(_ position: Int, of vans: [[Int]]) -> Bool {
    var wantedBy: [Int: Int] = [:]
    var queue = [position]
    var next = 0
    while next < queue.count {
      let promise = queue[next]
      next += 1
      for van in vans[promise] where wantedBy[van] == nil {
        wantedBy[van] = promise
        guard let other = holder[van] else {
          give(van, wantedBy)
          return true
        }
        queue.append(other)
      }
    }
    lastTried = wantedBy.keys.sorted()
    return false
  }

  /// Gives a free van to the promise that wants it, that one's van to who wants it, and so on.
  private mutating func give(_ free: Int, _ wantedBy: [Int: Int]) {
    var van = free
    while let promise = wantedBy[van] {
      let before = vanOf[promise]
      holder[van] = promise
      vanOf[promise] = van
      guard let before else { return }
      van = before
    }
  }
}

/// A van or a commune on a date.
private struct Slot: Hashable {
  let who: Int
  let date: CivilDate
}
