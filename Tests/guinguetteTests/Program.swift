import Foundation
import Testing

/// Runs the built program as a user would.
struct Program {
  /// What one run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The built program, beside the tests.
  static let path: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("guinguette")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside.path }
    return Bundle.main.bundleURL.appendingPathComponent("guinguette").path
  }()

  /// The environment: French unless a test says otherwise, and nothing of the tester's own.
  static func environment(_ extra: [String: String]) -> [String: String] {
    var environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    for name in ["LD_LIBRARY_PATH", "TMPDIR", "LLVM_PROFILE_FILE", "ASAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment.merging(extra) { _, new in new }
  }

  /// The day it is for a run that names none: before every season of the tests, whatever the tester's clock shows.
  private static let today = "2026-01-15"
  /// The commands that look at the clock.
  private static let timely: Set<String> = [
    "plan", "move", "swap", "cancel", "hold", "lock", "unlock", "undo", "dates", "explain", "show", "check", "audit",
    "export", "publish",
  ]

  /// The words with the day it is.
  static func dated(_ words: [String]) -> [String] {
    guard let command = words.first(where: { !$0.hasPrefix("-") }), timely.contains(command),
      !words.contains(where: { ["--today", "--help", "-h", "--"].contains($0) || $0.hasPrefix("--today=") })
    else { return words }
    return words + ["--today", today]
  }

  /// Prepares a run.
  static func process(_ arguments: [String], environment extra: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = dated(arguments)
    process.environment = environment(extra)
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., environment extra: [String: String] = [:]) throws -> Outcome {
    try run(arguments, environment: extra)
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], environment extra: [String: String] = [:]) throws -> Outcome {
    let process = process(arguments, environment: extra)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, and not pipes: nobody has to read while the program writes.
    let (output, errors) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

extension Program.Outcome {
  /// The JSON object on standard output.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(value as? [String: Any], "not an object: \(output)")
  }
}
