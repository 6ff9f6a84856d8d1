import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Ctrl-C while planning", .timeLimit(.minutes(2)))
struct InterruptTests {
  /// A run of `plan` that would take a minute, and what it says.
  private final class Run {
    private let process: Process
    private let output = Pipe()
    private let errors = Pipe()

    init(_ folder: String, _ options: String...) throws {
      process = Program.process(["plan", folder, "--seconds", "60", "--threads", "2"] + options)
      process.standardOutput = output
      process.standardError = errors
      try process.run()
    }

    deinit {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Waits until the program listens to a signal; before, it would end like any other.
    func waitUntilItListens(to signal: Int32) throws {
      #if os(Linux)
        let status = "/proc/\(process.processIdentifier)/status"
        for _ in 0..<2000 {
          let text = (try? String(contentsOfFile: status, encoding: .utf8)) ?? ""
          let line = text.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
          let caught = line.flatMap { UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) } ?? 0
          if caught & (1 << UInt64(signal - 1)) != 0 { return }
          usleep(5000)
        }
        try #require(Bool(false), "the program never listened")
      #else
        usleep(1_000_000)
      #endif
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for the end; `status` is negative when a signal ended it.
    func finish() -> Program.Outcome {
      process.waitUntilExit()
      return Program.Outcome(
        status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
        output: String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
        errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
    }
  }

  /// A season that no search proves to be planned best within a minute: 300 villages on a crooked grid, five vans.
  private func largeSeason() throws -> SeasonFixture {
    let season = try SeasonFixture()
    let vans = (1...5).map { number in
      "{ \"id\": \"van\(number)\", \"base\": \"depot\", \"weekdays\": [\"thu\", \"fri\", \"sat\"] }"
    }
    try season.write(
      """
      {
        "name": "Grande saison", "firstDate": "2026-04-02", "lastDate": "2026-08-29",
        "places": [ { "id": "depot", "latitude": 48.5, "longitude": 4.9 } ],
        "vans": [ \(vans.joined(separator: ", ")) ],
        "rules": { "neighbours": { "withinKm": 6, "minDays": 7, "penaltyKm": 15 } }
      }
      """, to: "season.json")
    let rows = (0..<300).map { number in
      "\(52000 + number),Village \(number),48.\(1000 + number * 7919 % 8999),4.\(1000 + number * 6733 % 8999)"
    }
    try season.write("code,name,latitude,longitude\n" + rows.joined(separator: "\n") + "\n", to: "communes.csv")
    try season.write("code,from,to,status\n", to: "availability.csv")
    return season
  }

  private func names(in season: SeasonFixture) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: season.path).sorted()
  }

