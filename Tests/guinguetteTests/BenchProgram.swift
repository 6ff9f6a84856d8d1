import Foundation
import Testing

/// Runs the built `planner-bench`, which lies beside the program.
enum BenchProgram {
  static let path = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
    .appendingPathComponent("planner-bench").path

  /// Runs the bench to its end.
  static func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

  /// Runs the bench to its end.
  static func run(_ arguments: [String]) throws -> Program.Outcome {
    let process = Program.process(arguments)
    process.executableURL = URL(fileURLWithPath: path)
    // What it says is short: it fits into the pipes, and nobody has to read while it runs.
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Program.Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
      errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
  }
}

extension Program.Outcome {
  /// The CSV table on standard output, whose cells hold neither commas nor quotes, as one dictionary for each row.
  func rows() throws -> [[String: String]] {
    let lines = output.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first, "nothing on standard output")
    return try lines.dropFirst().map { cells in
      try #require(cells.count == header.count, "\(cells) under \(header)")
      return Dictionary(uniqueKeysWithValues: zip(header, cells))
    }
  }
}
