import CivilTime
import Foundation
import SeasonDesk
import SeasonFiles
import SeasonModel
import Synchronization
import Testing

@testable import guinguette

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One command sees one state of the folder: what it read once, behind the lock where it writes.
@Suite("A command's view of the folder", .timeLimit(.minutes(1)))
struct WorkspaceTests {
  /// A console that says nothing.
  private static var silent: Console {
    let sink = ByteSink(descriptor: -1)
    return Console(language: .french, isJSON: false, isQuiet: true, allowsColour: false, output: sink, errors: sink)
  }

  /// A book in which Cheminon plays on a date, which the world was told as a revision.
  private static func book(_ date: CivilDate, revision: Int, in season: Season) -> PlanBook {
    let plan = Plan(evenings: [Evening(date: date, van: "type-h", commune: "51144")])
    let told = Publication(unpublished: season).publishing(
      plan, in: season, at: UTCInstant(secondsSince1970: 1_700_000_000)
    ).publication
    let events = told.events.map { event in
      var event = event
      event.revision.sequence = revision
      return event
    }
    var publication = told
    publication.events = events
    return PlanBook(record: PlanRecord(plan), publication: publication)
  }

  @Test("An export beside a busy writer never pairs one plan's date with another's revision")
  func neverTorn() throws {
    let folder = try SeasonFixture()
    try folder.write("code,from,to,status\n", to: "availability.csv")
    let season = try #require(SeasonFolder.read(folder.path).season)
    let dates = [CivilDate(daysSince1970: 20608), CivilDate(daysSince1970: 20615)]
    let revisions = [1, 7]
    for (number, date) in dates.enumerated() {
      let book = WorkspaceTests.book(date, revision: revisions[number], in: season)
      try Data(PlanFile.bytes(of: book)).write(to: folder.url.appending(path: "book\(number)"))
    }
    try Data(contentsOf: folder.url.appending(path: "book0")).write(to: folder.url.appending(path: "plan.json"))
    let done = Flagged()
    let path = folder.path
    let writer = Thread {
      // A link that is renamed replaces the file at once, as the program does it, and thousands of times a second.
      while !done.isRaised {
        for number in [1, 0] {
          link("\(path)/book\(number)", "\(path)/next")
          rename("\(path)/next", "\(path)/plan.json")
        }
      }
    }
    writer.start()
    defer { done.raise() }
    var seen: Set<String> = []
    for _ in 0..<50 {
      let words = ["export", path, "--format", "ics", "--output", path + "/out.ics"]
      #expect(try Request(words, among: CommandTable.all).answer { _ in WorkspaceTests.silent } == .done)
      let lines = try folder.text(of: "out.ics").split(whereSeparator: \.isNewline)
      let date = lines.first { $0.hasPrefix("DTSTART;TZID=") }?.split(separator: ":").last ?? ""
      let revision = lines.first { $0.hasPrefix("SEQUENCE:") } ?? ""
      seen.insert("\(date) \(revision)")
    }
    #expect(seen.isSubset(of: ["20260604T180000 SEQUENCE:1", "20260611T180000 SEQUENCE:7"]))
    #expect(seen.count == 2, "the writer never came between: \(seen)")
  }

  @Test(
    "A command that writes does not read a folder that another writes to",
    arguments: [
      ["plan", "--iterations", "1"], ["move", "51144", "--to", "2026-06-13"], ["swap", "51144", "51008"],
      ["cancel", "51144"], ["hold", "51144"], ["lock", "51144"], ["unlock", "51144"], ["undo"],
      ["publish", "--output", "/nulle/part"], ["audit", "plan.csv", "--adopt"],
      ["import-ics", "fete.ics", "--commune", "51144", "--yes"], ["matrix", "answer.json"],
    ])
  func waitsForNobody(words: [String]) throws {
    let folder = try SeasonFixture(plan: true)
    let lock = try FolderLock(folder.path)
    defer { withExtendedLifetime(lock) {} }
    // Were it read first, this would be said instead.
    try folder.write("{", to: "season.json")
    let request = try Request([words[0], folder.path] + words.dropFirst(), among: CommandTable.all)
    let failure = #expect(throws: CommandFailure.self) { try request.answer { _ in WorkspaceTests.silent } }
    #expect(failure?.status == .locked)
  }
}

/// A flag between two threads.
private final class Flagged: Sendable {
  private let value = Atomic(false)

  var isRaised: Bool { value.load(ordering: .relaxed) }

  func raise() { value.store(true, ordering: .relaxed) }
}
