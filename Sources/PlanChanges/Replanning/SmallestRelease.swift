internal import CivilTime
public import SeasonModel
internal import TourPlanner

/// The fewest evenings to let go so that all others can stay where they are.
///
/// Every broken hard rule names evenings of which one has to go: a smallest set that meets all of these conflicts (a
/// hitting set) is found by branching on the evenings of one conflict, fewest first. Conflicts come from whole audits, so
/// that no rule is known in one more place.
public struct SmallestRelease {
  /// How many sets of the smallest size are told, and for how many audits they are looked for.
  private static let limits = (sets: 24, audits: 3000)
  /// The iterations that find out whether evenings of others mend legs that are too long.
  private static let mending = 400

  /// The smallest sets of evenings to let go, the one that disturbs least first; never empty.
  public private(set) var sets: [[Evening]] = []

  private let season: Season
  private let frozen: [Evening]
  private let candidates: [Evening]
  private let rank: [Evening: Int]
  private let knownCount: Int
  private var auditsLeft: Int

  /// Finds the sets.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - frozen: evenings that stay whatever is in their way.
  ///   - known: evenings that stay if they can, and that people know; the dearest first.
  ///   - others: evenings that stay if they can, and that nobody knows.
  public init(season: Season, frozen: [Evening], known: [Evening], others: [Evening] = []) {
    self.init(unsearched: season, frozen: frozen, known: known, others: others)
    search()
  }

  private init(unsearched season: Season, frozen: [Evening], known: [Evening], others: [Evening]) {
    self.season = season
    let certain = frozen + SmallestRelease.promised(in: season, beside: frozen)
    let slots = Set(certain.map(Place.init))
    self.frozen = certain
    // One that stays anyway is no question.
    let knownOnes = known.filter { !slots.contains(Place($0)) }
    candidates = knownOnes + others.filter { !slots.contains(Place($0)) }
    knownCount = knownOnes.count
    rank = Dictionary(zip(candidates, 0...)) { first, _ in first }
    auditsLeft = max(10, SmallestRelease.limits.audits * 100 / (candidates.count + 100))
  }

  /// The evenings that some rule speaks of, were all of them to stay.
  static func suspects(among evenings: [Evening], beside frozen: [Evening], in season: Season) -> [Evening] {
    let all = SmallestRelease(unsearched: season, frozen: frozen, known: evenings, others: [])
    let broken = PlanAudit(of: Plan(evenings: all.frozen + all.candidates), in: season).brokenRules
    let found = Set(broken.flatMap { all.involved(in: $0, of: all.candidates) })
    return evenings.filter(found.contains)
  }

  /// Whether an evening is let go in the first of the smallest sets.
  func goes(_ evening: Evening) -> Bool { sets.first?.contains(evening) ?? false }

  /// The candidates that stay when the first of the smallest sets goes.
  public var kept: [Evening] { kept(without: sets.first ?? []) }

  /// The candidates that stay when a set goes.
  public func kept(without set: [Evening]) -> [Evening] {
    let gone = Set(set)
    return candidates.filter { !gone.contains($0) }
  }

  /// The hard rules that evenings break, among themselves or beside the promises that only one van can keep; what is still
  /// missing is none of them.
  public static func broken(by evenings: [Evening], in season: Season) -> [BrokenRule] {
    func broken(_ evenings: [Evening]) -> [BrokenRule] {
      PlanAudit(of: Plan(evenings: evenings), in: season).brokenRules.filter { $0.rule != .fixed }
    }
    guard !evenings.isEmpty else { return [] }
    let promised = promised(in: season, beside: evenings)
    let (alone, promises) = (broken(evenings), Set(broken(promised)))
    // Others may come between a promise and what is too far from it.
    let beside = broken(evenings + promised).filter { !$0.isAboutLegs && !alone.contains($0) && !promises.contains($0) }
    return alone + beside
  }

  /// Promises that only one van can keep, as evenings.
  private static func promised(in season: Season, beside frozen: [Evening]) -> [Evening] {
    let known = Set(frozen.map { HostDay($0) })
    return season.promises.compactMap { promise in
      let host = season.communes[promise.commune]
      let vans = season.vans.indices.filter { van in
        (promise.van ?? van) == van && season.vans[van].works(on: promise.date)
          && season.vans[van].serves(territory: host.territory)
      }
      guard vans.count == 1 else { return nil }
      let evening = Evening(date: promise.date, van: season.vans[vans[0]].id, commune: host.code, status: .fixed)
      return known.contains(HostDay(evening)) ? nil : evening
    }
  }

  private mutating func search() {
    let start = withoutForced([])
    var size = start.count
    while sets.isEmpty {
      explore(released: start, staying: [], size: size)
      if auditsLeft <= 0, sets.isEmpty { return sets.append(greedy(from: start)) }
      size += 1
    }
    sets = sets.map { (set: $0, weight: weight(of: $0)) }
      .sorted { $0.weight.lexicographicallyPrecedes($1.weight) }.map(\.set)
  }

  /// What orders sets: how many people know, then who is dearest.
  private func weight(of set: [Evening]) -> [Int] {
    let ranks = set.compactMap { rank[$0] }
    return [ranks.count { $0 < knownCount }] + ranks.map { -$0 }.sorted()
  }

