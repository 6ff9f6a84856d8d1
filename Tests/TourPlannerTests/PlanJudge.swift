import Foundation
import SeasonModel

/// The independent judge of plans, in Python, and the seasons it can be asked about.
enum PlanJudge {
  /// What the judge says of one plan.
  struct Verdict: Decodable {
    let served: Int
    let missing: Int
    let priorityUnserved: Int
    let metres: Int
    let time: Int
    let penalty: Int
    let cost: Int
    let errors: [String]

    /// How many errors there are of each kind, by the word before the colon.
    var errorCounts: [String: Int] {
      Dictionary(errors.map { (String($0.prefix { $0 != ":" }), 1) }, uniquingKeysWith: +)
    }
  }

  struct Failure: Error {
    let message: String
  }

  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let tools = project.appending(path: "Tests/judges")

  /// The season folders to ask about: the project's examples and the bench seasons, by name.
  static let seasons: [String] = [project.appending(path: "data"), project.appending(path: "Tests/Seasons")]
    .flatMap { parent in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))) ?? []
      return names.sorted().map { parent.appending(path: $0) }
    }
    .filter { FileManager.default.fileExists(atPath: $0.appending(path: "season.json").path(percentEncoded: false)) }
    .map { $0.path(percentEncoded: false) }

  /// Those of up to 60 communes, for what takes long on the others.
  static let smallSeasons = seasons.filter { folder in
    let communes = FileManager.default.contents(atPath: folder + "/communes.csv") ?? Data()
    return communes.count { $0 == UInt8(ascii: "\n") } <= 61
  }

  /// Asks about plans of one season, in one run of the judge.
  static func verdicts(on plans: [Plan], of folder: String) throws -> [Verdict] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = try plans.enumerated().map { number, plan in
      let file = scratch.appending(path: "\(number).csv")
      let rows = plan.evenings.map { "\($0.date),\($0.van),\($0.commune),\($0.status.rawValue)" }
      try (["date,van,code,status"] + rows).joined(separator: "\n").write(to: file, atomically: false, encoding: .utf8)
      return file.path(percentEncoded: false)
    }
    return try JSONDecoder().decode([Verdict].self, from: try output(arguments: [folder] + files))
  }

  /// Reads the season once and judges every plan, in the judge's own words but for whole metres.
  private static let script = """
    import json, sys
    sys.path.insert(0, sys.argv[1])
    import check_plan as judge
    season = judge.load(sys.argv[2])
    verdicts = [judge.check(season, judge.read_plan(plan)) for plan in sys.argv[3:]]
    print(json.dumps([{
        "served": v.served, "missing": v.missing, "priorityUnserved": v.priority, "metres": v.metres,
        "time": round(v.minutes * 1000), "penalty": v.penalty, "cost": v.cost, "errors": v.errors} for v in verdicts]))
    """

  private static func output(arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "-c", script, tools.path(percentEncoded: false)] + arguments
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: "the judge ended with \(process.terminationStatus) on \(arguments.first ?? "nothing")")
    }
    return output
  }
}
