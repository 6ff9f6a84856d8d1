import Foundation
import Testing

@Suite("The command line of planner-bench")
struct BenchArgumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let says: String
    var status: Int32 = 64
    var testDescription: String { arguments.isEmpty ? "nothing" : arguments.joined(separator: " ") }
  }

  @Test(
    "Says what is wrong, and where",
    arguments: [
      Case(arguments: [], says: "give season folders, or --vrplib, or --growth with --communes; see --help"),
      Case(arguments: ["--secnds", "3", "saison"], says: "there is no option --secnds"),
      Case(arguments: ["saison", "--seconds"], says: "--seconds needs a value"),
      Case(arguments: ["saison", "--seconds", "0"], says: "--seconds 0: give a number from 0.01 to 86400.0"),
      Case(arguments: ["saison", "--seconds", "nan"], says: "--seconds nan: give a number from"),
      Case(arguments: ["saison", "--seeds", "1.5"], says: "--seeds 1.5: give a whole number from 1 to 10000"),
      Case(arguments: ["saison", "--threads", "0"], says: "--threads 0: give a whole number from 1 to 256"),
      Case(
        arguments: ["saison", "--iterations", "99999999999999999999"],
        says: "--iterations 99999999999999999999: give a whole number from 1 to 1000000000000"),
      Case(
        arguments: ["saison", "--seconds", "1", "--iterations", "9"], says: "give --seconds or --iterations, not both"),
      Case(arguments: ["saison", "--value", "3"], says: "give season folders, or --vrplib, or --growth"),
      Case(arguments: ["--growth", "3"], says: "give season folders, or --vrplib, or --growth with --communes"),
      Case(arguments: ["--growth", ",", "--communes", "x.csv"], says: "give season folders"),
      Case(arguments: ["--growth", "3,x", "--communes", "x.csv"], says: "--growth x: give a whole number from 1"),
      Case(arguments: ["--vrplib", "x.vrp", "saison"], says: "give season folders, or --vrplib"),
      Case(
        arguments: ["/nulle/part"], says: "/nulle/part: neither a season folder nor a folder of any", status: 66),
      Case(arguments: ["--vrplib", "/nulle/part.vrp"], says: "/nulle/part.vrp: cannot be read", status: 66),
      Case(
        arguments: ["--growth", "3", "--communes", "/nulle/part.csv"], says: "/nulle/part.csv: cannot be read",
        status: 66),
      Case(
        arguments: ["--best", "/nulle/part.csv", "/nulle/part"], says: "/nulle/part.csv: cannot be read", status: 66),
    ])
  func mistakes(_ mistake: Case) throws {
    let outcome = try BenchProgram.run(mistake.arguments)
    #expect(outcome.status == mistake.status, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("planner-bench: \(mistake.says)"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("--help names every option and is no failure", arguments: ["--help", "-h"])
  func help(_ word: String) throws {
    let outcome = try BenchProgram.run(word)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for option in [
      "seconds", "iterations", "seeds", "threads", "csv", "best", "value", "vrplib", "growth", "communes",
    ] {
      #expect(outcome.output.contains("--\(option)"), "\(option)")
    }
  }
}
