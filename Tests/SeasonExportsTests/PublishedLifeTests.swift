import CivilTime
import SeasonModel
import TestSupport
import Testing

@testable import SeasonExports

/// What becomes of the events that people hold, whatever a coordinator does between two publications.
@Suite struct PublishedLifeTests {
  /// A season on its way from one publication to the next, and somebody who subscribes to every calendar.
  struct World {
    var draft = ExampleSeason.draft
    var plan = ExampleSeason.plan
    var today = ExampleSeason.made.date
    var instant = ExampleSeason.made
    /// What `plan.json` remembers.
    var book: Publication?
    /// What it remembered after the first publication.
    var first: Publication?
    /// What lies where it is published, by path.
    var web: [String: PublishedFile] = [:]
    var client = StrictClient()
    var changes: [PublicationChange] = []

    /// Publishes, and returns what a subscriber sees that is not so.
    mutating func publish() throws -> [String] {
      let season = try Season(validating: draft)
      let traces = PublishedTraces(Array(web.values))
      let caught = try PublicationCatchUp(of: book, with: traces.calendars, in: season, today: today)
      let update = caught.publication.publishing(plan, in: season, at: instant, today: today)
      (book, changes) = (update.publication, update.changes)
      let files = PublishedSet(of: update.publication, plan: plan, season: season).everything
      for file in files { web[file.path] = file }
      let again = try PublicationCatchUp(of: book, with: PublishedTraces(files).calendars, in: season, today: today)
      var faults = client.fetch(Array(web.values).sorted { $0.path < $1.path })
      if again.publication != book || !again.isEmpty {
        faults.append("what was just published is not what is remembered: \(again.unknown.union(again.newer))")
      }
      return faults
    }

    mutating func change(_ code: String, _ change: (inout Evening) -> Void) {
      plan = Plan(
        evenings: plan.evenings.map { evening in
          var evening = evening
          if evening.commune == code { change(&evening) }
          return evening
        })
    }

    mutating func remove(_ code: String) {
      plan = Plan(evenings: plan.evenings.filter { $0.commune != code })
    }

    func position(_ code: String) -> Int { draft.communes.firstIndex { $0.code == code } ?? 0 }
  }

  typealias Step = @Sendable (inout World) -> Void

