import CivilTime
import PlanChanges
import SeasonFiles
import SeasonModel
import Testing

@testable import guinguette

/// Every text of the program with sample values, in one language: what a translator reads from top to bottom.
struct TextCatalogue {
  /// Texts that belong together.
  struct Section {
    let title: String
    let lines: [String]
  }

  let language: Language
  let season: Season
  let sources: SeasonSources
  /// The season as it is after an evening was called off, and with dates that are past.
  let lived: Season
  let folder = "ma-saison"

  /// Prepares the texts about the season of a folder.
  init(_ language: Language) throws {
    self.language = language
    let fixture = try CatalogueSeason.folder()
    let reading = SeasonFolder.read(fixture.path)
    season = try #require(reading.season, "\(reading.diagnostics)")
    sources = reading.sources
    var draft = season.draft
    let days = try #require(DateSpan(first: season.span.first, last: season.span.first + 6))
    let all = AvailabilityRow.Subject.everyone
    draft.availability += [
      AvailabilityRow(
        subject: .commune("51144"), span: DateSpan(season.span.first + 8), status: .closed, note: "pluie"),
      AvailabilityRow(subject: all, span: days, status: .closed, origin: .past),
      AvailabilityRow(
        subject: all, span: days, status: .closed, origin: .notice(days: 7, newFrom: season.span.first + 14)),
      AvailabilityRow(
        subject: .commune("51008"), span: DateSpan(CatalogueSeason.date("2026-05-29")), status: .fixed, origin: .past),
    ]
    lived = try Season(validating: draft)
  }

  /// Puts reasons into words.
  var teller: ReasonTeller { ReasonTeller(season: season, sources: sources, language: language) }

  /// The whole of it.
  var text: String {
    (commands + files + failures + rules + answers + plans).map { section in
      "== \(section.title)\n" + section.lines.map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// A section of texts that every language has.
  func section(_ title: String, _ phrases: [Phrase]) -> Section {
    Section(title: title, lines: phrases.map { $0(language) })
  }

  /// A section of what commands end with: the message, and below it what to do.
  func section(_ title: String, _ failures: [CommandFailure]) -> Section {
    Section(
      title: title,
      lines: failures.flatMap { failure in
        [failure.message(language)] + (failure.action.map { ["  " + $0(language)] } ?? [])
      })
  }

  /// An evening of the season.
  func evening(
    _ date: String, _ commune: String, van: String = "type-h", _ status: Evening.Status = .planned,
    isLocked: Bool = false
  ) -> Evening {
    Evening(date: CatalogueSeason.date(date), van: van, commune: commune, status: status, isLocked: isLocked)
  }
}

/// A season that has something of everything.
enum CatalogueSeason {
  /// A date, or the start of 1970 for a text that is none.
  static func date(_ text: String) -> CivilDate { CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0) }

  /// Its folder.
  static func folder() throws -> SeasonFixture {
    let fixture = try SeasonFixture()
    try fixture.replace("Saison d'essai", by: "Saison", in: "season.json")
    try fixture.replace(
      "52347,Narcy", by: "52045,Bayard,,48.56,5.02,600,1,0,1,,,\n52347,Narcy", in: "communes.csv")
    try fixture.replace(
      #""weekdays": ["thu", "fri", "sat"] }"#,
      by: #"""
        "weekdays": ["thu", "fri", "sat"], "maxEveningsPerWeek": 2, "maxLegKm": 60,
            "closed": [{ "from": "2026-06-12", "to": "2026-06-13", "note": "révision" }], "territories": ["CC Der", "CC Marne"] },
          { "id": "estafette", "name": "Estafette", "base": "depot", "weekdays": ["fri"], "extraDates": ["2026-06-07"] }
        """#, in: "season.json")
    try fixture.replace(
      #""preferredDatePenaltyKm": 10"#,
      by: #"""
        "preferredDatePenaltyKm": 10, "minDaysBetweenEvenings": 14, "oneTerritoryPerOuting": true,
            "neighbours": { "withinKm": 20, "minDays": 3, "penaltyKm": 5 },
            "territories": [{ "name": "CC Der", "minEvenings": 1, "maxEvenings": 2 }]
        """#, in: "season.json")
    return fixture
  }
}
