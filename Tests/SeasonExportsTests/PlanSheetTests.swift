import SeasonModel
import Testing
import TextFormats

@testable import SeasonExports

@Suite struct PlanSheetTests {
  private func rows(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func thousandths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : ""
    return Int(parts[0] + decimals + String(repeating: "0", count: 3 - decimals.count))
  }

  @Test func theLegsAddUpToTheDrivenMetresExactly() throws {
    let season = try ExampleSeason.season()
    let table = rows(PlanSheet(of: ExampleSeason.plan, in: season).csv(columns: [.legKm, .returnKm]))
    let metres = table.dropFirst().joined().compactMap { thousandths($0) }.reduce(0, +)
    #expect(metres == PlanAudit(of: ExampleSeason.plan, in: season).driven.count)
    let summary = TerritorySummary(of: ExampleSeason.plan, in: season)
    #expect(summary.rows.reduce(Metres.zero) { $0 + $1.metres }.count == metres)
    #expect(summary.rows.map(\.evenings).reduce(0, +) == 6)
  }

  @Test func columnsComeInTheOrderAskedFor() throws {
    let sheet = PlanSheet(of: ExampleSeason.plan, in: try ExampleSeason.season(), scope: .commune("52353"))
    #expect(
      String(decoding: sheet.csv(columns: [.code, .date, .outing]), as: UTF8.self)
        == "code,date,outing\r\n\"52353\",2026-06-05,4\r\n\"52353\",2026-10-31,25\r\n")
  }

  @Test func theHeaderIsThatOfTheFileFormats() {
    #expect(
      PlanColumn.allCases.map(\.rawValue).joined(separator: ",")
        == "date,weekday,opens,closes,van,outing,code,commune,territory,venue,contact,from,leg_km,leg_minutes,"
        + "return_km,return_minutes,status,note")
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+33 6", "\"'+33 6\""), ("-x", "\"'-x\""), ("@a", "\"'@a\""), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""), ("a=1", "a=1"), ("a\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("02408", "\"02408\""),
    ("10/12", "\"10/12\""), ("vrai", "\"vrai\""), ("Narcy ", "\"Narcy \""), ("a\u{0}b", "ab"), ("", ""),
    ("a\u{7}\u{1b}[b\u{7f}", "a[b"),
  ])
  func textsAreHarmless(text: String, cell: String) {
    let bytes = Sheet(header: ["a"], rows: [[.text(text)]]).bytes(in: .rfc4180)
    #expect(String(decoding: bytes, as: UTF8.self) == "a\r\n\(cell)\r\n")
  }

  @Test(arguments: [(0, "0"), (5, "0.005"), (-5, "-0.005"), (12_000, "12"), (12_500, "12.5"), (433_273, "433.273")])
  func thousandthsAreWrittenExactly(number: Int, text: String) {
    #expect(DecimalText.thousandths(number) == text)
    #expect(DecimalText.thousandths(number, mark: ",") == text.replacing(".", with: ","))
  }
}
