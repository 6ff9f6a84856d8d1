import TestSupport
import Testing

@testable import ICalendar

/// Whatever people write comes back as they wrote it, and never becomes a line of its own.
@Suite struct ContentLineTests {
  @Test func anyTextComesBack() {
    var random = SeededNumbers(seed: 1)
    for round in 0..<2000 {
      let text = OddTexts.text(&random, longest: round % 10 == 0 ? 400 : 12)
      let parameter = OddTexts.text(&random, longest: 6)
      let property = CalendarProperty("X-TEST", [("X-PARAMETER", parameter)], .text(text))
      var writer = ContentLineWriter()
      property.write(to: &writer)
      let bytes = writer.output
      #expect(ContentLines.areSound(bytes))
      let (lines, broken) = ContentLines.read(bytes)
      #expect(broken.isEmpty)
      #expect(lines.count == 1)
      #expect(
        Array(CalendarText.unescaped(lines[0].value)) == Array(OddTexts.carried(text).utf8), "round \(round)")
      #expect(lines[0]["X-PARAMETER"] == Array(OddTexts.carried(parameter).utf8))
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