  struct Life: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let steps: [Step]
    /// The kinds of change that people are told of after each step.
    let kinds: [[PublicationChange.Kind]]
  }

  private static func life(
    _ name: String, _ kinds: [[PublicationChange.Kind]], _ steps: Step...
  ) -> Life {
    Life(testDescription: name, steps: steps, kinds: kinds)
  }

  static let lives: [Life] = lightLives + lastingLives + returningLives

  private static let lightLives: [Life] = [
    life("nothing", [[]]) { _ in },
    life("a move", [[.moved]]) { $0.change("51339") { $0.date = ExampleSeason.date("2026-07-10") } },
    life(
      "a cancellation, and the evening restored", [[.cancelled], [.restored]],
      { $0.change("51339") { $0.status = .cancelled } }, { $0.change("51339") { $0.status = .planned } }),
    life(
      "a cancellation, and the evening restored on another date", [[.cancelled], [.restored]],
      { $0.change("51339") { $0.status = .cancelled } },
      {
        $0.remove("51339")
        $0.plan = Plan(evenings: $0.plan.evenings + [ExampleSeason.evening("2026-07-18", "type-h", "51339")])
      }),
    life("two dates exchanged", [[.moved, .moved]]) {
      $0.change("52021") { $0.date = ExampleSeason.date("2026-07-11") }
      $0.change("51339") { $0.date = ExampleSeason.date("2026-06-06") }
    },
    life("other hours", [Array(repeating: .moved, count: 6)]) { $0.draft.hours.opens = ExampleSeason.time(19) },
    life(
      "a longer season of hours, and back", [Array(repeating: .moved, count: 6), Array(repeating: .moved, count: 6)],
      { $0.draft.hours.closes = ExampleSeason.time(23) },
      { $0.draft.hours.closes = ExampleSeason.time(22, 30) }),
    life("another venue", [[.moved]]) { $0.draft.communes[$0.position("51339")].venue = "Préau" },
  ]

  private static let lastingLives: [Life] = [
    life(
      "another van, and back", [[.reassigned], [.reassigned]], { $0.change("52021") { $0.van = "estafette" } },
      { $0.change("52021") { $0.van = "type-h" } }),
    life("another van on another date", [[.moved]]) {
      $0.change("52021") {
        $0.van = "estafette"
        $0.date = ExampleSeason.date("2026-06-13")
      }
    },
    life(
      "another territory, and back", [[.reassigned], [.reassigned]],
      { $0.draft.communes[$0.position("52021")].territory = "CC Argonne; Champagne" },
      { $0.draft.communes[$0.position("52021")].territory = "CA Grand Saint-Dizier" }),
    life(
      "a slip in a territory's name, and its mending", [[.reassigned], [.reassigned]],
      { $0.draft.communes[$0.position("52021")].territory = "CA Grand Saint Dizier" },
      { $0.draft.communes[$0.position("52021")].territory = "CA Grand Saint-Dizier" }),
    life(
      "a territory renamed, and back", Array(repeating: [.reassigned, .reassigned, .reassigned], count: 2),
      {
        for code in ["52353", "52021"] { $0.draft.communes[$0.position(code)].territory = "CA Grand Saint Dizier" }
      },
      {
        for code in ["52353", "52021"] { $0.draft.communes[$0.position(code)].territory = "CA Grand Saint-Dizier" }
      }),
    life("a village renamed", [[.moved]]) { $0.draft.communes[$0.position("51339")].name = "Le Buisson-sur-Saulx" },
    life(
      "a village leaves the season, and comes back", [[.cancelled], [.restored]],
      {
        $0.remove("51339")
        $0.draft.communes.remove(at: $0.position("51339"))
      },
      {
        $0.draft.communes.append(ExampleSeason.draft.communes[4])
        $0.plan = ExampleSeason.plan
      }),
    life("a second van joins", [[.new]]) {
      $0.draft.vans.append(Van(id: "neuve", base: "depot", weekdays: [.friday], overnight: .base))
      $0.draft.communes[4].evenings = 2
      $0.plan = Plan(evenings: $0.plan.evenings + [ExampleSeason.evening("2026-08-14", "neuve", "51339")])
    },
    life("a van leaves", [[.moved]]) {
      $0.draft.vans.removeLast()
      $0.change("02408") {
        $0.van = "type-h"
        $0.date = ExampleSeason.date("2026-07-10")
      }
    },
    life("a contact changes", [[]]) { $0.draft.communes[0].contact = "Mme Blanc" },
  ]

  private static let returningLives: [Life] = [
    life("next year's season in the same folder", [[.new, .new]]) { $0.nextYear() },
    life(
      "next year's season in another folder", [[.new, .new]],
      {
        $0.nextYear()
        $0.book = nil
      }),
    life(
      "last week's copy of the folder", [[.moved], [.cancelled], [.restored, .moved]],
      { $0.change("51339") { $0.date = ExampleSeason.date("2026-07-10") } },
      { $0.change("52021") { $0.status = .cancelled } },
      {
        $0.plan = ExampleSeason.plan
        $0.book = $0.first
      }),
    life(
      "last week's copy, in which an evening is unknown", [[.new], [.cancelled]],
      {
        $0.draft.communes[4].evenings = 2
        $0.plan = Plan(evenings: $0.plan.evenings + [ExampleSeason.evening("2026-08-14", "type-h", "51339")])
      },
      {
        ($0.plan, $0.draft) = (ExampleSeason.plan, ExampleSeason.draft)
        $0.book = $0.first
      }),
    life(
      "last week's copy, in which a village is unknown", [[.new], [.cancelled]],
      {
        $0.draft.communes.append(
          Commune(
            code: "52500", name: "Vignory", territory: "CC de Vignory",
            coordinate: Coordinate(latitude: 48.3, longitude: 5.1), venue: "Halle"))
        $0.plan = Plan(evenings: $0.plan.evenings + [ExampleSeason.evening("2026-08-14", "type-h", "52500")])
      },
      {
        ($0.plan, $0.draft) = (ExampleSeason.plan, ExampleSeason.draft)
        $0.book = $0.first
      }),
    life(
      "last week's copy, before another van", [[.reassigned], [.reassigned]],
      { $0.change("52021") { $0.van = "estafette" } },
      {
        $0.plan = ExampleSeason.plan
        $0.book = $0.first
      }),
    life(
      "a plan.json that was never published", [[.moved], [.moved]],
      { $0.change("51339") { $0.date = ExampleSeason.date("2026-07-10") } },
      {
        $0.plan = ExampleSeason.plan
        $0.book = nil
      }),
    life(
      "the same, once the season has another name", [[.moved], [.moved]],
      { $0.change("51339") { $0.date = ExampleSeason.date("2026-07-10") } },
      {
        $0.plan = ExampleSeason.plan
        $0.draft.name = "Un autre nom"
        $0.book = nil
      }),
  ]

  @Test(arguments: lives)
  func everyoneSeesWhatIsSo(life: Life) throws {
    var world = World()
    let first = try world.publish()
    #expect(first == [])
    world.first = world.book
    for (step, kinds) in zip(life.steps, life.kinds) {
      step(&world)
      // All within a second: a clock tells little.
      let faults = try world.publish()
      #expect(faults == [])
      #expect(world.changes.map(\.kind) == kinds)
    }
    #expect(world.client.comparisons > 0)
    let faults = try world.publish()
    #expect(faults == [])
    #expect(world.changes.isEmpty, "nothing is told twice")
  }
}

