import CivilTime
import Testing

@testable import ICalendar

/// Calendars as mails, web pages, editors and old programs leave them.
@Suite struct CalendarBytesTests {
  static let lines = [
    "BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Fête de l’été à Chaumont", "DTSTART;VALUE=DATE:20260613", "END:VEVENT",
    "END:VCALENDAR", "",
  ]
  static let text = lines.joined(separator: "\r\n")

  static func utf16(_ text: String, isLittle: Bool, isMarked: Bool) -> [UInt8] {
    let units = (isMarked ? [0xfeff] : []) + Array(text.utf16)
    return units.flatMap { isLittle ? [UInt8($0 & 0xff), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xff)] }
  }

  static let windows1252 = text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }

  struct Form: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    var remarks: [CalendarFault.Kind] = []
  }

  static let forms = [
    Form(testDescription: "plain", bytes: Array(text.utf8)),
    Form(testDescription: "a byte order mark", bytes: [0xef, 0xbb, 0xbf] + Array(text.utf8)),
    Form(testDescription: "two byte order marks", bytes: [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf] + Array(text.utf8)),
    Form(
      testDescription: "UTF-16 with its mark", bytes: utf16(text, isLittle: true, isMarked: true), remarks: [.utf16]),
    Form(
      testDescription: "UTF-16, the other order", bytes: utf16(text, isLittle: false, isMarked: true), remarks: [.utf16]
    ),
    Form(
      testDescription: "UTF-16 without a mark", bytes: utf16(text, isLittle: true, isMarked: false), remarks: [.utf16]),
    Form(testDescription: "Windows-1252", bytes: windows1252, remarks: [.notUTF8]),
    Form(testDescription: "blank lines and blanks before", bytes: Array(("\r\n  \r\n " + text).utf8)),
    Form(testDescription: "a page before", bytes: Array(("<!-- x -->\r\n" + text).utf8), remarks: [.textOutside]),
    Form(testDescription: "a page after", bytes: Array((text + "<!-- x -->\r\n<p>").utf8), remarks: [.textOutside]),
    Form(testDescription: "filled up with zeros", bytes: Array(text.utf8) + [UInt8](repeating: 0, count: 500)),
    Form(
      testDescription: "indented", bytes: Array(lines.joined(separator: "\r\n    ").utf8), remarks: [.indentedLines]),
    Form(
      testDescription: "indented, and folded as well",
      bytes: Array(
        lines.joined(separator: "\n\t").split(separator: "é", maxSplits: 1).joined(separator: "é\n\t ").utf8),
      remarks: [.indentedLines]),
    Form(
      testDescription: "small letters",
      bytes: Array(
        text.split(separator: "VCALENDAR", omittingEmptySubsequences: false).joined(separator: "vCalendar").utf8)),
  ]

  @Test(arguments: forms)
  func isRead(form: Form) throws {
    let reading = CalendarReading(bytes: form.bytes, span: Summer.span, home: Summer.home)
    #expect(reading.faults.map(\.kind) == form.remarks)
    #expect(!reading.faults.contains { $0.isSerious })
    #expect(CalendarReadingTests.dates(reading) == ["2026-06-13"])
    #expect(reading.entries.map(\.title) == [.text("Fête de l’été à Chaumont")])
  }

  @Test("Lines are counted from the beginning of the file")
  func lineNumbers() throws {
    let text =
      "<html>\n<p>\n"
      + CalendarBytesTests.lines.joined(separator: "\n").split(separator: "DTSTART;VALUE=DATE")
      .joined(separator: "DTSTART;VALUE=DATE:soon\nX")
    let reading = CalendarReading(bytes: Array(text.utf8), span: Summer.span, home: Summer.home)
    #expect(reading.faults.map(\.line) == [1, 6])
  }
}
