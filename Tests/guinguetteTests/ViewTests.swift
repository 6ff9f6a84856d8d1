import CivilTime
import Foundation
import SeasonModel
import TestSupport
import Testing
import TextFormats

@testable import guinguette

@Suite("What stands on the screen")
struct ViewTests {
  struct Width: Sendable, CustomTestStringConvertible {
    let text: String
    let columns: Int
    var testDescription: String { text }
  }

  @Test(
    "Columns of a terminal",
    arguments: [
      Width(text: "", columns: 0), Width(text: "Narcy", columns: 5), Width(text: "Éclaron", columns: 7),
      Width(text: "E\u{301}claron", columns: 7), Width(text: "村", columns: 2), Width(text: "🎪", columns: 2),
      Width(text: "☀\u{FE0F}", columns: 2), Width(text: "12,5\u{202F}km", columns: 7),
      Width(text: "œuvre…", columns: 6),
    ])
  func width(_ test: Width) {
    #expect(DisplayWidth.columns(of: test.text) == test.columns)
    #expect(DisplayWidth.columns(of: DisplayWidth.padded(test.text, to: 12)) == 12)
    #expect(DisplayWidth.columns(of: DisplayWidth.rightAligned(test.text, to: 12)) == 12)
  }

  @Test("A cut text fits, and says that it was cut")
  func cut() {
    #expect(DisplayWidth.cut("Ambrières", to: 9) == "Ambrières")
    #expect(DisplayWidth.cut("Ambrières", to: 6) == "Ambri…")
    for width in 1...12 { #expect(DisplayWidth.columns(of: DisplayWidth.cut("村村é🎪abc村", to: width)) <= width) }
  }

  struct Short: Sendable, CustomTestStringConvertible {
    let name: String
    let short: String
    var testDescription: String { name }
  }

  @Test(
    "Names get shorter the way people shorten them",
    arguments: [
      Short(name: "Narcy", short: "Narcy"),
      Short(name: "Saint-Dizier", short: "Saint-Dizier"),
      Short(name: "Saint-Vrain-le-Haut", short: "St-Vrain"),
      Short(name: "Longeville-sur-la-Laines", short: "Longeville"),
      Short(name: "Ville-en-Blaisois", short: "Ville-en-Bl…"),
      Short(name: "Sainte-Menehould", short: "Ste-Menehou…"),
      Short(name: "La Porte du Der", short: "La Porte"),
      Short(name: "Le Buisson", short: "Le Buisson"),
    ])
  func shortNames(_ test: Short) {
    #expect(ShortName.fitting(test.name, into: 12) == test.short)
  }

  @Test("Names that would look the same are told apart")
  func sharedNames() {
    let names = ["Dommartin-le-Franc", "Dommartin-le-Saint-Père", "Narcy"]
    let table = ShortName.table(of: names + names, width: 14)
    #expect(
      table == [
        "Dommartin-le-Franc": "D.-le-Franc", "Dommartin-le-Saint-Père": "D.-le-St-Père", "Narcy": "Narcy",
      ])
  }

