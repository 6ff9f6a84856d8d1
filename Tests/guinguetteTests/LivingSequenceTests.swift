import Foundation
import SeasonFiles
import SeasonModel
import Testing

/// Random sequences of changes by hand: the plan keeps its rules, and `undo` walks back byte for byte.
struct LivingSequenceTests {
  @Test(arguments: 0..<4)
  func sequencesKeepTheRulesAndCanBeUndone(seed: Int) throws {
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/petit-exemple")
    let folder = FileManager.default.temporaryDirectory.appending(path: "living-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: data, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    let season = try #require(SeasonFolder.read(path).season)
    let planned = try Program.run("plan", path, "--iterations", "200", "--threads", "1")
    #expect(planned.status == 0 || planned.status == 1)
    let file = folder.appending(path: "plan.json")
    var states = [try Data(contentsOf: file)]
    var numbers = LivingNumbers(state: UInt64(seed))
    for _ in 0..<25 {
      let codes = season.communes.map(\.code)
      let date = season.span[Int.random(in: 0..<season.span.count, using: &numbers)].description
      let (one, other) = (
        codes.randomElement(using: &numbers) ?? "", codes.randomElement(using: &numbers) ?? ""
      )
      let command: [String] =
        switch Int.random(in: 0..<7, using: &numbers) {
        case 0: ["lock", path, one]
        case 1: ["unlock", path, one]
        case 2: ["move", path, one, "--to", date, "--force"]
        case 3: ["swap", path, one, other]
        case 4: ["cancel", path, one, "--reason", "orage"]
        case 5: ["hold", path, date, "--today", "2027-01-01"]
        default: ["plan", path, "--iterations", "50", "--threads", "1"]
        }
      let outcome = try Program.run(command)
      #expect([0, 1, 64, 65].contains(outcome.status), "\(command): \(outcome.errors)")
      let now = try Data(contentsOf: file)
      if now != states.last {
        let book = try #require(PlanFile.read(inFolder: path).book)
        let plan = try #require(book.current)
        #expect(PlanAudit(of: plan, in: season).isValid, "\(command)")
        // A search that finds the same plan only notes how it was found, and is no step.
        if book.history.count >= states.count { states.append(now) } else { states[states.count - 1] = now }
      }
    }
    for state in states.dropLast().reversed() {
      #expect(try Program.run("undo", path).status == 0)
      #expect(try Data(contentsOf: file) == state)
    }
  }
}

private struct LivingNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
