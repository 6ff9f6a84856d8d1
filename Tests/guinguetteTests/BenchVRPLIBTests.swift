import Foundation
import Testing

@Suite("planner-bench --vrplib")
struct BenchVRPLIBTests {
  /// Four customers at the corners of a rectangle around the depot, two to a route.
  ///
  /// The best two routes each visit the corners of one short side: to a corner it is 5 (of 3 and 4), between the two it
  /// is 6, so a route is 16 long.
  private static let rectangle = """
    NAME : rectangle
    COMMENT : "A file: of a test"
    TYPE : CVRP
    DIMENSION : 5
    EDGE_WEIGHT_TYPE : EUC_2D
    CAPACITY : 2
    NODE_COORD_SECTION
    1 0 0
    2 3 4
    3 -3 4
    4 3 -4
    5 -3 -4
    DEMAND_SECTION
    1 0
    2 1
    3 1
    4 1
    5 1
    DEPOT_SECTION
     1
     -1
    EOF

    """

  private func run(_ text: String, _ options: String...) throws -> Program.Outcome {
    let folder = try SeasonFixture()
    try folder.write(text, to: "essai.vrp")
    let outcome = try BenchProgram.run(
      ["--vrplib", folder.path + "/essai.vrp", "--iterations", "50", "--csv"] + options)
    return Program.Outcome(
      status: outcome.status, output: outcome.output,
      errors: outcome.errors.replacingOccurrences(of: folder.path + "/", with: ""))
  }

  @Test("Finds the best routes, holds them against a value, and has one row for each seed")
  func best() throws {
    let outcome = try run(BenchVRPLIBTests.rectangle, "--value", "30", "--seeds", "2")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    let header = "instance,customers,per route,seed,cost,value,gap %,missing,bound,s to best,moves/s,peak MB"
    #expect(outcome.output.hasPrefix(header + "\n"))
    let rows = try outcome.rows()
    #expect(rows.map { $0["seed"] } == ["1", "2"])
    for row in rows {
      #expect(row["instance"] == "rectangle" && row["customers"] == "4" && row["per route"] == "2")
      #expect(row["cost"] == "32" && row["value"] == "30" && row["gap %"] == "6.667" && row["missing"] == "0", "\(row)")
    }
    let row = try #require(try run(BenchVRPLIBTests.rectangle).rows().first)
    #expect(row["value"]?.isEmpty == true && row["gap %"]?.isEmpty == true)
  }

  struct Trip: Sendable, CustomTestStringConvertible {
    let point: String
    let cost: String
    var testDescription: String { "to \(point)" }
  }

  @Test(
    "Each distance is rounded to the nearest whole number",
    arguments: [
      Trip(point: "1 1", cost: "2"), Trip(point: "1 2", cost: "4"), Trip(point: "2 2", cost: "6"),
      Trip(point: "0.5 0", cost: "2"), Trip(point: "0.4 0", cost: "0"), Trip(point: "-3e0 4.0", cost: "10"),
    ])
  func rounding(_ trip: Trip) throws {
    // One customer: the route is there and back, twice the rounded distance.
    let text = """
      TYPE: CVRP
      EDGE_WEIGHT_TYPE: EUC_2D
      CAPACITY: 1
      NODE_COORD_SECTION
      7 0 0
      9\t\(trip.point)\t
      DEMAND_SECTION
      9 1
      DEPOT_SECTION
      7
      -1
      """
    let outcome = try run(text.split(separator: "\n").joined(separator: "\r\n"))
    #expect(try outcome.rows().map { $0["cost"] } == [trip.cost], "\(outcome)")
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let says: String
    var testDescription: String { "\(old) becomes \(new)".replacingOccurrences(of: "\n", with: "|") }
  }

  @Test(
    "What cannot be planned is refused with its line",
    arguments: [
      Mistake(
        old: "3 1\n4 1", new: "3 2\n4 1",
        says: "essai.vrp:16: customer 3 demands 2; a season has one evening for each customer"),
      Mistake(old: "2 1\n3 1", new: "2 0\n3 1", says: "essai.vrp:15: customer 2 demands 0;"),
      Mistake(old: "4 1\n5 1", new: "4 1\n5 -1", says: "essai.vrp:18: customer 5 demands -1;"),
      Mistake(old: "4 1\n5 1", new: "4 1", says: "essai.vrp: customer 5 has no demand"),
      Mistake(old: "4 1\n5 1", new: "4 1\n5 one", says: "essai.vrp:18: \"5 one\" is no new demand"),
      Mistake(old: "4 1\n5 1", new: "4 1\n4 1", says: "essai.vrp:18: \"4 1\" is no new demand"),
      Mistake(old: "2 3 4", new: "2 3", says: "essai.vrp:9: \"2 3\" is no new point"),
      Mistake(old: "2 3 4", new: "2 3 4 5", says: "essai.vrp:9: \"2 3 4 5\" is no new point"),
      Mistake(old: "2 3 4", new: "2 3 nan", says: "essai.vrp:9: \"2 3 nan\" is no new point"),
      Mistake(old: "2 3 4", new: "2 3 1e300", says: "essai.vrp:9: \"2 3 1e300\" is no new point"),
      Mistake(old: "2 3 4", new: "two 3 4", says: "essai.vrp:9: \"two 3 4\" is no new point"),
      Mistake(old: "3 -3 4", new: "2 -3 4", says: "essai.vrp:10: \"2 -3 4\" is no new point"),
      Mistake(old: "3 -3 4\n", new: "", says: "essai.vrp: DIMENSION is 5, but there are 4 points"),
      Mistake(old: "DEPOT_SECTION\n 1\n -1\n", new: "", says: "essai.vrp: needs one depot with a point"),
      Mistake(old: " 1\n -1", new: " 6\n -1", says: "essai.vrp: needs one depot with a point"),
      Mistake(old: " 1\n -1", new: " 1\n 2\n -1", says: "essai.vrp: needs one depot with a point"),
      Mistake(old: " 1\n -1", new: " here\n -1", says: "essai.vrp:20: \"here\" is no depot"),
      Mistake(old: "CAPACITY : 2", new: "CAPACITY : 0", says: "essai.vrp: no CAPACITY that holds a customer"),
      Mistake(old: "CAPACITY : 2\n", new: "", says: "essai.vrp: no CAPACITY that holds a customer"),
      Mistake(old: "EUC_2D", new: "GEO", says: "essai.vrp: only files of TYPE CVRP and EDGE_WEIGHT_TYPE EUC_2D"),
      Mistake(old: "TYPE : CVRP", new: "TYPE : TSP", says: "essai.vrp: only files of TYPE CVRP"),
    ])
  func mistakes(_ mistake: Mistake) throws {
    #expect(BenchVRPLIBTests.rectangle.contains(mistake.old))
    let outcome = try run(BenchVRPLIBTests.rectangle.replacingOccurrences(of: mistake.old, with: mistake.new))
    #expect(outcome.status == 65 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.hasPrefix("planner-bench: \(mistake.says)"), "\(outcome.errors)")
  }

  @Test("A file that ends too early, or is none, is refused")
  func truncated() throws {
    let lines = BenchVRPLIBTests.rectangle.split(separator: "\n")
    for count in [0, 1, 6, 7, 9, 13, 16, 19] {
      let outcome = try run(lines.prefix(count).joined(separator: "\n"))
      #expect(outcome.status == 65, "\(count) lines: \(outcome)")
    }
    #expect(try run("\u{0}\u{1}\u{FFFD}\r\r\n\n:::\n").status == 65)
  }
}