  @Test("The first one ends the search, writes the best plan so far and says so", arguments: [SIGINT, SIGTERM])
  func first(_ signal: Int32) throws {
    let season = try largeSeason()
    let run = try Run(season.path)
    try run.waitUntilItListens(to: signal)
    usleep(500_000)
    let clock = ContinuousClock()
    let sent = clock.now
    run.send(signal)
    let outcome = run.finish()
    #expect(sent.duration(to: clock.now) < .seconds(20), "a minute was asked for")
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome)")
    #expect(
      outcome.errors.contains("recherche interrompue\u{202F}: le meilleur planning trouvé jusque-là est enregistré"),
      "\(outcome.errors)")
    #expect(try names(in: season) == ["availability.csv", "communes.csv", "plan.json", "season.json"])
    let csv = season.path + "/plan.csv"
    #expect(try Program.run("export", season.path, "--format", "csv", "--output", csv).status == 0)
    #expect(try Program.run("audit", season.path, csv, "--seconds", "0").status == outcome.status)
  }

  /// The season of 300 villages with two of its six vans: two villages of three are missing, whoever plans it.
  private func crowdedSeason() throws -> SeasonFixture {
    let season = try SeasonFixture()
    let bench = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Seasons/p300")
    for name in ["communes.csv", "availability.csv", "distances.csv"] {
      try season.write(
        String(contentsOf: bench.appendingPathComponent(name), encoding: .utf8), to: name)
    }
    let data = try Data(contentsOf: bench.appendingPathComponent("season.json"))
    var json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    json["vans"] = try #require(json["vans"] as? [Any]).prefix(2).map { $0 }
    try season.write(
      String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self), to: "season.json")
    return season
  }

  @Test("At once, with 192 villages to explain, it ends the reasons too", arguments: [SIGINT, SIGTERM])
  func atOnce(_ signal: Int32) throws {
    let season = try crowdedSeason()
    let run = try Run(season.path)
    try run.waitUntilItListens(to: signal)
    run.send(signal)
    let outcome = run.finish()
    #expect(outcome.status == 1, "\(outcome)")
    let missing = outcome.output.split(separator: "\n").drop { !$0.contains("Ce qui manque") }.dropFirst().first ?? ""
    #expect(missing.contains("prises, par"), "a first look is cheap, and is told: \(outcome.output)")
    #expect(outcome.output.utf8.count < 40_000, "\(outcome.output.utf8.count)")
  }

  @Test("With --json the machine's output stays one object, and the message goes to standard error")
  func json() throws {
    let season = try largeSeason()
    let run = try Run(season.path, "--json", "--lang", "en")
    try run.waitUntilItListens(to: SIGINT)
    run.send(SIGINT)
    let outcome = run.finish()
    let json = try outcome.json()
    #expect(json["missing"] as? Int == 0 ? outcome.status == 0 : outcome.status == 1, "\(outcome)")
    #expect(json["optimal"] as? Bool == false)
    #expect(outcome.errors.contains("the search was interrupted: the best plan found so far is on file"))
    #expect(season.has("plan.json"))
  }

  @Test("A second one ends the program at once; the folder holds a whole plan and nothing else")
  func second() throws {
    let season = try largeSeason()
    #expect(try Program.run("plan", season.path, "--iterations", "64", "--threads", "1", "--quiet").status <= 1)
    let before = try season.text(of: "plan.json")
    let files = try names(in: season)
    var ended = 0
    // The second comes sooner or later after the first: while the search winds up, or while the plan is written.
    for pause in [useconds_t(0), 1000, 3000, 10_000, 30_000, 100_000] {
      let run = try Run(season.path)
      try run.waitUntilItListens(to: SIGINT)
      usleep(100_000)
      run.send(SIGINT)
      usleep(pause)
      run.send(SIGINT)
      let outcome = run.finish()
      #expect(try names(in: season) == files, "after \(pause) microseconds")
      if outcome.status == -SIGINT {
        ended += 1
        #expect(outcome.output.isEmpty, "\(outcome)")
        let now = try season.text(of: "plan.json")
        #expect(now == before || now.hasSuffix("}\n"))
      } else {
        // Two at the same moment can be one to the system, and one that comes too late finds nobody.
        #expect(outcome.status == 0 || outcome.status == 1, "\(outcome)")
      }
      try season.write(before, to: "plan.json")
    }
    #expect(ended > 0, "no second one ended the program")
  }

  @Test("A second one while the plan is written waits for a whole file")
  func whileWriting() throws {
    let season = try largeSeason()
    for _ in 0..<5 {
      try? FileManager.default.removeItem(atPath: season.path + "/plan.json")
      let run = try Run(season.path)
      try run.waitUntilItListens(to: SIGINT)
      run.send(SIGINT)
      // A plan comes into being under another name.
      let clock = ContinuousClock()
      let start = clock.now
      while try names(in: season).count == 3, start.duration(to: clock.now) < .seconds(30) {}
      run.send(SIGINT)
      let outcome = run.finish()
      #expect([-SIGINT, 0, 1].contains(outcome.status), "\(outcome)")
      #expect(try names(in: season) == ["availability.csv", "communes.csv", "plan.json", "season.json"])
      #expect(try Program.run("show", season.path).status == 0)
    }
  }
}
