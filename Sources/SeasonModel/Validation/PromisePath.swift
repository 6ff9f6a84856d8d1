internal import CivilTime

/// Looks for evenings by which a van gets to one promised evening, and home again.
///
/// Depth first, date by date; unlike `PromiseReach` it counts the evenings of each commune, and so finds out that the
/// only village on the way cannot be visited both there and back.
struct PromisePath {
  /// How many legs are looked up at most: beyond, a way is taken to exist.
  private static let legLimit = 1_000_000

  /// What may be driven and held.
  struct Rules {
    /// Whether the van drives a leg between two sites.
    let drives: (_ from: Int, _ to: Int) -> Bool
    /// Whether an evening is promised to a commune on a date.
    let isPromised: (_ commune: Int, _ date: CivilDate) -> Bool
    /// Whether a commune could have an evening on a date beside its promised ones.
    let hosts: (_ commune: Int, _ date: CivilDate) -> Bool
    /// How many evenings each commune may have beside its promised ones.
    let room: [Int]
    /// The least days between two evenings of a commune.
    let gap: Int
    /// The most evenings in a week.
    let most: Int
  }

  private let dates: DateSpan
  private let stop: PromiseStop
  private let candidates: [Int]
  private let base: Int
  private let firstSite: Int
  private let rules: Rules
  private var held: [Int: [CivilDate]] = [:]
  private var legsLeft = PromisePath.legLimit

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - dates: the outing's dates.
  ///   - stop: the promised evening.
  ///   - candidates: the communes that may lie on the way.
  ///   - base: the site of the van's base.
  ///   - firstSite: the site of the first commune.
  ///   - rules: what may be driven and held.
  init(
    dates: DateSpan, stop: PromiseStop, candidates: [Int], base: Int, firstSite: Int, rules: Rules
  ) {
    self.dates = dates
    self.stop = stop
    self.candidates = candidates
    self.base = base
    self.firstSite = firstSite
    self.rules = rules
  }

  /// Whether there is a way, or may be one.
  var exists: Bool {
    mutating get { goOn(from: base, at: 0, evenings: 0, isDone: false) }
  }

  /// Whether a way leads on from a site where the van is on the eve of a date, with so many evenings in the week.
  private mutating func goOn(from site: Int, at day: Int, evenings: Int, isDone: Bool) -> Bool {
    legsLeft -= candidates.count + 1
    if legsLeft < 0 { return true }
    if isDone, rules.drives(site, base) { return true }
    guard day < dates.count else { return false }
    let date = dates[day]
    let evenings = date.weekday == .monday ? 0 : evenings
    if date == stop.date {
      guard evenings < rules.most, rules.drives(site, firstSite + stop.commune) else { return false }
      return goOn(from: firstSite + stop.commune, at: day + 1, evenings: evenings + 1, isDone: true)
    }
    if evenings < rules.most {
      for commune in candidates where canHold(commune, on: date) && rules.drives(site, firstSite + commune) {
        held[commune, default: []].append(date)
        if goOn(from: firstSite + commune, at: day + 1, evenings: evenings + 1, isDone: isDone) { return true }
        held[commune]?.removeLast()
      }
    }
    return goOn(from: site, at: day + 1, evenings: evenings, isDone: isDone)
  }

  private func canHold(_ commune: Int, on date: CivilDate) -> Bool {
    if rules.isPromised(commune, date) { return true }
    let own = (held[commune] ?? []).filter { !rules.isPromised(commune, $0) }
    return own.count < rules.room[commune] && own.allSatisfy { date - $0 >= rules.gap }
      && rules.hosts(commune, date)
  }
}
