internal import SeasonFiles
internal import SeasonModel
import Testing

/// Tables of distances as people make them, for the good season: the base is 12 km from Attancourt and 9.3 km from Loan, which
/// lie 4 km apart as the crow flies.
@Suite struct MatrixTableTests {
  private static let full = ",depot,52021,02408\ndepot,0,15.5,12\n52021,15.5,0,5.2\n02408,12,5.2,0\n"

  private func read(_ distances: String, durations: String? = nil) throws -> FolderReading {
    try GoodSeason.read(replacing: ["distances.csv": distances, "durations.csv": durations])
  }

  /// The metres between depot, Attancourt and Loan, row after row.
  private func metres(_ reading: FolderReading) -> [Int?] {
    guard let table = reading.season?.table else { return [] }
    return (0..<3).flatMap { from in (0..<3).map { from == $0 ? 0 : table.metres(from: from, to: $0)?.count } }
  }

  private static let expected = [0, 15_500, 12_000, 15_500, 0, 5200, 12_000, 5200, 0]

  @Test(arguments: [
    (MatrixTableTests.full, []),
    (",depot,52021,02408\ndepot,,15.5,12\n52021,,,5.2\n02408,,,\n", ["distances.csv:3:7 W341"]),
    (",depot,52021,02408\ndepot,0,15.5,12\n52021,,0,5.2\n02408,,,0\n", ["distances.csv:3:7 W341"]),
    (",depot,52021,02408\ndepot\n52021,15.5\n02408,12,5.2\n", ["distances.csv:2:1 W341"]),
    (",depot,52021\n52021,15.5\n02408,12,5.2\n", ["distances.csv:1:8 W341"]),
    (",depot,52021,02408\ndepot,,15.5,12\n52021,,,5.2\n", ["distances.csv:3:7 W341"]),
    (",02408,52021,depot\n02408,0,5.2,12\n52021,,0,15.5\ndepot,,,0\n", ["distances.csv:3:7 W341"]),
    (",depot,52021,02408\ndepot,0,15.5,12\n52021,0,0,5.2\n02408,0,0,0\n", ["distances.csv:3:7 W341"]),
    ("from,to,km\ndepot,52021,15.5\ndepot,02408,12\n52021,02408,5.2\n", ["distances.csv:2:13 W341"]),
    (
      "from;to;km\ndepot;52021;15,5\ndepot;02408;12\n52021;02408;5,2\n52021;depot;15,5\n02408;depot;12\n02408;52021;5,2\n",
      []
    ),
    (
      "Départ;Arrivée;mètres\nDépôt;Attancourt;15500\nDépôt;LOAN;12000\nLoan;attancourt;5200\n",
      ["distances.csv:2:18 W341"]
    ),
    (",Dépôt,Attancourt,Loan\nDépôt,0,15.5,12\nAttancourt,15.5,0,5.2\nLoan,12,5.2,0\n", []),
    (",depot,52021,2408\ndepot,0,15.5,12\n52021,15.5,0,5.2\n2408,12,5.2,0\n", ["distances.csv:1:14 W338"]),
  ])
  func isReadAsItWasMeant(text: String, expected: [String]) throws {
    let reading = try read(text)
    #expect(reading.summary == expected)
    #expect(metres(reading) == MatrixTableTests.expected)
  }

  @Test(arguments: [
    (",Lyon,Paris\nLyon,0,460\nParis,460,0\n", ["distances.csv:2:6 E168"]),
    ("from,to,minutes\ndepot,52021,15.5\n", ["distances.csv:1:1 E128"]),
    ("from,to,km\ndepot,52021,15.5\ndepot,52021,14\n", ["distances.csv:3:13 E162"]),
    ("from,to,km\ndepot,52021,x\n,52021,1\n", ["distances.csv:2:13 E132", "distances.csv:3:1 E131"]),
    (",depot,52021,02408\ndepot,0,15500,12000\n52021,15500,0,5200\n02408,12000,5200,0\n", ["distances.csv:1:1 E164"]),
    (",depot,52021,02408\ndepot,0,0,0\n52021,0,0,0\n02408,0,0,0\n", ["distances.csv:1:1 E164"]),
    // One direction is missing, and most are not: that is no road, and no half.
    (",depot,52021,02408\ndepot,0,15.5\n52021,15.5,0,5.2\n02408,12,5.2,0\n", ["distances.csv:2:9 E125"]),
  ])
  func isRefused(text: String, expected: [String]) throws {
    #expect(try read(text).summary == expected)
  }

  @Test func oneBlankOrZeroWayIsNoHalf() throws {
    let blank = try read(",depot,52021,02408\ndepot,0,15.5,12\n52021,15.5,0,5.2\n02408,12,,0\n")
    #expect(metres(blank).map { $0 ?? -1 } == [0, 15_500, 12_000, 15_500, 0, 5200, 12_000, -1, 0])
    let marked = try read(",depot,52021,02408\ndepot,0,15.5,12\n52021,-,0,5.2\n02408,inf,-,0\n")
    #expect(!marked.diagnostics.contains { $0.problem.code == .halfMatrix })
  }

  @Test(arguments: ["0:27", "0:27:00", "27", "27,0"])
  func timesAreMinutes(text: String) throws {
    let rows = ";depot;52021;02408\ndepot;0;20;\(text)\n52021;20;0;8\n02408;\(text);8;0\n"
    let reading = try read(MatrixTableTests.full, durations: rows)
    #expect(reading.summary == [])
    #expect(reading.season?.table.time(from: 0, to: 2)?.thousandths == 27_000)
  }

  @Test func durationsInSecondsAreRefused() throws {
    let rows = ",depot,52021,02408\ndepot,0,1240,960\n52021,1240,0,416\n02408,960,416,0\n"
    #expect(try read(MatrixTableTests.full, durations: rows).summary == ["durations.csv:1:1 E164"])
    let same = try read(MatrixTableTests.full, durations: MatrixTableTests.full)
    #expect(same.summary == ["durations.csv:1:1 W342"])
  }

  @Test func aSlippedDecimalIsToldWhereItStands() throws {
    let reading = try read(",depot,52021,02408\ndepot,0,15.5,12\n52021,15.5,0,520\n02408,12,5.2,0\n")
    #expect(reading.summary == ["distances.csv:3:14 W344 5.200"])
    #expect(reading.season != nil)
    let comma = try read(";depot;52021;02408\ndepot;0;15,5;12\n52021;15,5;0;520\n02408;12;5,2;0\n")
    #expect(comma.summary == ["distances.csv:3:14 W344 5,200"])
  }

  @Test func exchangedHeadsAreTold() throws {
    let reading = try read(",depot,02408,52021\ndepot,0,15.5,12\n52021,15.5,0,5.2\n02408,12,5.2,0\n")
    #expect(reading.diagnostics.map(\.problem.code.rawValue) == ["W343"])
  }

  @Test func aMatrixWithoutRoadsIsToBlame() throws {
    let reading = try read(",depot,52021,02408\ndepot,0,,\n52021,,0,\n02408,,,0\n")
    // The promise to Loan cannot be kept; nothing else is looked at then.
    #expect(reading.summary == ["availability.csv:4:25 E219", "distances.csv:1:1 W342"])
  }
}
