internal import SeasonModel

/// On which days each commune would rather not have its evening, and what that costs.
struct WishTable: Sendable {
  private let dayCount: Int
  private let price: Int
  /// Whether a day is none of those the commune prefers, commune after commune; nil where wishes cost nothing.
  private let missed: FixedBuffer<Bool>?

  init(season: Season) {
    dayCount = season.span.count
    price = season.rules.preferredDatePenalty.count
    guard price > 0, season.calendars.contains(where: { $0.preferred != nil }) else {
      missed = nil
      return
    }
    let missed = FixedBuffer<Bool>(repeating: false, count: season.communes.count * season.span.count)
    for (commune, calendar) in season.calendars.enumerated() {
      guard let wishes = calendar.preferred else { continue }
      for (day, date) in season.span.enumerated() {
        missed[commune * season.span.count + day] = !wishes.contains(date)
      }
    }
    self.missed = missed
  }

  /// Whether any day costs any commune anything.
  var isEmpty: Bool { missed == nil }

  /// What an evening of a commune on a day costs: nothing on a day it prefers, or when it has no wish.
  @inline(__always)
  func penalty(commune: Int, day: Int) -> Int {
    guard let missed else { return 0 }
    return missed.elements[commune &* dayCount &+ day] ? price : 0
  }
}
