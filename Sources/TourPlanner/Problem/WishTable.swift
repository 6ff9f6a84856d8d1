internal import CivilTime
internal import SeasonModel

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
    let price = season.rules.preferredDatePenalty.count
    let hasWishes = price > 0 && season.calendars.contains { $0.preferred != nil }
    guard hasWishes || known.map({ !$0.isEmpty && $0.least > 0 }) ?? false else {
      prices = nil
      highest = 0
      return
    }
    let prices = FixedBuffer<Int32>(repeating: 0, count: season.communes.count * season.span.count)
    var highest = 0
    for (commune, calendar) in season.calendars.enumerated() {
      for (day, date) in season.span.enumerated() {
        let isMissed = calendar.preferred.map { !$0.contains(date) } ?? false
        let cost = (isMissed ? price : 0) + (known?.moveCost(of: commune, on: day) ?? 0)
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
