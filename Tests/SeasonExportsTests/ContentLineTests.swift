import SeasonModel
import Testing

@testable import SeasonExports

/// Whatever people write comes back as they wrote it, and never becomes a line of its own.
@Suite struct ContentLineTests {
  /// A generator of numbers that repeats (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  static let oddities = [
    "é", "e\u{301}", "👩‍👩‍👧‍👦", "🎪", "\u{2028}", "\u{2029}", "\u{85}", "\u{0}", "\u{1}", "\u{7f}", "\r", "\n", "\r\n", "\n\r",
    "\t", ";", ",", ":", "\\", "\\n", "\\\\", "^", "^n", "\"", "\u{feff}", "\u{202e}", "‘", "BEGIN:VEVENT",
    "END:VCALENDAR",
    "\r\nATTENDEE:mailto:x@example.org", "\u{10ffff}", "\u{ffff}", " ", "   ", "a", "Narcy", "日本", "ﷺ", "%", "=1+1",
  ]

  static func oddText(_ random: inout Random, longest: Int) -> String {
    (0..<Int.random(in: 1...longest, using: &random))
      .map { _ in oddities.randomElement(using: &random) ?? "" }.joined()
  }

  /// What RFC 5545 can carry of a text: one kind of line break, and no other control character than the tab.
  static func carried(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\r" || scalar == "\n" {
        scalars.append("\n")
      } else if scalar.value >= 0x20 && scalar.value != 0x7f || scalar == "\t" {
        scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  static func lines(_ bytes: [UInt8]) -> [ReadLine] {
    var reader = ContentLineReader(bytes: bytes)
    var lines: [ReadLine] = []
    while let item = reader.next(where: { _ in true }) {
      switch item {
      case .line(let line): lines.append(line)
      case .broken(let line, _): Issue.record("line \(line) is broken")
      }
    }
    return lines
  }

  @Test func anyTextComesBack() {
    var random = Random(state: 1)
    for round in 0..<2000 {
      let text = ContentLineTests.oddText(&random, longest: round % 10 == 0 ? 400 : 12)
      let parameter = ContentLineTests.oddText(&random, longest: 6)
      let property = CalendarProperty("X-TEST", [("X-PARAMETER", parameter)], .text(text))
      var writer = ContentLineWriter()
      property.write(to: &writer)
      let bytes = writer.output
      expectSound(bytes)
      let lines = ContentLineTests.lines(bytes)
      #expect(lines.count == 1)
      #expect(
        Array(CalendarText.unescaped(lines[0].value)) == Array(ContentLineTests.carried(text).utf8), "round \(round)")
      #expect(lines[0]["X-PARAMETER"] == Array(ContentLineTests.carried(parameter).utf8))
    }
  }

  @Test func noNameAddsAPropertyToAFeed() throws {
    func names(_ bytes: [UInt8]) -> [String] { ContentLineTests.lines(bytes).map(\.name) }
    func feed(_ draft: (inout SeasonDraft) -> Void) throws -> (bytes: [UInt8], name: String) {
      let season = try ExampleSeason.season(draft)
      let update = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
      let feed = CalendarFeed(of: update.publication, plan: ExampleSeason.plan, season: season)
      return (feed.ics(CalendarFeed.Options(audience: .crew, alarmMinutes: 90)), season.communes[0].name)
    }
    let plain = names(try feed { _ in }.bytes)
    var random = Random(state: 2)
    for round in 0..<60 {
      let length = round == 0 ? 10_000 : 30
      let odd = try feed { draft in
        for index in draft.communes.indices {
          draft.communes[index].name = ContentLineTests.oddText(&random, longest: length)
          draft.communes[index].venue = ContentLineTests.oddText(&random, longest: 30)
          draft.communes[index].contact = ContentLineTests.oddText(&random, longest: 30)
          draft.communes[index].note = ContentLineTests.oddText(&random, longest: 30)
        }
        draft.name = ContentLineTests.oddText(&random, longest: 30)
        draft.vans[0].name = ContentLineTests.oddText(&random, longest: 30)
      }
      expectSound(odd.bytes)
      let lines = ContentLineTests.lines(odd.bytes)
      #expect(lines.map(\.name).sorted() == plain.sorted(), "round \(round)")
      let summaries = lines.filter { $0.name == "SUMMARY" }.map {
        String(decoding: CalendarText.unescaped($0.value), as: UTF8.self)
      }
      let title = ContentLineTests.carried(CalendarText.oneLine(FeedTexts(language: .french).title(commune: odd.name)))
      #expect(summaries.contains { $0.utf8.elementsEqual(title.utf8) }, "round \(round)")
    }
  }

  @Test func aTitleIsOnOneLine() throws {
    let season = try ExampleSeason.season { draft in
      draft.communes[0].name = "Narcy\r\nle Haut\nBEGIN:VEVENT\rfin"
      draft.communes[0].venue = "Salle\ndes fêtes"
    }
    let update = Publication(unpublished: season).publishing(ExampleSeason.plan, in: season, at: ExampleSeason.made)
    let feed = CalendarFeed(of: update.publication, plan: ExampleSeason.plan, season: season)
    let lines = ContentLineTests.lines(feed.ics(CalendarFeed.Options(scope: .commune("52353"))))
    for name in ["SUMMARY", "LOCATION", "NAME", "X-WR-CALNAME"] {
      let values = lines.filter { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
      #expect(!values.isEmpty && values.allSatisfy { $0.contains("Narcy le Haut BEGIN:VEVENT fin") }, "\(values)")
    }
  }

  /// Every line ends in CRLF, none is longer than 75 octets, none breaks a scalar or an escape.
  private func expectSound(_ bytes: [UInt8]) {
    #expect(bytes.suffix(2) == [0x0d, 0x0a])
    var start = 0
    for position in bytes.indices where bytes[position] == 0x0a {
      #expect(position > 0 && bytes[position - 1] == 0x0d)
      let line = bytes[start..<max(start, position - 1)]
      #expect(line.count <= 75)
      #expect(!line.contains(0x0d))
      #expect(String(validating: line, as: UTF8.self) != nil)
      #expect(!line.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7f })
      start = position + 1
    }
  }

  @Test(arguments: [73, 74, 75, 76])
  func aFoldNeverSplitsAnEscape(length: Int) {
    // "X:" and so many letters, then an escape that would lie across the fold.
    let text = String(repeating: "a", count: length - 3) + ";b" + String(repeating: "é", count: 50)
    var writer = ContentLineWriter()
    CalendarProperty("X", [], .text(text)).write(to: &writer)
    let lines = String(decoding: writer.output, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.allSatisfy { !$0.hasSuffix("\\") && $0.utf8.count <= 75 })
    #expect(lines.count { $0.contains("\\;") } == 1)
  }
}
