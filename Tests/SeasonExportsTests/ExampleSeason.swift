import CivilTime
import SeasonModel

/// A small season with everything that an export has to cope with: two vans, two territories, a village with two
/// evenings, names with accents, articles, quotes and emoji, a blank venue, an evening past midnight's end.
enum ExampleSeason {
  static func date(_ text: String) -> CivilDate {
    CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0)
  }

  static func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
    TimeOfDay(hour: hour, minute: minute) ?? TimeOfDay.midnight
  }

  static let made = UTCInstant(iso8601: "2026-03-02T09:30:00Z") ?? UTCInstant(secondsSince1970: 0)

  static var draft: SeasonDraft {
    var draft = SeasonDraft(
      firstDate: date("2026-05-14"), lastDate: date("2026-10-31"),
      hours: EveningHours(opens: time(18), closes: time(22, 30), setUpMinutes: 120, packUpMinutes: 60))
    draft.name = "Guinguette mobile, été 2026"
    draft.places = [
      Place(id: "depot", name: "Dépôt de Saint-Dizier", coordinate: Coordinate(latitude: 48.6379, longitude: 4.9491))
    ]
    draft.vans = [
      Van(id: "type-h", name: "Citroën Type H", base: "depot", weekdays: [.thursday, .friday, .saturday]),
      Van(id: "estafette", base: "depot", weekdays: [.saturday], overnight: .base),
    ]
    draft.communes = [
      commune("52353", "Narcy", 48.63, 5.05, "CA Grand Saint-Dizier", 212, evenings: 2, venue: "Salle des fêtes"),
      commune(
        "02408", "Les Islettes", 49.11, 5.01, "CC Argonne; Champagne", 800, venue: "Place de l’Église, devant la mairie"
      ),
      commune("2A004", "L’Épine-aux-Bois 🎪", 48.9, 4.47, "CC Argonne; Champagne", 70, venue: ""),
      commune(
        "52021", "Éclaron-Braucourt-Sainte-Livière", 48.57, 4.85, "CA Grand Saint-Dizier", 1980, venue: "=1+1 \"parc\""),
      commune("51339", "Le Buisson", 48.7, 4.8, "", 140, venue: "10/12 rue Haute"),
    ]
    draft.communes[1].contact = "0325 12 34 56"
    draft.communes[0].contact = "+33 6 12 34 56 78 (Mme Durand)"
    draft.communes[3].note = "Ligne une\nligne deux; avec \\ et, virgule"
    draft.travel = Travel(euroPerKm: 0.6, gramsCO2PerKm: 250)
    return draft
  }

  static func season(_ change: (inout SeasonDraft) -> Void = { _ in }) throws -> Season {
    var draft = draft
    change(&draft)
    return try Season(validating: draft)
  }

  static let plan = Plan(evenings: [
    evening("2026-06-05", "type-h", "52353"), evening("2026-06-06", "type-h", "52021", .fixed),
    evening("2026-07-11", "estafette", "02408"), evening("2026-07-11", "type-h", "51339"),
    evening("2026-07-17", "type-h", "2A004", .cancelled, note: "Orage"), evening("2026-10-24", "type-h", "2A004"),
    evening("2026-10-31", "type-h", "52353"),
  ])

  static func evening(
    _ date: String, _ van: String, _ code: String, _ status: Evening.Status = .planned, note: String = ""
  ) -> Evening {
    Evening(date: Self.date(date), van: van, commune: code, status: status, note: note)
  }

  private static func commune(
    _ code: String, _ name: String, _ latitude: Double, _ longitude: Double, _ territory: String, _ population: Int,
    evenings: Int = 1, venue: String
  ) -> Commune {
    Commune(
      code: code, name: name, territory: territory,
      coordinate: Coordinate(latitude: latitude, longitude: longitude), population: population, evenings: evenings,
      venue: venue)
  }
}

extension TimeOfDay {
  fileprivate static var midnight: TimeOfDay {
    guard let time = TimeOfDay(hour: 0, minute: 0) else { preconditionFailure("every day has a midnight") }
    return time
  }
}
