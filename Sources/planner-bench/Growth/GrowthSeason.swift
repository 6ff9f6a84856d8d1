internal import CivilTime
internal import SeasonModel

/// A season of any number of villages, for measuring how the planner grows.
///
/// One van for 50 villages, Wednesday to Saturday from 14 May to 29 August 2026: 63 slots for each van. (From Thursday
/// to Saturday there would be 48, too few for 50 villages.) The villages are halved along their longer side until each
/// part has one van, whose base is the village nearest to the middle of its part. Each village is open in one to three
/// windows of a week to three, one of which holds a date that no other village of its part has: every village can be
/// served.
struct GrowthSeason {
  private static let villagesPerVan = 50
  private static let windowDays = 7...24

  private var draft: SeasonDraft
  private var random: SeededNumbers
  private let workDates: [CivilDate]

  /// Makes a season of villages; `random` settles everything that is drawn.
  static func season(of villages: [VillageTable.Village], random: SeededNumbers) throws(BenchFailure) -> Season {
    guard let first = CivilDate(year: 2026, month: 5, day: 14), let last = CivilDate(year: 2026, month: 8, day: 29),
      let span = DateSpan(first: first, last: last)
    else { throw BenchFailure(.badData, "there is no such season") }
    var growth = GrowthSeason(over: span, random: random)
    let vans = (villages.count + villagesPerVan - 1) / villagesPerVan
    growth.divide(villages, among: vans)
    growth.draft.communes.sort { $0.code < $1.code }
    do {
      return try Season(validating: growth.draft)
    } catch {
      throw BenchFailure(.badData, "\(villages.count) villages make no season: \(error.defects[0])")
    }
  }

  private init(over span: DateSpan, random: SeededNumbers) {
    self.random = random
    draft = SeasonDraft(
      firstDate: span.first, lastDate: span.last, hours: EveningHours(opens: .midnight, closes: .midnight))
    workDates = span.filter { GrowthSeason.weekdays.contains($0.weekday) }
  }

  private static let weekdays: Set<Weekday> = [.wednesday, .thursday, .friday, .saturday]

  /// Halves villages along their longer side until each part has one van.
  private mutating func divide(_ villages: [VillageTable.Village], among vans: Int) {
    guard vans > 1 else { return addPart(villages) }
    let latitudes = villages.map(\.coordinate.latitude)
    let longitudes = villages.map(\.coordinate.longitude)
    let north = (latitudes.max() ?? 0) - (latitudes.min() ?? 0)
    // At 46 degrees north a degree of longitude is 0.7 of a degree of latitude.
    let east = 0.7 * ((longitudes.max() ?? 0) - (longitudes.min() ?? 0))
    let sorted = villages.sorted { left, right in
      let keys =
        north > east
        ? (left.coordinate.latitude, right.coordinate.latitude)
        : (left.coordinate.longitude, right.coordinate.longitude)
      return keys.0 == keys.1 ? left.code < right.code : keys.0 < keys.1
    }
    let half = vans / 2
    let cut = villages.count * half / vans
    divide(Array(sorted[..<cut]), among: half)
    divide(Array(sorted[cut...]), among: vans - half)
  }

  /// Adds the villages of one van, its base and their availability.
  private mutating func addPart(_ villages: [VillageTable.Village]) {
    let number = draft.vans.count + 1
    let count = Double(max(1, villages.count))
    let middle = Coordinate(
      latitude: villages.reduce(0) { $0 + $1.coordinate.latitude } / count,
      longitude: villages.reduce(0) { $0 + $1.coordinate.longitude } / count)
    let base = villages.min { left, right in
      guard let middle else { return false }
      return left.coordinate.greatCircleMetres(to: middle) < right.coordinate.greatCircleMetres(to: middle)
    }
    draft.places.append(Place(id: "base-\(number)", name: "base \(number)", coordinate: base?.coordinate))
    draft.vans.append(Van(id: "van-\(number)", base: "base-\(number)", weekdays: GrowthSeason.weekdays))
    let dates = workDates.shuffled(using: &random)
    for (position, village) in villages.enumerated() {
      draft.communes.append(
        Commune(
          code: village.code, name: village.code, coordinate: village.coordinate, population: village.population))
      addWindow(around: dates[position % dates.count], of: village.code)
      for _ in 0..<random.below(3) { addWindow(around: workDates[random.below(workDates.count)], of: village.code) }
    }
  }

  private mutating func addWindow(around date: CivilDate, of code: String) {
    let days = GrowthSeason.windowDays.lowerBound + random.below(GrowthSeason.windowDays.count)
    let first = max(draft.firstDate, date - random.below(days))
    guard let span = DateSpan(first: first, last: min(draft.lastDate, first + (days - 1))) else { return }
    draft.availability.append(AvailabilityRow(subject: .commune(code), span: span, status: .open))
  }
}
