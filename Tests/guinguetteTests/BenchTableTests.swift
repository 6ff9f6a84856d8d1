import Foundation
import Testing

@Suite("The tables of planner-bench")
struct BenchTableTests {
  private static let columns = [
    "season", "best known", "mean", "best", "worst", "gap %", "missing", "bound", "bound gap %", "proven %",
    "s to best", "moves/s", "peak MB",
  ]

  /// A folder with two seasons that differ in name only, and with a table of best values that knows one of them.
  private func seasons(best: String) throws -> SeasonFixture {
    let parent = try SeasonFixture()
    for name in ["deux", "une"] {
      try FileManager.default.createDirectory(
        at: parent.url.appendingPathComponent(name), withIntermediateDirectories: true)
      for file in ["season.json", "communes.csv", "availability.csv"] {
        try parent.write(try parent.text(of: file), to: "\(name)/\(file)")
      }
    }
    for file in ["season.json", "communes.csv", "availability.csv"] {
      try FileManager.default.removeItem(at: parent.url.appendingPathComponent(file))
    }
    try parent.write(best, to: "BEST.csv")
    return parent
  }

  @Test("CSV: one row for each season, by name, and the gap of the mean to BEST.csv")
  func csv() throws {
    let parent = try seasons(best: "season,villages,best_km\r\nune,3,100.000\r\nautre,3,1\r\n")
    let outcome = try BenchProgram.run(parent.path, "--iterations", "50", "--seeds", "2", "--csv")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(outcome.output.split(separator: "\n")[0] == BenchTableTests.columns.joined(separator: ","))
    let rows = try outcome.rows()
    #expect(rows.map { $0["season"] } == ["deux", "une"])
    #expect(rows.map { $0["best known"] } == ["", "100.000"])
    #expect(rows.map { $0["missing"] } == ["0", "0"])
    #expect(rows[0]["gap %"]?.isEmpty == true)
    for row in rows {
      let (best, mean, worst) = try (number("best", row), number("mean", row), number("worst", row))
      #expect(0 < best && best <= mean && mean <= worst)
    }
    // The known value is 100 km: the gap in percent is what the mean has above it.
    #expect(abs(try number("gap %", rows[1]) - (try number("mean", rows[1]) - 100)) < 0.002)
  }

  @Test("The bound is told with its gap to the best cost, and never above it")
  func bound() throws {
    let season = try SeasonFixture()
    let row = try #require(try BenchProgram.run(season.path, "--iterations", "10000", "--csv").rows().first)
    let (best, bound) = try (number("best", row), number("bound", row))
    #expect(0 < bound && bound <= best)
    #expect(abs(try number("bound gap %", row) - 100 * (best - bound) / best) < 0.001)
  }

  @Test("The plan of a run costs what guinguette says of the same run")
  func cost() throws {
    let season = try SeasonFixture()
    let row = try #require(try BenchProgram.run(season.path, "--iterations", "50", "--csv").rows().first)
    let plan = try Program.run("plan", season.path, "--iterations", "50", "--seed", "1", "--json").json()
    #expect(try number("best", row) == plan["costKm"] as? Double)
    #expect(row["season"] == season.url.lastPathComponent)
    #expect(!FileManager.default.fileExists(atPath: season.path + "/BEST.csv"))
  }

  @Test("Text: the same cells under one another, a dash where there is none; it writes nothing")
  func text() throws {
    let parent = try seasons(best: "season,best_km\nune,100\n")
    let outcome = try BenchProgram.run("\(parent.path)/deux/", "\(parent.path)/une", "--iterations", "50")
    #expect(outcome.status == 0, "\(outcome)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(Set(lines.map(\.count)).count == 1, "columns do not stand under one another: \(outcome.output)")
    for column in BenchTableTests.columns { #expect(lines[0].contains(column)) }
    let cells = lines.dropFirst().map { $0.split(separator: " ").map(String.init) }
    #expect(cells.map { $0.count } == [13, 13])
    #expect(cells[0][0...1] == ["deux", "-"] && cells[1][0...1] == ["une", "100.000"])
    #expect(!parent.has("une/plan.json") && !parent.has("deux/plan.json"))
  }

  @Test("--best takes the place of the table beside the folders")
  func otherBest() throws {
    let parent = try seasons(best: "season,best_km\nune,100\n")
    try parent.write("best_km,season\n200,une\nkm,deux\n", to: "autre.csv")
    let outcome = try BenchProgram.run(
      "\(parent.path)/une", "--best", "\(parent.path)/autre.csv", "--iterations", "20", "--csv")
    #expect(try outcome.rows().map { $0["best known"] } == ["200.000"])
    try parent.write("season,km\nune,200\n", to: "autre.csv")
    let failure = try BenchProgram.run("\(parent.path)/une", "--best", "\(parent.path)/autre.csv")
    #expect(failure.status == 65)
    #expect(failure.errors.hasSuffix("autre.csv: has no columns season and best_km\n"), "\(failure.errors)")
  }

  @Test("A season that guinguette refuses is bad data, with the command that says why")
  func badSeason() throws {
    let season = try SeasonFixture()
    try season.replace("48.633289", by: "98.633289", in: "communes.csv")
    let outcome = try BenchProgram.run(season.path, "--iterations", "20")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors == "planner-bench: \(season.path): no season; `guinguette check` says why\n")
  }

  private func number(_ column: String, _ row: [String: String]) throws -> Double {
    try #require(row[column].flatMap { Double($0) }, "\(column) of \(row)")
  }
}
