internal import CivilTime
internal import SeasonModel

/// An evening that every plan of this search holds: a promise, or one that the caller froze.
struct Pin: Hashable, Sendable {
  let commune: Int
  let day: Int
  /// The van it stays with, or nil when any van that works then may come.
  let van: Int?

  /// The promises of a season and the frozen evenings of a plan, each commune and day once.
  ///
  /// A frozen evening names its van; where a promise of the same commune and day does not, the frozen one counts.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - frozen: evenings that stay where they are.
  ///   - dated: evenings that stay on their date, with whatever van.
  /// - Returns: the pins.
  static func pins(season: Season, frozen: [Evening] = [], dated: [Evening] = []) -> [Pin] {
    var pins: [Pin] = []
    var known: [Pin: Int] = [:]
    func add(_ pin: Pin) {
      let key = Pin(commune: pin.commune, day: pin.day, van: nil)
      if let place = known[key] {
        if pins[place].van == nil { pins[place] = pin }
      } else {
        known[key] = pins.count
        pins.append(pin)
      }
    }
    for evening in frozen where evening.counts {
      guard let commune = season.communePositions[evening.commune], let van = season.vanPositions[evening.van],
        season.span.contains(evening.date)
      else { continue }
      add(Pin(commune: commune, day: evening.date - season.span.first, van: van))
    }
    for promise in season.promises {
      add(Pin(commune: promise.commune, day: promise.date - season.span.first, van: promise.van))
    }
    for evening in dated where evening.counts && season.span.contains(evening.date) {
      guard let commune = season.communePositions[evening.commune] else { continue }
      add(Pin(commune: commune, day: evening.date - season.span.first, van: nil))
    }
    return pins
  }
}
