import CivilTime
import Foundation
import SeasonFiles
import SeasonModel
import TestSupport
import Testing

@testable import guinguette

/// Random sequences of commands: the plan keeps its rules, and `undo` walks back byte for byte.
struct LivingSequenceTests {
  /// A thousand sequences where that is quick, and the first sixty in a build without optimisation.
  #if DEBUG
    private static let parts = 0..<6
  #else
    private static let parts = 0..<100
  #endif

  @Test(arguments: parts)
  func sequencesKeepTheRulesAndCanBeUndone(part: Int) throws {
    for number in 0..<10 {
      var sequence = try LivingSequence(seed: UInt64(part * 10 + number))
      for _ in 0..<sequence.chance.next(4...6) { try sequence.step() }
      try sequence.walkBack()
    }
  }
}

/// A small season in a folder, and commands that are run on it in this very process.
private struct LivingSequence {
  var chance: SeededNumbers
  private let seed: UInt64
  private let folder: SeasonFixture
  private let season: Season
  private var states: [Data] = []
  private var file: URL { folder.url.appending(path: "plan.json") }

  init(seed: UInt64) throws {
    self.seed = seed
    chance = SeededNumbers(seed: seed)
    folder = try SeasonFixture()
    let names = ["Ambrières", "Cheminon", "Narcy", "Frampas", "Éclaron", "Wassy", "Planrupt", "Sapignicourt"]
    var communes = "code,name,territory,latitude,longitude,evenings,required,priority\n"
    var said = "code,from,to,status\n"
    for (position, name) in names.enumerated() {
      let (latitude, longitude) = (48.4 + Double(chance.next(0...40)) / 100, 4.8 + Double(chance.next(0...40)) / 100)
      let evenings = chance.next(1...4) == 1 ? 2 : 1
      communes += "c\(position),\(name),CC \(position % 2),\(latitude),\(longitude),\(evenings),1,1\n"
      let first = LivingSequence.first + chance.next(0...20)
      switch chance.next(0...5) {
      case 0: said += "c\(position),\(first),\(first + 3),closed\n"
      case 1: said += "c\(position),\(first),\(first + 9),open\n"
      case 2: said += "c\(position),\(first),\(first + 3),preferred\n"
      default: break
      }
    }
    // A promise now and then, and vans that do not drive any leg: whatever is called off, life goes on.
    if chance.next(0...1) == 0 { said += "c0,2026-06-06,,fixed\n" }
    if chance.next(0...1) == 0 {
      try folder.replace("\"weekdays\"", by: "\"maxLegKm\": \(chance.next(38...60)), \"weekdays\"", in: "season.json")
    }
    try folder.write(communes, to: "communes.csv")
    try folder.write(said, to: "availability.csv")
    let rules = """
      "rules": { "minDaysBetweenEvenings": 5, "preferredDatePenaltyKm": 10,
        "neighbours": { "withinKm": 8, "minDays": 3\(chance.next(0...1) == 0 ? ", \"penaltyKm\": 6" : "") } }
      """
    try folder.replace("\"rules\": { \"preferredDatePenaltyKm\": 10 }", by: rules, in: "season.json")
    season = try #require(SeasonFolder.read(folder.path).season)
    _ = try run(["plan", "--iterations", "20", "--threads", "1"])
    states.append(try Data(contentsOf: file))
    if chance.next(0...1) == 0 {
      _ = try run(["publish", "--output", folder.path + "/web"])
      states[0] = try Data(contentsOf: file)
    }
  }

  private static let first = CivilDate(daysSince1970: 20601)

  /// Runs a command as the program would; returns the exit status.
  private func run(_ words: [String]) throws -> Int32 {
    let sink = ByteSink(descriptor: -1)
    let console = Console(
      language: .french, isJSON: false, isQuiet: false, allowsColour: false, output: sink, errors: sink)
    do {
      return try Request(Program.dated([words[0], folder.path] + words.dropFirst()), among: CommandTable.all).answer {
        _ in console
      }.rawValue
    } catch {
      return error.status.rawValue
    }
  }

  private mutating func command() -> [String] {
    let date = season.span[chance.next(0...(season.span.count - 1))].description
    let (one, other) = ("c\(chance.next(0...7))", "c\(chance.next(0...7))")
    switch chance.next(0...9) {
    case 0: return ["lock", one]
    case 1: return ["unlock", one]
    case 2: return ["move", one, "--to", date, "--force"]
    case 3: return ["swap", one, other]
    case 4: return ["cancel", one, "--reason", "orage", "--all"]
    case 5: return ["cancel", date]
    case 6: return ["hold", date, "--today", "2027-01-01"]
    case 7: return ["plan", "--iterations", "10", "--threads", "1", "--keep", "all"]
    case 8: return ["plan", "--iterations", "10", "--threads", "1", "--today", date, "--stability", "5"]
    default: return ["plan", "--iterations", "10", "--threads", "1"]
    }
  }

  /// One command: refused or done, the plan keeps all rules, and a change is one step to undo.
  mutating func step() throws {
    let command = command()
    let status = try run(command)
    #expect([0, 1, 64, 65].contains(status), "seed \(seed), \(command)")
    let now = try Data(contentsOf: file)
    guard now != states.last else { return }
    let book = try #require(PlanFile.read(inFolder: folder.path).book)
    let plan = try #require(book.current)
    #expect(PlanAudit(of: plan, in: season).isValidButTorn, "seed \(seed), \(command)")
    // A search that finds the same plan only notes how it was found, and is no step.
    if book.history.count >= states.count { states.append(now) } else { states[states.count - 1] = now }
  }

  /// Undoes all steps.
  func walkBack() throws {
    for state in states.dropLast().reversed() {
      #expect(try run(["undo"]) == 0)
      #expect(try Data(contentsOf: file) == state, "seed \(seed)")
    }
    if states.count == 1 { #expect(try run(["undo"]) != 0) }
  }
}

extension SeededNumbers {
  /// The next number of a range.
  fileprivate mutating func next(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
