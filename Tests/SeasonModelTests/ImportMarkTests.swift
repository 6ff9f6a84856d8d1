import CivilTime
import SeasonModel
import Testing

@Suite struct ImportMarkTests {
  static func row(note: String = "Fête, bal") throws -> AvailabilityRow {
    let date = try #require(CivilDate(iso8601: "2026-06-13"))
    return AvailabilityRow(subject: .commune("52206"), span: DateSpan(date), status: .closed, note: note)
  }

  @Test func aMarkReadsBack() throws {
    for name in ["", "Comité des fêtes", "a:b c"] {
      let mark = ImportMark(
        calendar: ImportMark.key(["a"]), event: ImportMark.key(["b"]), name: name, row: try Self.row())
      #expect(ImportMark(mark.text) == mark)
      #expect(ImportMark(mark.text.uppercased())?.row == mark.row, "a spreadsheet may change capitals")
    }
  }

  @Test(arguments: [
    "", "ics", "ics:1:2:3", "mairie", "ics:aaaaaaaa:bbbbbbbb", "ics:aaaaaaaa:bbbbbbbb:cccccccc:dddddddd",
  ])
  func whatPeopleWriteIsNoMark(text: String) {
    #expect(ImportMark(text) == nil)
  }

  @Test("A mark fits the row until somebody changes what it says")
  func fits() throws {
    let row = try Self.row()
    let mark = ImportMark(calendar: "00000000", event: "00000000", name: "", row: row)
    #expect(mark.fits(row))
    for note in ["'Fête, bal", "Fête,  bal ", "Fête bal"] {
      #expect(mark.fits(try Self.row(note: note)), "what a spreadsheet does to a note: \(note)")
    }
    var changed = [row, row, row, row]
    changed[0].span = DateSpan(row.span.first + 1)
    changed[1].status = .fixed
    changed[2].note = "Fête, bal, demander à M. Dupont"
    changed[3].van = "type-h"
    for row in changed { #expect(!mark.fits(row)) }
  }
}
