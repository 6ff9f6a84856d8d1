import CivilTime
import SeasonModel
import Testing

/// Seasons in memory, for the tests of what is shown.
enum SampleSeason {
  /// A date, or the start of 1970 for a text that is none.
  static func date(_ text: String) -> CivilDate {
    CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0)
  }

  /// A season of villages in a row, one step of a hundredth of a degree apart, and a van for each name.
  static func season(
    _ names: [String], vans: [String] = ["Citroën Type H"], weekdays: Set<Weekday> = [.thursday, .friday, .saturday],
    rules: Rules = Rules(), availability: [AvailabilityRow] = [], evenings: Int = 1
  ) throws -> Season {
    let hours = try #require(TimeOfDay(hour: 18, minute: 0)).hours
    var draft = SeasonDraft(firstDate: date("2026-05-14"), lastDate: date("2026-08-29"), hours: hours)
    draft.name = "Essai"
    draft.places = [Place(id: "depot", name: "Dépôt", coordinate: Coordinate(latitude: 48.6, longitude: 4.9))]
    draft.vans = vans.enumerated().map { Van(id: "v\($0)", name: $1, base: "depot", weekdays: weekdays) }
    draft.communes = names.enumerated().map { position, name in
      Commune(
        code: "c\(position)", name: name, territory: "CC \(position % 2)",
        coordinate: Coordinate(latitude: 48.6 + Double(position + 1) / 100, longitude: 4.9), evenings: evenings)
    }
    draft.availability = availability
    draft.rules = rules
    return try Season(validating: draft)
  }

  /// An evening of a season made here.
  static func evening(_ date: String, _ commune: Int, van: Int = 0, _ status: Evening.Status = .planned) -> Evening {
    Evening(date: SampleSeason.date(date), van: "v\(van)", commune: "c\(commune)", status: status)
  }
}

extension TimeOfDay {
  /// The hours of an evening that opens now and closes four hours later.
  fileprivate var hours: EveningHours {
    EveningHours(opens: self, closes: TimeOfDay(hour: (hour + 4) % 24, minute: minute) ?? self)
  }
}