  /// A set with all evenings that have to go by themselves.
  private mutating func withoutForced(_ released: [Evening]) -> [Evening] {
    var released = released
    while true {
      let forced = Set(conflicts(of: released).compactMap { $0.count == 1 ? $0[0] : nil })
      if forced.isEmpty { return released }
      released += candidates.filter(forced.contains)
    }
  }

  /// Adds every set of a size that has these evenings, and none of those that stay.
  private mutating func explore(released: [Evening], staying: Set<Evening>, size: Int) {
    guard auditsLeft > 0, sets.count < SmallestRelease.limits.sets else { return }
    let conflicts = conflicts(of: released)
    guard let conflict = conflicts.min(by: { $0.count < $1.count }) else {
      sets.append(released)
      return
    }
    guard released.count < size else { return }
    var staying = staying
    for evening in conflict where !staying.contains(evening) {
      explore(released: released + [evening], staying: staying, size: size)
      // Sets without it come next.
      staying.insert(evening)
    }
  }

  /// A set that need not be smallest: where there are too many conflicts for that.
  private mutating func greedy(from start: [Evening]) -> [Evening] {
    var released = start
    while let conflict = conflicts(of: released).min(by: { $0.count < $1.count }),
      let last = conflict.max(by: { (rank[$0] ?? 0) < (rank[$1] ?? 0) })
    {
      released.append(last)
    }
    return released
  }

  /// For each hard rule that is broken once some evenings are gone, the candidates of which one more has to go.
  private mutating func conflicts(of released: [Evening]) -> [[Evening]] {
    auditsLeft -= 1
    let kept = kept(without: released)
    let broken = PlanAudit(of: Plan(evenings: frozen + kept), in: season).brokenRules
    let conflicts = broken.filter { !$0.isAboutLegs }.map { involved(in: $0, of: kept) }.filter { !$0.isEmpty }
    guard conflicts.isEmpty else { return conflicts }
    let legs = broken.filter(\.isAboutLegs).map { involved(in: $0, of: kept) }.filter { !$0.isEmpty }
    return legs.isEmpty || isMended(by: frozen + kept) ? [] : legs
  }

  /// Whether the evenings of others can be put between stops that are too far apart.
  private func isMended(by stay: [Evening]) -> Bool {
    let request = PlanningRequest(
      season: season, stop: StopRule(iterations: SmallestRelease.mending), frozen: stay)
    return PlanAudit(of: TourPlanner.plan(request).plan, in: season).isValid
  }

  private func involved(in broken: BrokenRule, of kept: [Evening]) -> [Evening] {
    let found = kept.filter { concerns(broken, $0, among: kept) }
    return found.sorted { (rank[$0] ?? 0) > (rank[$1] ?? 0) }
  }

  /// Whether a rule would not be broken, or less so, without an evening.
  private func concerns(_ broken: BrokenRule, _ evening: Evening, among kept: [Evening]) -> Bool {
    switch broken.rule {
    case .unknownCommune, .unknownVan, .availability, .vanDate, .vanTerritory, .commune:
      return broken.date == evening.date && broken.codes.contains(evening.commune)
    case .slot: return broken.date == evening.date && broken.van == evening.van
    case .evenings: return broken.codes.contains(evening.commune)
    case .gap, .neighbours:
      return broken.codes.contains(evening.commune) && [broken.date, broken.otherDate].contains(evening.date)
    case .week: return broken.van == evening.van && broken.date == evening.date.mondayOfWeek
    case .road, .leg: return broken.van == evening.van && broken.codes.contains(evening.commune)
    case .outingTerritory: return outing(of: broken.van, on: broken.date) == outing(of: evening.van, on: evening.date)
    case .territory:
      return season.communePositions[evening.commune].map { season.communes[$0].territory } == broken.territory
    // A promise that several vans could keep lacks a van, or a date of its commune.
    case .fixed: return isInTheWay(of: broken, evening, among: kept)
    }
  }

  private func outing(of van: String?, on date: CivilDate?) -> Int? {
    guard let van = van.flatMap({ season.vanPositions[$0] }), let date else { return nil }
    return OutingFinder(season: season).outing(of: van, on: date)
  }

  /// Whether an evening leaves a promise no van, or is one too many of its commune beside it.
  private func isInTheWay(of promise: BrokenRule, _ evening: Evening, among kept: [Evening]) -> Bool {
    guard let date = promise.date, let code = promise.codes.first, let commune = season.communePositions[code] else {
      return false
    }
    let host = season.communes[commune]
    if evening.commune == code {
      return abs(evening.date - date) < season.rules.minDaysBetweenEvenings
        || (frozen + kept).count { $0.commune == code } >= host.evenings
    }
    let busy = Set((frozen + kept).filter { $0.date == date }.map(\.van))
    return evening.date == date
      && season.vans.allSatisfy { van in
        !van.works(on: date) || !van.serves(territory: host.territory) || promise.van.map { $0 != van.id } ?? false
          || busy.contains(van.id)
      }
  }
}

extension BrokenRule {
  /// Whether other evenings in between may mend it.
  fileprivate var isAboutLegs: Bool { rule == .leg || rule == .road }
}

/// A commune on a date with a van.
private struct Place: Hashable {
  let van: String
  let day: HostDay

  init(_ evening: Evening) {
    van = evening.van
    day = HostDay(evening)
  }
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
