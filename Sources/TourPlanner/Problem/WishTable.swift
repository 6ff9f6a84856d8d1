package import CivilTime
package import SeasonModel

/// On which days each commune would rather not have its evening, and what that costs: its own wishes, and the dates that
/// people know.
struct WishTable: Sendable {
  private let dayCount: Int
  /// What each day costs, commune after commune; nil where none costs anything.
  private let prices: FixedBuffer<Int32>?
  /// The most that a day costs.
  let highest: Int

  init(season: Season, known: KnownTable? = nil) {
    dayCount = season.span.count
    let hasWishes = season.rules.preferredDatePenalty.count > 0 && season.calendars.contains { $0.preferred != nil }
    guard hasWishes || known.map({ !$0.isEmpty && $0.least > 0 }) ?? false else {
      prices = nil
      highest = 0
      return
    }
    let prices = FixedBuffer<Int32>(repeating: 0, count: season.communes.count * season.span.count)
    var highest = 0
    for commune in season.communes.indices {
      for (day, date) in season.span.enumerated() {
        let cost = season.wishPenalty(ofCommune: commune, on: date) + (known?.moveCost(of: commune, on: day) ?? 0)
        prices[commune * season.span.count + day] = Int32(cost)
        highest = max(highest, cost)
      }
    }
    self.prices = prices
    self.highest = highest
  }

  /// Whether no day costs any commune anything.
  var isEmpty: Bool { prices == nil }

  /// What an evening of a commune on a day costs: nothing on a day it prefers, or when it has no wish.
  @inline(__always)
  func penalty(commune: Int, day: Int) -> Int {
    guard let prices else { return 0 }
    return Int(prices.elements[commune &* dayCount &+ day])
  }
}

extension Season {
  /// What an evening of a commune on a date costs because the commune would rather have it on another.
  package func wishPenalty(ofCommune commune: Int, on date: CivilDate) -> Int {
    guard let wishes = calendars[commune].preferred else { return 0 }
    return wishes.contains(date) ? 0 : rules.preferredDatePenalty.count
  }
}
