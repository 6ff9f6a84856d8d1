package import CivilTime
package import SeasonModel

/// On which days each commune can host, with the next and the previous such day in one look-up.
///
/// Days count from 0, the first date of the season. A pinned day counts as one on which the commune can host.
package struct HostTable: Sendable {
  /// The number of days of the season.
  let dayCount: Int
  private let next: FixedBuffer<Int16>
  private let previous: FixedBuffer<Int16>

  init(season: Season, pins: [Pin], closed: [Narrowing.HostDay] = []) {
    let days = season.span.count
    let width = days + 2
    let next = FixedBuffer<Int16>(repeating: Int16(days), count: season.communes.count * width)
    let previous = FixedBuffer<Int16>(repeating: -1, count: season.communes.count * width)
    for (commune, dates) in HostTable.hostDates(season: season, pins: pins, closed: closed).enumerated() {
      let row = commune * width
      for day in (0..<days).reversed() {
        let isHost = dates.contains(season.span.first + day)
        next[row + day + 1] = isHost ? Int16(day) : next[row + day + 2]
      }
      next[row] = next[row + 1]
      for day in 0..<days {
        let isHost = dates.contains(season.span.first + day)
        previous[row + day + 1] = isHost ? Int16(day) : previous[row + day]
      }
      previous[row + days + 1] = previous[row + days]
    }
    self.dayCount = days
    self.next = next
    self.previous = previous
  }

  /// For each commune, the dates on which it can host: those that it opens and its pinned ones.
  static func hostDates(season: Season, pins: [Pin], closed: [Narrowing.HostDay] = []) -> [DateSet] {
    var hosts = season.calendars.map(\.open)
    for closed in closed { hosts[closed.commune].remove(DateSpan(season.span.first + closed.day)) }
    for pin in pins { hosts[pin.commune].insert(DateSpan(season.span.first + pin.day)) }
    return hosts
  }

  /// For each commune, the dates on which it can host, promised ones included.
  package static func hostDates(season: Season) -> [DateSet] {
    hostDates(season: season, pins: Pin.pins(season: season))
  }

  /// The first day on or after `day` on which the commune can host, or `dayCount`; `day` is -1 to `dayCount`.
  @inline(__always)
  func firstDay(of commune: Int, from day: Int) -> Int {
    Int(next.elements[commune &* (dayCount &+ 2) &+ day &+ 1])
  }

  /// The last day on or before `day` on which the commune can host, or -1; `day` is -1 to `dayCount`.
  @inline(__always)
  func lastDay(of commune: Int, until day: Int) -> Int {
    Int(previous.elements[commune &* (dayCount &+ 2) &+ day &+ 1])
  }

  /// Whether the commune can host on a day of the season.
  @inline(__always)
  func canHost(_ commune: Int, on day: Int) -> Bool {
    firstDay(of: commune, from: day) == day
  }
}
