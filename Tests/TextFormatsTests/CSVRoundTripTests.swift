import TestSupport
import Testing
import TextFormats

@Suite struct CSVRoundTripTests {
  @Test(arguments: 1...8)
  func whatIsWrittenIsReadAgain(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var cells = 0
    for separator in [ASCII.comma, ASCII.semicolon, ASCII.tab] {
      for _ in 0..<50 {
        let width = Int.random(in: 2...5, using: &numbers)
        let rows = (0..<4).map { _ in (0..<width).map { _ in cell(&numbers) } }
        let bytes = rows.flatMap { CSVText.row($0, separator: separator) + [ASCII.lineFeed] }
        var faults: [CSVFault] = []
        let table = CSVReader.table(
          of: SourceText(name: "t", bytes: bytes), dialect: CSVDialect(separator: separator), from: 0
        ) { faults.append($0) }
        // Rows of blank cells only are no rows.
        let kept = rows.filter { $0.contains { !$0.isEmpty } }
        #expect(faults.isEmpty)
        #expect(table.rowCount == kept.count)
        for (row, expected) in kept.enumerated() where row < table.rowCount {
          let read = (0..<table.cellCount(ofRow: row)).map { table.string(table.cell(row, $0)) }
          #expect(read == expected)
          cells += read.count
        }
      }
    }
    #expect(cells > 1000)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let faults: [(CSVFault.Kind, offset: Int, opening: Int?)]
  }

  @Test(arguments: [
    Fault(testDescription: "a quote inside a cell", text: "a,5\" b\n", faults: [(.strayQuote, 3, nil)]),
    Fault(testDescription: "a quote that never ends", text: "a,\"b\nc,d\n", faults: [(.unclosedQuote, 2, nil)]),
    Fault(testDescription: "text after a quoted cell", text: "\"a,b\"c,d\n", faults: [(.textAfterQuote, 5, 0)]),
    Fault(testDescription: "words in quotes at the beginning", text: "\"a\" b,c\n", faults: [(.strayQuote, 0, nil)]),
    Fault(testDescription: "none", text: "\"a\"\"b\" , c \r\n", faults: []),
  ])
  func faultsHaveTheirPlace(_ fault: Fault) {
    var found: [CSVFault] = []
    _ = CSVReader.table(
      of: SourceText(name: "t", bytes: Array(fault.text.utf8)), dialect: .rfc4180, from: 0
    ) { found.append($0) }
    #expect(found.map(\.kind) == fault.faults.map { $0.0 })
    #expect(found.map(\.offset) == fault.faults.map { $0.offset })
    #expect(found.map(\.opening) == fault.faults.map { $0.opening })
  }

  private func cell(_ numbers: inout SeededNumbers) -> String {
    let letters = ["a", "é", "\"", ",", ";", "\t", "\n", "\r\n", " ", "x", "0", "’", "="]
    let length = Int.random(in: 0...6, using: &numbers)
    let text = (0..<length).map { _ in letters.randomElement(using: &numbers) ?? "a" }.joined()
    // Blanks around a cell are no part of it, and `="…"` is a spreadsheet's way to write a text.
    var trimmed = Substring(text)
    while let first = trimmed.unicodeScalars.first, " \t\r\n=".unicodeScalars.contains(first) {
      trimmed = Substring(trimmed.unicodeScalars.dropFirst())
    }
    while let last = trimmed.unicodeScalars.last, " \t\r\n".unicodeScalars.contains(last) {
      trimmed = Substring(trimmed.unicodeScalars.dropLast())
    }
    return String(trimmed)
  }
}
