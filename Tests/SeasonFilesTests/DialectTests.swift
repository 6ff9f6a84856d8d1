internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing
internal import TextFormats

/// One way in which a spreadsheet writes the same season.
struct Dialect: CustomTestStringConvertible, Sendable {
  let separator: Character
  let lineEnd: String
  let encoding: Encoding
  let isFrench: Bool

  enum Encoding: String, CaseIterable, Sendable {
    case utf8
    case utf8WithMark
    case windows1252
  }

  var testDescription: String {
    let end = lineEnd.unicodeScalars.map { $0 == "\r" ? "CR" : "LF" }.joined()
    return "\(separator == "\t" ? "tab" : String(separator)) \(end) \(encoding) \(isFrench ? "French" : "English")"
  }

  static let all: [Dialect] = [",", ";", "\t"].flatMap { separator in
    ["\n", "\r\n", "\r"].flatMap { end in
      Encoding.allCases.flatMap { encoding in
        [true, false].map { Dialect(separator: separator, lineEnd: end, encoding: encoding, isFrench: $0) }
      }
    }
  }

  private var mark: String { separator == "," ? "." : "," }

  var communes: [UInt8] {
    let header =
      isFrench
      ? ["INSEE", "Nom", "EPCI", "Latitude", "Longitude", "Habitants", "Soirées", "Obligatoires", "Priorité", "Lieu"]
      : [
        "code", "name", "territory", "latitude", "longitude", "population", "evenings", "required", "priority", "venue",
      ]
    return bytes([
      header,
      [
        "02408", "Œuilly-l'Été", "Der", "48\(mark)53", "4\(mark)93", "1 234", "2", "1", "3",
        quoted("Salle, « Foyer »; place"),
      ],
      [],
      [
        "52021", "Outre-mer", "", "48\(mark)6", "-4\(mark)9", "", "", "", "",
        quoted("deux\(lineEnd)lignes \"\"ici\"\""),
      ],
    ])
  }

  var availability: [UInt8] {
    isFrench
      ? bytes([
        ["INSEE", "Du", "Au", "Statut", "Camion", "Remarque"],
        ["02408", "01/06/2026", "30/06/2026", "OUVERT", "", "été"], ["*", "14/7/2026", "", "ferme", "", ""],
        ["territoire:Der", "2026-06-05", "", "Préféré", "", ""], ["52021", "05/06/2026", "", "fixé", "type-h", ""],
      ])
      : bytes([
        ["code", "from", "to", "status", "van", "note"],
        ["02408", "2026-06-01", "2026-06-30", "open", "", "été"], ["*", "2026-07-14", "", "closed", "", ""],
        ["territory:Der", "2026-06-05", "", "preferred", "", ""], ["52021", "2026-06-05", "", "fixed", "type-h", ""],
      ])
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func bytes(_ rows: [[String]]) -> [UInt8] {
    let text = rows.map { $0.joined(separator: String(separator)) + lineEnd }.joined()
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .windows1252:
      return text.unicodeScalars.map { $0 == "Œ" ? 0x8C : UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}

@Suite struct DialectTests {
  @Test(arguments: Dialect.all)
  func readsTheSameSeason(dialect: Dialect) throws {
    let reading = try GoodSeason.read(replacingBytes: [
      "communes.csv": dialect.communes, "availability.csv": dialect.availability,
    ])
    #expect(reading.summary == [])
    let season = try #require(reading.season)
    let first = season.communes[0]
    #expect(first.code == "02408")
    #expect(first.name == "Œuilly-l'Été")
    #expect(first.coordinate == Coordinate(latitude: 48.53, longitude: 4.93))
    #expect(first.population == 1234)
    #expect([first.evenings, first.required, first.priority] == [2, 1, 3])
    #expect(first.venue == "Salle, « Foyer »; place")
    let second = season.communes[1]
    #expect(second.coordinate == Coordinate(latitude: 48.6, longitude: -4.9))
    #expect([second.evenings, second.required, second.priority] == [1, 1, 1])
    #expect(second.venue == "deux\(dialect.lineEnd)lignes \"ici\"")
    #expect(season.availability.map(\.status) == [.open, .closed, .preferred, .fixed])
    #expect(season.availability.map(\.span.count) == [30, 1, 1, 1])
    #expect(season.availability[0].note == "été")
    #expect(season.availability[2].subject == .territory("Der"))
    #expect(season.promises.map(\.date.description) == ["2026-06-05"])
  }

  @Test func aSeparatorLineIsObeyed() throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": "sep=;\r\ncode;name;latitude;longitude\r\n52021;A;48,5;4,9\r\n02408;B;48,6;4,9\r\n"
    ])
    #expect(reading.summary == [])
    #expect(reading.sources.position(ofCommune: 1).description == "communes.csv:4:1")
  }

  @Test func commasInQuotedNamesDoNotDecide() throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": "\"code\";\"name\";\"latitude\";\"longitude\";\"note\"\n"
        + "52021;\"a, b, c, d, e, f, g\";48,5;4,9;\"1,2,3,4\"\n02408;B;48.6;4.9;\n"
    ])
    #expect(reading.summary == [])
    #expect(reading.season?.communes.first?.name == "a, b, c, d, e, f, g")
  }

  @Test func blankColumnsAtTheEndAreIgnored() throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": "code;name;latitude;longitude;;;\n52021;A;48,5;4,9;;;\n02408;B;48,6;4,9\n;;;;;;\n"
    ])
    #expect(reading.summary == [])
  }

  @Test func aByteOrderMarkInsideAFileIsNotSeen() throws {
    let parts = GoodSeason.communes.split(separator: "\n", maxSplits: 1).joined(separator: "\n\u{FEFF}")
    let reading = try GoodSeason.read(replacing: ["communes.csv": parts])
    #expect(reading.summary == [])
    #expect(reading.season?.communes.map(\.code) == ["52021", "02408"])
  }

  @Test func columnsCountAccentsOnceHoweverTheyAreWritten() throws {
    let composed = GoodSeason.communes.replacing("Attancourt", with: "Éàé\"x")
    let decomposed = GoodSeason.communes.replacing("Attancourt", with: "E\u{301}a\u{300}e\u{301}\"x")
    #expect(try GoodSeason.read(replacing: ["communes.csv": composed]).summary == ["communes.csv:2:10 W331"])
    #expect(try GoodSeason.read(replacing: ["communes.csv": decomposed]).summary == ["communes.csv:2:10 W331"])
  }

  @Test(arguments: ["0.3", "48.123457", "4.35", "-1.1", "0.7", "12.000000000000000000001", "1e-7", "+5.", ".5"])
  func decimalsAreTheNearestDouble(text: String) throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": GoodSeason.communes.replacing("48.53", with: text)
    ])
    #expect(reading.season?.communes.first?.coordinate?.latitude == Double(text))
  }

  @Test func frenchSeasonWordsAndCommentsAreRead() throws {
    let json = GoodSeason.json.replacing(
      "[\"thu\", \"fri\", \"sat\"]",
      with: "[\"Jeudi\", \"ven\", \"SAM\"], \"extraDates\": [\"14/07/2026\"], \"_pourquoi\": {\"x\": 1}")
    let season = try #require(try GoodSeason.read(replacing: ["season.json": "\u{FEFF}" + json]).season)
    #expect(season.vans[0].weekdays == [.thursday, .friday, .saturday])
    #expect(season.vans[0].extraDates.map(\.description) == ["2026-07-14"])
  }
}
