import CivilTime
import Foundation
import SeasonModel
import Testing
import TextFormats

@testable import SeasonExports

@Suite("Letters to the villages")
struct LetterTests {
  private static let files = LetterKind.allCases.reduce(into: [LetterKind: [UInt8]]()) { files, kind in
    files[kind] = Array("{commune}: \(kind)\n\n{date}\nSoirée avant {ancienne_date}\nMotif : {motif}\nFin\n".utf8)
  }

  private func letters(_ publication: Publication, _ plan: Plan) throws -> [String: String] {
    let season = try ExampleSeason.season()
    let templates = try LetterTemplates(LetterTests.files, language: .french)
    let files = Letters(of: publication, plan: plan, season: season, templates: templates, language: .french).files
    return files.reduce(into: [:]) { $0[$1.path] = String(decoding: $1.bytes, as: UTF8.self) }
  }

  @Test(
    "A letter goes to the town hall, with the French preposition of the village's name",
    arguments: [
      ("Narcy", "Mairie de Narcy"), ("Humbécourt", "Mairie d’Humbécourt"), ("Éclaron", "Mairie d’Éclaron"),
      ("Le Buisson", "Mairie du Buisson"), ("Les Islettes", "Mairie des Islettes"),
      ("La Neuville-au-Pont", "Mairie de La Neuville-au-Pont"), ("L’Épine", "Mairie de L’Épine"),
    ])
  func townHall(_ village: String, _ expected: String) {
    #expect(LetterPageTexts(language: .french).townHall(of: village) == expected)
  }

  @Test("Whose date is new, moved or called off has a letter of that publication, and nobody else")
  func kinds() throws {
    let season = try ExampleSeason.season()
    let first = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
      .publication
    let all = try letters(first, ExampleSeason.plan)
    #expect(all.count == ExampleSeason.plan.activeEvenings.count + 1)
    #expect(all.values.filter { $0.contains("X-Unsent: 1\r\n") }.count == all.count - 1)
    let moved = Plan(
      evenings: ExampleSeason.plan.evenings.map { evening in
        var evening = evening
        if evening.commune == "51339" { evening.date = ExampleSeason.date("2026-07-10") }
        if evening.commune == "02408" { (evening.status, evening.note) = (.cancelled, "orage") }
        return evening
      })
    let later = UTCInstant(secondsSince1970: ExampleSeason.made.secondsSince1970 + 86_400)
    let second = first.publishing(moved, in: season, at: later).publication
    let news = try letters(second, moved)
    let drafts = news.filter { $0.key.hasSuffix(".eml") }.values
    #expect(drafts.count == 2)
    #expect(drafts.contains { $0.contains(": moved") && $0.contains("avant ") && !$0.contains("Motif") })
    #expect(drafts.contains { $0.contains(": cancelled") && $0.contains("Motif : orage") && !$0.contains("avant") })
    // Publishing the same once more tells nothing else.
    #expect(try letters(second.publishing(moved, in: season, at: later).publication, moved) == news)
  }

  @Test(
    "A word between braces that means nothing is told with its line and the nearest that does",
    arguments: [
      ("Objet\n\nBonjour {comune},", 3, "comune" as String?, "commune" as String?),
      ("Objet {dat}", 1, "dat", "date"), ("A\r\nB {A_Commune}\r\n{inconnu!}", 3, "inconnu!", nil),
      ("\n\n", 1, nil, nil), ("", 1, nil, nil),
    ])
  func faults(text: String, line: Int, word: String?, nearest: String?) {
    let fault = #expect(throws: LetterFault.self) { try LetterTemplate(Array(text.utf8), file: "f") }
    #expect(fault == LetterFault(file: "f", line: line, word: word, nearest: nearest))
  }

  @Test("The usual letters can be filled in, in both languages", arguments: FeedLanguage.allCases)
  func usual(_ language: FeedLanguage) throws {
    let templates = try LetterTemplates(language: language)
    for kind in LetterKind.allCases {
      let filled = try #require(templates[kind]).filled { "<\($0.rawValue)>" }
      let text = ([filled.subject] + filled.lines).joined(separator: "\n")
      #expect(!text.contains("{") && text.contains("<date>") && text.contains("<saison>"))
      #expect(text.contains("<ancienne_date>") == (kind == .moved))
    }
  }

  @Test("No name reaches the head of a letter as anything but a subject")
  func injection() {
    for name in ["Ville\r\nBcc: tous@example.org", "Ville\nX", "a\u{2028}b", "é" + String(repeating: "\n", count: 90)] {
      let draft = MailDraft(
        to: nil, subject: "Soirée \(name)", lines: ["Texte \(name)"], date: ExampleSeason.made,
        calendar: Array("BEGIN:VCALENDAR\r\n".utf8), calendarName: "a.ics")
      let head = String(decoding: draft.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
      let lines = head.components(separatedBy: "\r\n")
      #expect(lines.filter { !$0.hasPrefix(" ") }.count == 5)
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") && !$0.hasPrefix("Bcc") })
    }
  }

  @Test(
    "An address is taken out of what people write, and nothing that is none",
    arguments: [
      ("M. Dupont, mairie@narcy.example.org, 03 25 00 00 00", "mairie@narcy.example.org"),
      ("Mairie <contact@a-b.fr>", "contact@a-b.fr"), ("écrire à a.b+c@d.fr.", "a.b+c@d.fr"),
      ("mairie", nil), ("a@b", nil), ("@a.fr", nil), ("a@@b.fr", nil), ("a..b@c.fr", nil), ("a@-b.fr", nil),
      ("été@b.fr", nil), ("a@b.fr\r\nBcc:c@d.fr", "a@b.fr"),
    ] as [(String, String?)])
  func addresses(text: String, address: String?) { #expect(MailAddress.first(in: text) == address) }
}
