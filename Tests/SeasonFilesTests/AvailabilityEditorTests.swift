import CivilTime
import SeasonModel
import TestSupport
import Testing
import TextFormats

@testable import SeasonFiles

@Suite struct AvailabilityEditorTests {
  static func row(
    _ first: String, to last: String? = nil, note: String = "", isMarked: Bool = true
  ) throws -> AvailabilityRow {
    let from = try #require(CivilDate(iso8601: first))
    let to = try #require(CivilDate(iso8601: last ?? first))
    let span = try #require(DateSpan(first: from, last: to))
    var row = AvailabilityRow(subject: .commune("52206"), span: span, status: .closed, note: note)
    if isMarked { row.source = ImportMark(calendar: "0000000c", event: "0000000e", name: "", row: row).text }
    return row
  }

  /// The rows that a file holds.
  static func rows(of bytes: [UInt8]) throws -> [AvailabilityRow] {
    let bag = DiagnosticBag()
    let table = try #require(CSVTable.read(bytes, name: "a.csv", columns: AvailabilityColumn.self, bag: bag))
    let file = try #require(AvailabilityFile(table, bag: bag))
    #expect(!bag.hasErrors, "\(bag.sorted(files: ["a.csv"]))")
    return file.said
  }

  struct Manner: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    /// The file with a row of 13 June and one of 20 and 21 June, `ICS` for what says where they come from.
    let expected: String
  }

  static let manners = [
    Manner(
      testDescription: "as the contract has it", file: "code,from,to,status,van,note\n52391,2026-06-12,,closed,,x\n",
      expected: [
        "code,from,to,status,van,note,source\n",
        "52391,2026-06-12,,closed,,x\n",
        "52206,2026-06-13,,closed,,Bal,ICS\n",
        "52206,2026-06-20,2026-06-21,closed,,\"a,b\",ICS\n",
      ].joined()
    ),
    Manner(
      testDescription: "a French Excel", file: "insee;du;au;statut;remarque\r\n52391;12/06/2026;;fermé;x",
      expected: [
        "insee;du;au;statut;remarque;provenance\r\n",
        "52391;12/06/2026;;fermé;x\r\n",
        "52206;13/06/2026;;fermé;Bal;ICS\r\n",
        "52206;20/06/2026;21/06/2026;fermé;a,b;ICS\r\n",
      ].joined()
    ),
    Manner(
      testDescription: "blank columns at the end", file: "code;from;to;status;;\n52391;2026-06-12;;closed;;\n",
      expected: [
        "code;from;to;status;source;\n",
        "52391;2026-06-12;;closed;;\n",
        "52206;2026-06-13;;closed;ICS\n",
        "52206;2026-06-20;2026-06-21;closed;ICS\n",
      ].joined()
    ),
    Manner(
      testDescription: "quoted blank columns", file: "\"code\";\"from\";\"to\";\"status\";\"\"\n",
      expected: [
        "\"code\";\"from\";\"to\";\"status\";\"source\"\n",
        "52206;2026-06-13;;closed;ICS\n",
        "52206;2026-06-20;2026-06-21;closed;ICS\n",
      ].joined()
    ),
    Manner(
      testDescription: "no column for the last date", file: "sep=;\rcode;from;status\r",
      expected: [
        "sep=;\r",
        "code;from;status;source\r",
        "52206;2026-06-13;closed;ICS\r",
        "52206;2026-06-20;closed;ICS\r",
        "52206;2026-06-21;closed;ICS\r",
      ].joined()
    ),
    Manner(
      testDescription: "the column is there, first", file: "source,code,from,to,status\n,52391,2026-06-12,,closed\n",
      expected: [
        "source,code,from,to,status\n",
        ",52391,2026-06-12,,closed\n",
        "ICS,52206,2026-06-13,,closed\n",
        "ICS,52206,2026-06-20,2026-06-21,closed\n",
      ].joined()
    ),
  ]

  @Test("Rows are written as the file writes its own, and can be taken away again", arguments: manners)
  func manner(manner: Manner) throws {
    let added = [try Self.row("2026-06-13", note: "Bal"), try Self.row("2026-06-20", to: "2026-06-21", note: "a,b")]
    let bytes = try #require(AvailabilityEditor.editing(Array(manner.file.utf8), removing: [], adding: added))
    let marks = try Self.rows(of: bytes).map(\.source).filter { !$0.isEmpty }
    var text = String(decoding: bytes, as: UTF8.self)
    for mark in marks { text = text.split(separator: mark, omittingEmptySubsequences: false).joined(separator: "ICS") }
    #expect(text == manner.expected)
    let rows = try Self.rows(of: bytes)
    for row in rows where !row.source.isEmpty {
      #expect(try #require(ImportMark(row.source)).fits(row), "\(row)")
    }
    let back = try #require(AvailabilityEditor.editing(bytes, removing: rows, adding: []))
    let people = try Self.rows(of: Array(manner.file.utf8))
    #expect(try Self.rows(of: back) == people)
  }

  @Test("A file is left in its encoding, unless a note needs letters that it does not have")
  func encodings() throws {
    let old: [UInt8] = Array(
      "code;from;status;note\n52391;2026-06-12;closed;f\u{EA}te \u{80}\n".unicodeScalars.map {
        UInt8($0.value)
      })
    let kept = try #require(
      AvailabilityEditor.editing(old, removing: [], adding: [try Self.row("2026-06-13", note: "Été à 5 €")]))
    #expect(kept.contains(0xC9) && !kept.contains(0xC3), "Windows-1252")
    #expect(try Self.rows(of: kept).map(\.note) == ["fête €", "Été à 5 €"])
    let moved = try #require(
      AvailabilityEditor.editing(old, removing: [], adding: [try Self.row("2026-06-13", note: "日")]))
    #expect(moved.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try Self.rows(of: moved).map(\.note) == ["fête €", "日"])
    let marked = [0xEF, 0xBB, 0xBF] + Array("code,from,status\n".utf8)
    let still = try #require(AvailabilityEditor.editing(marked, removing: [], adding: [try Self.row("2026-06-13")]))
    #expect(still.starts(with: marked.dropLast()))
  }

  @Test("Rows that people wrote are never taken away")
  func peopleAreSafe() throws {
    let people = try Self.row("2026-06-13", note: "Bal", isMarked: false)
    let file = Array("code,from,to,status,van,note\n52206,2026-06-13,,closed,,Bal\n".utf8)
    #expect(AvailabilityEditor.editing(file, removing: [people], adding: []) == file)
    #expect(AvailabilityEditor.editing(file, removing: [try Self.row("2026-06-13", note: "Bal")], adding: []) == file)
  }

  /// Cells that break what cuts texts by characters, by lines or by words.
  static let odd = [
    ",\u{301}", "\"\u{301}", ";\u{300}", "\n\u{301}", "é", "e\u{301}", " ", "\t", "\r\n", "\"", ",", ";", "=1+1", "a",
    "\u{A0}",
    "🎪", "'", "\\", "\u{0}", "\u{2028}",
  ]

  @Test("Any note goes in and comes out, whatever stands in the rows around it")
  func anyNote() throws {
    var random = SeededNumbers(seed: 7)
    var tried = 0
    for separator in [",", ";", "\t"] {
      for _ in 0..<60 {
        let people = (0..<3).map { _ in
          (0..<4).map { _ in Self.odd.randomElement(using: &random) ?? "" }.filter { $0 != "\u{0}" }.joined()
        }
        let header = ["code", "from", "status", "note"]
        var file: [UInt8] = CSVText.row(header, separator: separator.utf8.first ?? 44) + [10]
        for note in people {
          file +=
            CSVText.row(["52391", "2026-06-12", "closed", "n\(note)n"], separator: separator.utf8.first ?? 44) + [10]
        }
        let before = try Self.rows(of: file)
        #expect(before.count == 3)
        let note = (0..<5).map { _ in Self.odd.randomElement(using: &random) ?? "" }.joined()
        let rows = [try Self.row("2026-06-13", note: note), try Self.row("2026-06-14", note: "b")]
        let bytes = try #require(AvailabilityEditor.editing(file, removing: [], adding: rows))
        let after = try Self.rows(of: bytes)
        #expect(Array(after.prefix(3)) == before)
        #expect(after.count == 5)
        let mark = try #require(ImportMark(after[3].source))
        #expect(mark.fits(after[3]), "\(note.debugDescription) came back as \(after[3].note.debugDescription)")
        let back = try #require(AvailabilityEditor.editing(bytes, removing: [after[3]], adding: []))
        #expect(try Self.rows(of: back) == before + [after[4]])
        tried += 1
      }
    }
    #expect(tried == 180)
  }
}