  @Test("Calendars and lists fit into 80 columns, whatever the names, the vans and the days", arguments: 0..<40)
  func fits(_ seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let parts = ["Saint", "Longeville", "sur", "la", "村", "Éclaron", "🎪", "lès", "Trois-Fontaines-l'Abbaye", "Y"]
    let names = (0..<12).map { _ in (0...random(6)).map { _ in parts[random(parts.count)] }.joined(separator: "-") }
    let weekdays = Set(Weekday.allCases.filter { _ in random(2) == 0 }).union([.friday])
    let vans = (0...random(3)).map { "Guinguette numéro \($0) de l'agglomération" }
    let season = try VillageRow.season(names, vans: vans, weekdays: weekdays)
    var evenings: [Evening] = []
    for position in names.indices {
      let van = random(vans.count)
      let dates = season.span.filter { date in
        season.vans[van].works(on: date) && !evenings.contains { $0.date == date && $0.van == "v\(van)" }
      }
      evenings.append(Evening(date: dates[random(dates.count)], van: "v\(van)", commune: "c\(position)"))
    }
    let plan = Plan(evenings: evenings)
    for language in Language.allCases {
      let plain = Style(isOn: false)
      let calendar = MonthCalendar(plan: plan, season: season, language: language, style: plain).lines
      let list = SeasonList(season: season, plan: plan, language: language, style: plain).lines
      for line in calendar + list { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
      #expect(list.filter { $0.contains("km") }.count == evenings.count)
    }
  }

  @Test("A month starts on its weekday, and the marks of colour change nothing else")
  func calendar() throws {
    let season = try VillageRow.season(["Narcy", "Ambrières"])
    let plan = Plan(evenings: [
      VillageRow.evening("2026-05-14", 0), VillageRow.evening("2026-06-06", 1),
      VillageRow.evening("2026-06-05", 0, .cancelled),
    ])
    let lines = MonthCalendar(plan: plan, season: season, language: .french, style: Style(isOn: false)).lines
    #expect(lines.contains { $0.hasPrefix("| 1 |") } == true, "June 2026 starts on a Monday")
    #expect(lines.contains { $0.contains(" 6 Ambrières") })
    #expect(lines.filter { $0.contains("Narcy") }.count == 1, "the cancelled evening is left out")
    let list = SeasonList(season: season, plan: plan, language: .french, style: Style(isOn: true)).lines
    #expect(list.contains { $0.contains("annulée") && $0.hasPrefix("\u{1B}[2m") })
  }

  @Test("Only months with an evening are shown, however far apart, and evenings of no season are named")
  func farDates() throws {
    let season = try VillageRow.season(["Narcy", "Ambrières", "Cheminon"])
    let plan = Plan(evenings: [
      VillageRow.evening("0001-01-01", 0), VillageRow.evening("2026-06-06", 1),
      VillageRow.evening("9999-12-31", 2),
    ])
    let lines = MonthCalendar(plan: plan, season: season, language: .english, style: Style(isOn: false)).lines
    #expect(lines.filter { $0.hasPrefix("January") || $0.hasPrefix("June") || $0.hasPrefix("December") }.count == 3)
    #expect(lines.count < 3 * 20)
    let foreign = plan.evenings(foreignTo: season)
    let words = ForeignEvenings(evenings: foreign, plan: plan, season: season)
    #expect(words.warning(.english).contains("2 evenings of another: Narcy, Monday 1 January 1; Cheminon, Friday"))
    #expect(words.action(folder: "s") == .planAgain("s"), "no such day lies in the season")
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    let dates: [String]
    let isSlip: Bool
    var testDescription: String { dates.joined(separator: " ") }
  }

  @Test(
    "A year that may be mistyped is asked about, and the plan of last year is not",
    arguments: [
      Slip(dates: ["2026-06-05", "0206-06-06"], isSlip: true), Slip(dates: ["2026-06-05", "2062-07-03"], isSlip: true),
      Slip(dates: ["2026-06-05", "2026-12-03"], isSlip: false),
      Slip(dates: ["2025-06-05", "2025-06-06"], isSlip: false),
    ])
  func yearSlips(_ test: Slip) throws {
    let season = try VillageRow.season(["Narcy", "Ambrières"])
    let plan = Plan(evenings: test.dates.enumerated().map { VillageRow.evening($1, $0) })
    let words = ForeignEvenings(evenings: plan.evenings(foreignTo: season), plan: plan, season: season)
    #expect(words.action(folder: "s")(.english).contains("the year may be mistyped") == test.isSlip)
    #expect(words.action(folder: "s")(.french).contains("l’année est peut-être mal écrite") == test.isSlip)
  }

  @Test(
    "JSON texts are read back as they were",
    arguments: ["", "a\"b\\c", "l1\nl2\r\t", "\u{0}\u{1F}\u{7F}\u{2028}", "é🎪"])
  func json(_ text: String) throws {
    let value = JSONText.object([
      ("text", .string(text)), ("km", .thousandths(-433_270)), ("zero", .thousandths(0)), ("none", .null),
      ("list", .array([.number(1), .bool(true)])), ("seed", .unsigned(.max)),
    ])
    let line = value.text
    #expect(!line.unicodeScalars.contains { $0.value < 32 })
    #expect(line.contains("\"km\":-433.27,\"zero\":0,\"none\":null,\"list\":[1,true],\"seed\":18446744073709551615"))
    let back = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(back["text"] as? String == text)
  }
}
