import Foundation
import Testing

@Suite("planner-bench --growth")
struct BenchGrowthTests {
  /// Sixty villages on a grid in the Haute-Marne, a town, an island far away, and a line without a place.
  private static let communes: String = {
    var lines = ["insee,name,dep,epci_siren,epci_name,lat,lon,population"]
    for number in 0..<60 {
      let (latitude, longitude) = ("48.\(30 + number / 8 * 5)", "4.\(80 + number % 8 * 2)")
      lines.append("52\(100 + number),\"Village, \(number)\",52,1,\"CC \"\"Der\"\"\",\(latitude),\(longitude),300")
    }
    lines.append("52999,Ville,52,1,CC Der,48.5,4.9,30000")
    lines.append("97101,Les Abymes,971,2,CA Cap Excellence,16.27,-61.5,500")
    lines.append("52998,Nulle part,52,1,CC Der,,,400")
    return lines.joined(separator: "\n") + "\n"
  }()

  private func run(_ sizes: String, _ text: String = communes) throws -> Program.Outcome {
    let folder = try SeasonFixture()
    try folder.write(text, to: "communes-france.csv")
    let outcome = try BenchProgram.run(
      "--growth", sizes, "--communes", folder.path + "/communes-france.csv", "--iterations", "200", "--csv")
    return Program.Outcome(
      status: outcome.status, output: outcome.output,
      errors: outcome.errors.replacingOccurrences(of: folder.path + "/", with: ""))
  }

  @Test("One row for each size, one van for fifty villages, and everybody served")
  func sizes() throws {
    let outcome = try run("1,10,60")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    let rows = try outcome.rows()
    #expect(rows.map { $0["villages"] } == ["1", "10", "60"])
    #expect(rows.map { $0["vans"] } == ["1", "1", "2"])
    #expect(rows.map { $0["missing"] } == ["0", "0", "0"])
    let km = try rows.map { try #require($0["km"].flatMap { Double($0) }) }
    #expect(km[0] == 0 && 0 < km[1] && km[1] < km[2], "one village is its own base: \(km)")
  }

  @Test("The town counts only when the villages do not suffice; what is far away or has no place never does")
  func tooMany() throws {
    #expect(try run("61").status == 0)
    let outcome = try run("62")
    #expect(outcome.status == 65 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors == "planner-bench: there are only 61 communes for 62 villages\n")
  }

  @Test("A table without the columns is refused", arguments: ["", "insee,name,dep,lat,lon\n", "\u{0}\n\"\n"])
  func badTable(_ text: String) throws {
    let outcome = try run("3", text)
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "planner-bench: communes-france.csv: needs the columns insee, dep, lat, lon, population\n")
  }
}
