import CivilTime
import Foundation
import PlanChanges
import SeasonDesk
import SeasonExports
import SeasonFiles
import SeasonModel
import Testing

/// What a coordinator does with a season, without a process: every plan that is written is judged.
@Suite("The desk of a season")
struct DeskTests {
  @Test("A planned season keeps every rule and misses nothing")
  func plans() throws {
    let folder = try DeskFolder()
    let planned = try folder.plan()
    let audit = try folder.audit()
    #expect(audit.isValid)
    #expect(audit.score.missing == 0)
    #expect(audit.score == planned.figures.audit.score)
    #expect(planned.figures.served == 4)
    #expect(planned.movedPublishedEvenings == 0)
  }

  @Test("The same search twice finds the same plan")
  func repeats() throws {
    let plans = try (0..<2).map { _ in try DeskFolder().plan().plan }
    #expect(plans[0] == plans[1])
  }

  @Test("What a search proved is known of its plan and season, and of no other")
  func proofs() throws {
    let folder = try DeskFolder()
    try folder.plan(iterations: 3000)
    func isKnown() throws -> Bool { try folder.workspace().proof != nil }
    let proof = try #require(try folder.workspace().proof)
    let (bound, cost) = (try #require(proof.lowerBound), try folder.audit().score.cost)
    #expect(bound > .zero && bound <= cost)
    let free = try #require(
      DatesAnswer(for: "cheminon", in: folder.workspace()).verdicts.first { $0.state == .free })
    try folder.change { change in
      let proposal = try #require(try change.moving(Move("Cheminon", to: free.date)))
      _ = try change.commit(proposal.applied(to: change.plan))
    }
    #expect(try !isKnown())
    _ = try folder.change { change in try change.workspace.write(change.undoing().book) }
    #expect(try isKnown())
    let communes = folder.url.appending(path: "communes.csv")
    let text = try String(contentsOf: communes, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "Narcy", with: "Narcy-le-Vieux").utf8).write(to: communes)
    #expect(try isKnown())
    try Data(text.replacingOccurrences(of: "CC,48.6332", with: "CC,48.5332").utf8).write(to: communes)
    #expect(try !isKnown())
  }

  @Test("A date that is free is taken, and the plan on file keeps every rule")
  func moves() throws {
    let folder = try DeskFolder()
    try folder.plan()
    let dates = try DatesAnswer(for: "cheminon", in: folder.workspace())
    let free = try #require(dates.verdicts.first { $0.state == .free })
    try folder.change { change in
      let proposal = try #require(try change.moving(Move("Cheminon", to: free.date)))
      #expect(try !change.commit(proposal.applied(to: change.plan)).isNothing)
    }
    #expect(try folder.workspace().plan.evenings(of: "51144").map(\.date) == [free.date])
    #expect(try folder.audit().isValid)
  }

  @Test("A date on which the commune cannot host is refused, and nothing is written")
  func refuses() throws {
    let folder = try DeskFolder()
    let before = try folder.plan().plan
    let closed = try #require(CivilDate(year: 2026, month: 6, day: 5))
    let failure = #expect(throws: DeskFailure.self) {
      try HandChange(folder.workspace(.writing)).moving(Move("51144", to: closed))
    }
    guard case .change(.dateRefused(let refusal)) = failure else {
      Issue.record("another failure: \(String(describing: failure))")
      return
    }
    #expect(refusal.verdict.state == .closed)
    #expect(try folder.workspace().plan == before)
  }

  @Test("Evenings are exchanged, and come back with an undo")
  func swaps() throws {
    let folder = try DeskFolder()
    let before = Plan(
      evenings: try [
        ("51008", "2026-06-11"), ("51144", "2026-06-12"), ("52347", "2026-06-13"), ("52347", "2026-07-09"),
      ]
      .map { code, date in
        Evening(date: try #require(CivilDate(iso8601: date)), van: "type-h", commune: code)
      })
    _ = try folder.workspace(.writing).write(PlanBook().recording(before))
    let second = try folder.change { change in
      let (first, second) = (try change.choice.evening("51008", on: nil), try change.choice.evening("51144", on: nil))
      _ = try change.commit(change.swapping(first, second).plan)
      return second
    }
    #expect(try folder.audit().isValid)
    #expect(try folder.workspace().plan.evenings(of: "51008").map(\.date) == [second.date])
    _ = try folder.change { change in try change.workspace.write(change.undoing().book) }
    #expect(try folder.workspace().plan == before)
  }

  @Test("An evening that is called off stays in the plan, counts no more, and is not cancelled twice")
  func cancels() throws {
    let folder = try DeskFolder()
    try folder.plan()
    let chosen = try folder.change { change in
      let chosen = try change.evenings(toCancel: "Ambrières", on: nil, takesAll: false)
      _ = try change.commit(change.plan.cancelling(chosen, because: "orage"), tears: true)
      return chosen
    }
    let audit = try folder.audit()
    #expect(audit.isValidButTorn)
    #expect(audit.score.missing == 1)
    let failure = #expect(throws: DeskFailure.self) {
      try HandChange(folder.workspace()).evenings(toCancel: "Ambrières", on: nil, takesAll: false)
    }
    guard case .evening(.alreadyCancelled(let evening, _)) = failure else {
      Issue.record("another failure: \(String(describing: failure))")
      return
    }
    #expect(chosen.map(\.date) == [evening.date])
  }

  @Test("A locked evening stays in every new search")
  func locks() throws {
    let folder = try DeskFolder()
    try folder.plan()
    let chosen = try folder.change { change in
      let chosen = try change.choice.evenings("51008")
      _ = try change.commit(change.marking(chosen, asLocked: true))
      return chosen
    }
    try folder.plan()
    #expect(try folder.workspace().plan.evenings(of: "51008").map(\.date) == chosen.map(\.date))
    #expect(try folder.audit().isValid)
  }

  @Test("Publishing writes the files for the web, and the second time there is nothing new")
  func publishes() throws {
    let folder = try DeskFolder()
    try folder.plan()
    let target = folder.path + "/web"
    let options = CalendarFeed.Options(language: .french)
    let page = PageContent(language: .french)
    for (number, isSame) in [false, true].enumerated() {
      let outcome = try SeasonPublishing(of: folder.workspace(.writing)).publish(
        to: target, crew: folder.path + "/equipe", isDry: false, options, page: { page })
      #expect(outcome.isSame == isSame, "publication \(number)")
      #expect(!outcome.files.isEmpty)
      for file in outcome.files { #expect(PlainFile.read("\(target)/\(file.path)").bytes == file.bytes) }
      for file in outcome.crewFiles {
        #expect(PlainFile.read("\(folder.path)/equipe/\(file.path)").bytes == file.bytes)
      }
    }
    #expect(try folder.workspace().book.publication?.events.count == 4)
  }

  @Test("What people call a commune is found, and what nobody is called is not")
  func looksUp() throws {
    let season = try DeskFolder().workspace().season
    for word in ["52347", "Narcy", "NARCY", "narcy"] {
      #expect(try season.communes[season.commune(named: word)].code == "52347")
    }
    #expect(throws: DeskFailure.self) { try season.commune(named: "Nulle-Part") }
  }
}
