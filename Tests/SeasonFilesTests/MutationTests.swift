internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing
internal import TextFormats

/// A small generator that gives the same numbers everywhere (Steele, Lea, Flood: SplitMix, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite(.timeLimit(.minutes(5))) struct MutationTests {
  /// A folder with every part in use.
  private static let files: [String: String] = [
    "season.json": GoodSeason.json.replacing(
      "\"name\": \"Essai\"",
      with: """
        "name": "Essai", "timeZone": "Europe/Paris", "evening": {"opens": "18:00", "setUpMinutes": 60},
        "travel": {"roadFactor": 1.3, "speedKmh": 45, "euroPerKm": 0.6},
        "rules": {"optimise": "km", "minDaysBetweenEvenings": 21, "neighbours": {"withinKm": 6, "minDays": 7},
        "oneTerritoryPerOuting": true, "territories": [{"name": "Der", "minEvenings": 1, "maxEvenings": 2}]}
        """),
    "communes.csv": GoodSeason.communes, "availability.csv": GoodSeason.availability,
    "distances.csv": ",depot,52021,02408\ndepot,0,1.5,2\n52021,1,0,inf\n02408,2,-,0\n",
  ]

  private static let tokens: [[UInt8]] =
    [
      "\"", ",", ";", "\t", "\n", "\r\n", "\r", "\0", "{", "}", "[", "]", ":", "-", "1e999", "99999999999999999999",
      "null",
      "true", "*", "territory:", "\u{FEFF}", "é", "2026-06-05", "31/12/9999", "0000-00-00", "\\u", "\\ud800", "=",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

  private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let low = Int.random(in: 0...bytes.count, using: &random)
      let high = min(bytes.count, low + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(low..<high)
      case 1: bytes.insert(contentsOf: bytes[low..<high], at: Int.random(in: 0...bytes.count, using: &random))
      case 2: bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: low)
      case 3: bytes.replaceSubrange(low..<high, with: tokens.randomElement(using: &random) ?? [])
      default: if low < bytes.count { bytes[low] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    return bytes
  }

  @Test(arguments: 1...8)
  func whateverTheFilesHoldItEndsInASeasonOrAnError(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let folder = try TemporaryFolder()
    for round in 0..<150 {
      for (name, text) in MutationTests.files.sorted(by: { $0.key < $1.key }) {
        let isSpoilt = Int.random(in: 0..<2, using: &random) == 0
        let bytes = Array(text.utf8)
        try folder.write(isSpoilt ? MutationTests.mutated(bytes, &random) : bytes, to: name)
      }
      let reading = SeasonFolder.read(folder.path)
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      #expect((reading.season == nil) == hasErrors, "seed \(seed), round \(round)")
      if let season = reading.season {
        #expect(PlanAudit(of: Plan(), in: season).evenings == 0)
      }
      for diagnostic in reading.diagnostics {
        #expect(diagnostic.position.line >= 1 && diagnostic.position.column >= 1)
      }
    }
  }

  @Test(arguments: 1...4)
  func whateverPlanFilesHoldTheyAreReadOrRefused(seed: UInt64) throws {
    var random = SplitMix(state: seed &* 77)
    let season = try #require(try GoodSeason.read().season)
    let plan = Plan(evenings: [
      Evening(date: season.span.first, van: "type-h", commune: "52021", isLocked: true, note: "à \"voir\"\n")
    ])
    let score = PlanScore(missing: 1, priorityUnserved: 2, cost: Metres(3))
    let json = PlanFile.bytes(
      of: PlanBook().recording(plan, search: PlanSearch(seed: 1, iterations: 2, score: score)).recording(Plan()))
    let csv = Array("date;camion;commune;statut\n05/06/2026;;LAON;prévu\n06/06/2026;Type-H;attancourt;annulé\n".utf8)
    for _ in 0..<500 {
      let book = PlanFile.read(MutationTests.mutated(json, &random))
      #expect((book.book == nil) == book.diagnostics.contains { $0.severity == .error })
      let table = PlanTable.read(MutationTests.mutated(csv, &random), name: "x.csv", season: season)
      #expect((table.plan == nil) == table.diagnostics.contains { $0.severity == .error })
    }
  }
}
