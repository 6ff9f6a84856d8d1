internal import CivilTime
internal import SeasonModel

/// The dates that people know, in the numbers of a problem.
///
/// Moves are counted evening by evening, as a wish for the known dates: an evening of a commune that is known on some
/// dates costs `least` on every other one, and so does each evening that is neither held nor known. That is what the
/// moves cost, and the same sum more for every plan.
struct KnownTable: Sendable {
  /// What an evening on another date than a known one costs.
  let least: Int
  /// What the second level counts for a known evening that is given up, and more for one whose date is still possible:
  /// each outweighs all that comes after it in `KnownDates.Price`.
  let weights: (dropped: Int, takenBack: Int)
  private let counts: [Int]
  private let possible: [Int]
  private let days: [Set<Int>]

  /// Prepares the numbers.
  ///
  /// - Parameters:
  ///   - known: the dates.
  ///   - season: the season.
  ///   - highestCost: a cost that no plan exceeds; a move need not weigh more to outweigh everything.
  init(_ known: KnownDates, season: Season, highestCost: Int) {
    // Prices of days are kept in 32 bits.
    least = min(max(0, known.least.count), highestCost + 1, 1_000_000_000)
    let takenBack = season.communes.reduce(1) { $0 + $1.priority * ($1.evenings - $1.required) }
    weights = (takenBack * (known.evenings.count + 1), takenBack)
    var counts = [Int](repeating: 0, count: season.communes.count)
    var possible = counts
    let lost = Set(known.lost)
    var days = [Set<Int>](repeating: [], count: season.communes.count)
    for evening in known.evenings {
      guard let commune = season.communePositions[evening.commune] else { continue }
      counts[commune] = min(counts[commune] + 1, season.communes[commune].evenings)
      if !lost.contains(evening) { possible[commune] += 1 }
      if season.span.contains(evening.date) { days[commune].insert(evening.date - season.span.first) }
    }
    self.counts = counts
    self.possible = zip(possible, counts).map(min)
    self.days = days
  }

  /// What the second level counts for one of a commune's evenings, counted from 0, that is known and not held.
  func weight(of commune: Int, evening: Int) -> Int {
    if evening >= counts[commune] { return 0 }
    return weights.dropped + (evening < possible[commune] ? weights.takenBack : 0)
  }

  /// How many evenings of a commune people know, no more than it wants.
  func count(of commune: Int) -> Int { counts[commune] }

  /// What an evening of a commune costs on a day because people know another date.
  func moveCost(of commune: Int, on day: Int) -> Int {
    counts[commune] > 0 && !days[commune].contains(day) ? least : 0
  }

  /// Whether any commune is known on some date.
  var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }
}