extension PublishedLifeTests {
  private static let slots: [(date: String, van: String)] = [
    ("2026-06-05", "type-h"), ("2026-06-06", "type-h"), ("2026-06-06", "estafette"), ("2026-06-13", "estafette"),
    ("2026-07-10", "type-h"), ("2026-07-11", "estafette"), ("2026-10-24", "type-h"), ("2026-10-31", "estafette"),
  ]

  /// Whatever is changed, in whatever order, and however old the copy of the folder is that somebody goes on with.
  @Test func everyoneSeesWhatIsSoInAnyLife() throws {
    var (comparisons, restored) = (0, 0)
    for seed in 0..<6 {
      let (world, copies) = try live(seed)
      comparisons += world.client.comparisons
      restored += copies
    }
    #expect(comparisons > 500 && restored > 2, "\(comparisons), \(restored)")
  }

  private func live(_ seed: Int) throws -> (World, restored: Int) {
    var random = SeededNumbers(seed: UInt64(seed) &* 2_654_435_761 &+ 99)
    func pick(_ count: Int) -> Int { Int(random.next() >> 33) % count }
    var world = World()
    var copies: [World] = []
    var restored = 0
    for _ in 0..<14 {
      switch pick(8) {
      case 0: world.draft.hours.opens = ExampleSeason.time(18 + pick(2))
      case 1: world.draft.communes[pick(5)].venue = ["Préau", "Halle", ""][pick(3)]
      case 2:
        world.draft.communes[pick(5)].territory =
          ["CA Grand Saint-Dizier", "CA Grand Saint Dizier", "CC Argonne; Champagne", ""][pick(4)]
      case 3 where copies.count > 0:
        let copy = copies[pick(copies.count)]
        (world.draft, world.plan, world.book) = (copy.draft, copy.plan, copy.book)
        restored += 1
      case 4: world.draft.communes[pick(5)].note = "Note \(pick(9))"
      default:
        var free = PublishedLifeTests.slots
        world.plan = Plan(
          evenings: ["52353", "52021", "02408", "51339"].compactMap { code in
            let slot = free.remove(at: pick(free.count))
            let status: Evening.Status = pick(4) == 0 ? .cancelled : .planned
            return pick(5) == 0 ? nil : ExampleSeason.evening(slot.date, slot.van, code, status)
          })
      }
      copies.append(world)
      if pick(4) > 0 {
        let faults = try world.publish()
        #expect(faults == [], "seed \(seed)")
      }
    }
    return (world, restored)
  }
}

extension PublishedLifeTests.World {
  /// A year later, a season with two evenings.
  fileprivate mutating func nextYear() {
    today = ExampleSeason.date("2027-01-15")
    instant = UTCInstant(date: today)
    draft.firstDate = ExampleSeason.date("2027-05-13")
    draft.lastDate = ExampleSeason.date("2027-10-30")
    plan = Plan(evenings: [
      ExampleSeason.evening("2027-06-05", "type-h", "52353"), ExampleSeason.evening("2027-06-12", "type-h", "02408"),
    ])
  }
}
