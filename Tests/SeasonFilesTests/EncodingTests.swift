internal import SeasonFiles
internal import SeasonModel
import Testing

/// One way in which a program wrote, or spoilt, a list with accents.
struct Spoilt: CustomTestStringConvertible, Sendable {
  let name: String
  /// Turns lines of text into bytes.
  let bytes: @Sendable ([String]) -> [UInt8]
  /// What is told, and what the second village's place is read as.
  let expected: [String]
  let venue: String

  init(
    _ name: String, _ expected: [String], venue: String = Spoilt.venue, bytes: @escaping @Sendable ([String]) -> [UInt8]
  ) {
    self.name = name
    self.bytes = bytes
    self.expected = expected
    self.venue = venue
  }

  var testDescription: String { name }

  static let venue = "l’été à l'église, côté Dhuÿs – « Forêt »"

  static let lines = [
    "code;name;latitude;longitude;venue", "52021;Allichamp;48,53;4,93;salle",
    "02408;Humbécourt-Bas;48,56;4,90;\"\(venue)\"",
  ]

  private static func text(_ lines: [String]) -> String { lines.map { $0 + "\r\n" }.joined() }

  /// The bytes of a text in an encoding of one byte for each character; the codes of the letters that the lines use.
  private static func encoded(_ text: String, _ codes: [Unicode.Scalar: UInt8]) -> [UInt8] {
    text.unicodeScalars.map { codes[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  private static let windows: [Unicode.Scalar: UInt8] = ["’": 0x92, "–": 0x96]
  private static let mac: [Unicode.Scalar: UInt8] = [
    "é": 0x8E, "à": 0x88, "ô": 0x99, "ÿ": 0xD8, "«": 0xC7, "»": 0xC8, "ê": 0x90, "’": 0xD5, "–": 0xD0,
  ]
  private static let dos: [Unicode.Scalar: UInt8] = [
    "é": 0x82, "à": 0x85, "ô": 0x93, "ÿ": 0x98, "«": 0xAE, "»": 0xAF, "ê": 0x88, "’": 0x27, "–": 0x2D,
  ]

  /// The text as it looks when its UTF-8 is taken for another encoding and saved again.
  private static func twice(_ text: String, _ names: [UInt8: Unicode.Scalar]) -> [UInt8] {
    Array(
      String(
        String.UnicodeScalarView(text.utf8.map { $0 < 0x80 ? Unicode.Scalar($0) : names[$0] ?? Unicode.Scalar($0) })
      ).utf8)
  }

  static let all = [
    Spoilt("UTF-8", []) { Array(text($0).utf8) },
    Spoilt("Windows-1252", []) { encoded(text($0), windows) },
    Spoilt("UTF-16, little end first", []) { lines in
      [0xFF, 0xFE] + text(lines).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    },
    Spoilt("UTF-16, big end first", []) { lines in
      [0xFE, 0xFF] + text(lines).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    },
    Spoilt("UTF-16 without a mark", []) { text($0).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } },
    Spoilt("Mac Roman", ["communes.csv:3:11 W332"]) { encoded(text($0), mac) },
    Spoilt(
      "MS-DOS", ["communes.csv:3:11 W332"], venue: "l'été à l'église, côté Dhuÿs - « Forêt »"
    ) { encoded(text($0), dos) },
    Spoilt("a line of Windows-1252 in a file of UTF-8", ["communes.csv:3:11 W333"]) { lines in
      let first = lines[1].replacing("salle", with: "fête")
      return Array(text([lines[0], first]).utf8) + encoded(text([lines[2]]), windows)
    },
    Spoilt("UTF-8 taken for Windows-1252 and saved", ["communes.csv:3:11 W334"]) {
      twice(text($0), [0x80: "€", 0x99: "™", 0x93: "“", 0x94: "”"])
    },
    Spoilt("UTF-8 taken for Mac Roman and saved", ["communes.csv:3:11 W334"]) {
      twice(
        text($0),
        [
          0xC3: "√", 0xA9: "©", 0xA0: "†", 0xB4: "¥", 0xBF: "ø", 0xAA: "™", 0xC2: "¬", 0xAB: "´", 0xBB: "ª", 0xE2: "‚",
          0x80: "Ä", 0x99: "ô", 0x93: "ì",
        ])
    },
    Spoilt(
      "MS-DOS taken for Windows-1252 and saved", ["communes.csv:3:11 W334"],
      venue: "l'été à l'église, côté Dhuÿs - « Forêt »"
    ) { lines in
      let names: [Character: String] = [
        "é": "‚", "à": "…", "ô": "“", "ÿ": "˜", "«": "®", "»": "¯", "ê": "ˆ", "’": "'", "–": "-",
      ]
      return Array(text(lines).map { names[$0] ?? String($0) }.joined().utf8)
    },
    Spoilt("letters that are lost", ["communes.csv:3:11 W335"], venue: venue.replacing("é", with: "\u{FFFD}")) {
      lines in
      Array(text(lines).replacing("é", with: "\u{FFFD}").utf8)
    },
    Spoilt("letters that became question marks", ["communes.csv:3:11 W335"], venue: venue) { lines in
      Array(text([lines[0], lines[1], lines[2].replacing("Humbécourt", with: "Humb?court")]).utf8)
    },
  ]
}

@Suite struct EncodingTests {
  @Test(arguments: Spoilt.all)
  func whatIsReadAndTold(spoilt: Spoilt) throws {
    let reading = try GoodSeason.read(replacingBytes: ["communes.csv": spoilt.bytes(Spoilt.lines)])
    #expect(reading.summary == spoilt.expected)
    #expect(reading.season?.communes.last?.venue == spoilt.venue)
  }

  /// Texts that are right as they stand, whatever they look like.
  @Test(arguments: [
    "Châlons-en-Champagne", "L'HAŸ-LES-ROSES", "São Paulo", "Łódź", "Ñuñoa", "Straße", "10–12 h…", "100 m² – 5 €",
    "n° 3",
    "où ?", "https://exemple.fr/a?b=c", "Ça y est", "ÉGLISE", "Œuilly", "“Les Tilleuls”", "2 ½ h", "✅ prêt",
  ])
  func whatIsRightStaysAsItIs(text: String) throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": GoodSeason.communes + "A1,\(text),Der,48.53,4.93,200,1,1,1,,,\n"
    ])
    #expect(reading.summary == [])
    #expect(reading.season?.communes.last?.name == text)
  }

  @Test func aSeasonFileInUTF16IsRead() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + GoodSeason.json.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let reading = try GoodSeason.read(replacingBytes: ["season.json": bytes])
    #expect(reading.summary == [])
    #expect(reading.season?.places.first?.name == "Dépôt")
  }

  @Test func namesInASeasonFileAreMendedToo() throws {
    let reading = try GoodSeason.read(replacing: ["season.json": GoodSeason.json.replacing("Dépôt", with: "DÃ©pÃ´t")])
    #expect(reading.summary == ["season.json:4:42 W334"])
    #expect(reading.season?.places.first?.name == "Dépôt")
  }

  @Test func columnsCountWhatTheFileHas() throws {
    let communes = GoodSeason.communes.replacing("Attancourt", with: "DÃ©pÃ´t").replacing("4.93", with: "x")
    let reading = try GoodSeason.read(replacing: ["communes.csv": communes])
    #expect(reading.summary == ["communes.csv:2:8 W334", "communes.csv:2:25 E132"])
  }

  @Test func utf16ThatIsDamagedIsRefused() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + GoodSeason.communes.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for damaged in [Array(bytes.dropLast()), bytes.prefix(20) + [0x00, 0xDC] + bytes.dropFirst(20)] {
      let reading = try GoodSeason.read(replacingBytes: ["communes.csv": damaged])
      #expect(reading.diagnostics.first?.problem == .utf16)
      #expect(reading.season == nil)
    }
  }
}
