import CivilTime
import SeasonModel
import TourPlanner

@testable import PlanChanges
@testable import SeasonDesk
@testable import guinguette

extension TextCatalogue {
  /// What stands against a plan or a date, and what would mend it.
  var rules: [Section] {
    [
      Section(
        title: "broken rules",
        lines: brokenRules.flatMap { [$0.text(in: season, language), "  " + $0.rule.remedy(language)] }),
      Section(title: "rules by name", lines: BrokenRule.Rule.allCases.map { $0.title(language) }),
      section(
        "a plan that no longer fits",
        [
          PlanFitTexts.outdated(folder), PlanFitTexts.mending(folder), PlanFitTexts.beyondMending,
        ] + legs.map { PlanFitTexts.tearing($0, in: season) }),
      Section(
        title: "obstacles",
        lines: obstacles.map(teller.text) + livedObstacles.map(livedTeller.text)
          + [teller.sentence([.past, .vanOff])]),
      Section(
        title: "obstacles, for everybody",
        lines: obstacles.map { obstacle in
          PublicReasonTeller(teller: teller).text(verdict([obstacle]))
        } + [PublicReasonTeller(teller: teller).text(verdict(proposal: alone))]),
      Section(title: "facts", lines: facts.map(teller.text) + livedFacts.map(livedTeller.text)),
      Section(
        title: "changes that would do",
        lines: changes.map { teller.text(SingleChange(kind: $0, proposal: together)) }
          + [teller.text(SingleChange(kind: .serve(van: 0), proposal: homeless)), teller.text(alone)]),
      Section(
        title: "crowds",
        lines: crowds.flatMap { crowd in
          [true, false].map { teller.text(crowd, for: 0, isRequired: $0) }
        } + dateless + [teller.keepers(facts), teller.keepers([.need(commune: 1, evenings: 1)])]),
      Section(title: "not served", lines: unserved),
      Section(title: "what a change bends", lines: bends),
    ]
  }

  private var livedTeller: ReasonTeller { ReasonTeller(season: lived, sources: sources, language: language) }
  private var narcy: Evening { evening("2026-06-05", "52347") }
  private var cheminon: Evening { evening("2026-06-06", "51144") }

  private var legs: [BrokenRule] {
    let (first, last) = (narcy.date, narcy.date + 2)
    let ends = ["52347", "51144"]
    return [
      BrokenRule(.leg, date: first, otherDate: last, van: "type-h", codes: ends, actual: 72_000, limit: 60_000),
      BrokenRule(.road, date: first, otherDate: first, van: "type-h", codes: ends),
    ]
  }

  private var brokenRules: [BrokenRule] {
    BrokenRule.Rule.allCases.map { rule in
      BrokenRule(
        rule, date: narcy.date, otherDate: narcy.date + 2, van: "type-h", codes: ["52347", "51144"],
        territory: "CC Der",
        actual: rule == .leg ? 72_000 : 3, limit: rule == .leg ? 60_000 : 2)
    } + [
      BrokenRule(.vanTerritory, date: narcy.date, van: "type-h", codes: ["52347"]),
      BrokenRule(.fixed, date: narcy.date, codes: ["52347"]),
    ]
  }

  private var obstacles: [Obstacle] {
    let held = evening("2026-06-05", "52347", .held)
    return [
      .past, .notice(days: 7, from: narcy.date), .vanOff, .vanRests(van: 0), .closed(rows: [0]), .notOpen(rows: [1]),
      .vanTerritory(van: 0), .taken(by: narcy), .taken(by: held), .taken(by: evening("2026-06-05", "52347", .fixed)),
      .taken(by: evening("2026-06-05", "52347", isLocked: true)), .settled([]), .settled([held]), .settled([cheminon]),
      .settled([evening("2026-06-05", "52347", .fixed)]), .locked([narcy, cheminon]), .gap(narcy, least: 14),
      .week(van: 0, evenings: [narcy, cheminon], limit: 2), .territoryFull(rule: 0, limit: 2),
      .neighbour(narcy, least: 3),
      .outingTerritory([narcy]), .leg(van: 0, from: 0, to: 4, metres: Metres(72_000)),
      .leg(van: 1, from: 0, to: 4, metres: nil),
    ]
  }

  /// Where rows come from no file.
  private var livedObstacles: [Obstacle] {
    let row = season.availability.count
    return [.closed(rows: [row]), .settled([evening("2026-05-29", "51008", .fixed)])]
  }

  private var facts: [Fact] {
    [
      .open(rows: [1]), .closed(row: 0), .vanWeekdays(van: 0), .vanWeekdays(van: 1), .vanClosed(van: 0, period: 0),
      .need(commune: 1, evenings: 1), .promise(row: 1), .kept(narcy), .kept(evening("2026-06-05", "52347", .held)),
      .kept(evening("2026-06-05", "52347", isLocked: true)), .week(van: 0), .vanTerritories(van: 0), .legs(van: 0),
      .legs(van: 1), .outingTerritory, .territoryMaximum(rule: 0), .territoryMinimum(rule: 0, evenings: 1), .gap,
      .neighbours,
    ]
  }

  private var livedFacts: [Fact] { (0..<3).map { .closed(row: season.availability.count + $0) } }

  private var changes: [SingleChange.Kind] {
    [
      .open(narcy.date), .free(row: 1), .extraDate(van: 0, narcy.date), .reopen(van: 0, narcy.date), .week(van: 0),
      .serve(van: 0), .longestLeg(van: 0, Metres(72_000)), .territory(rule: 0), .spacing,
    ]
  }

  /// An evening for which nobody else moves.
  private var alone: Rearrangement {
    Rearrangement(own: Rearrangement.Step(old: nil, new: narcy), others: [], change: ScoreChange(cost: Metres(3_200)))
  }

  /// An evening of a commune without a territory.
  private var homeless: Rearrangement {
    Rearrangement(
      own: Rearrangement.Step(old: nil, new: evening("2026-06-05", "52045")), others: [],
      change: ScoreChange(cost: Metres(3_200)))
  }

  /// An evening for which others move.
  private var together: Rearrangement {
    Rearrangement(
      own: Rearrangement.Step(old: nil, new: narcy),
      others: [
        Rearrangement.Step(old: cheminon, new: evening("2026-06-04", "51144")),
        Rearrangement.Step(old: nil, new: evening("2026-06-20", "51008", van: "estafette")),
      ], change: ScoreChange(cost: Metres(-1_200)))
  }

  private func verdict(_ obstacles: [Obstacle] = [], proposal: Rearrangement? = nil) -> DateVerdict {
    DateVerdict(
      date: narcy.date, state: proposal == nil ? .rule : .free, evening: nil, proposal: proposal, obstacles: obstacles,
      isPreferred: false)
  }

  private var crowds: [Crowd] {
    func crowd(_ members: [(Int, Int)], _ days: [Int], territory: Int? = nil, capacity: Int? = nil) -> Crowd {
      Crowd(
        members: members.map { Crowd.Member(commune: $0, evenings: $1) }, capacity: capacity ?? days.count,
        slots: days.map { Slot(van: 0, date: narcy.date + $0) }, territory: territory, cells: [])
    }
    return [
      crowd([(0, 1)], []), crowd([(3, 2)], [0]), crowd([(3, 3)], [0, 7]), crowd([(0, 1), (1, 1)], [0]),
      crowd([(0, 1), (1, 1), (3, 1)], [0, 7]), crowd([(0, 1), (3, 2)], [0, 7]), crowd([(0, 1), (3, 2)], [0]),
      crowd([(0, 1), (1, 0)], []), crowd([(0, 1), (2, 2)], [0, 7]),
      crowd([(0, 2), (1, 1)], [0, 1, 7, 8, 14], capacity: 2),
      crowd([(0, 1), (1, 1)], [], territory: 0, capacity: 1),
    ]
  }

  /// That communes have no date at all, whatever is the reason.
  private var dateless: [String] {
    let crowds = [0, 2].map { position in
      Crowd(members: [Crowd.Member(commune: position, evenings: 1)], capacity: 0, slots: [], territory: nil, cells: [])
    }
    var (elsewhere, monday, thursday) = (season.draft, season.draft, season.draft)
    for van in elsewhere.vans.indices { elsewhere.vans[van].territories = ["CC Marne"] }
    monday.availability = [
      AvailabilityRow(subject: .commune("51008"), span: DateSpan(CatalogueSeason.date("2026-06-01")), status: .open)
    ]
    thursday.availability = [
      AvailabilityRow(subject: .commune("52045"), span: DateSpan(CatalogueSeason.date("2026-06-04")), status: .open)
    ]
    return [(elsewhere, crowds[0]), (monday, crowds[0]), (thursday, crowds[1])].compactMap { draft, crowd in
      guard let season = try? Season(validating: draft) else { return nil }
      return ReasonTeller(season: season, sources: sources, language: language)
        .text(crowd, for: crowd.members[0].commune, isRequired: true)
    }
  }

  private var unserved: [String] {
    let reasons: [UnservedCommune.Reason] = [
      .noVanServes, .noCommonDate, .noRoad, .slotsTaken(by: ["51144", "52347"]), .rules([.gap, .week]),
      .roomLeft(narcy.date), .roomIfOthersMove, .unknown,
    ]
    let words = [true, false].flatMap { isSearched in
      [[], [narcy.date]].map { dates in
        UnservedWords(
          season: season, sources: nil, isSearched: isSearched, datesOff: Set(dates), language: language)
      }
    }
    let counts = [(1, 1), (2, 1), (1, 0)]
    return words.flatMap { words in
      reasons.flatMap { reason in
        [[0], [0, 1]].flatMap { communes in
          words.lines(
            communes.map { position in
              let (evenings, required) = counts[reasons.firstIndex(of: reason).map { $0 % counts.count } ?? 0]
              return UnservedCommune(
                commune: position, evenings: evenings, required: required, reason: reason, explanation: nil, shared: nil
              )
            })
        }
      }
    }.reduce(into: []) { lines, line in if !lines.contains(line) { lines.append(line) } }
  }

  private var bends: [String] {
    let words = JudgementWords(season: season, language: language)
    let bends: [PlanJudgement.Bend] = [.wish(narcy), .neighbours(narcy, cheminon, least: 3)]
    let old = Plan(evenings: [evening("2026-06-19", "51008")])
    let new = Plan(evenings: [evening("2026-06-05", "51008"), evening("2026-06-06", "51144")])
    let judgement = PlanJudgement(from: old, to: new, in: season)
    return [
      words.driving(Metres(3_200), Minutes(thousandths: 4_000)), words.moreMissing(1, folder: folder),
      words.fewerMissing(1), words.fewerMissing(2),
    ]
      + bends.map(words.text) + teller.wishes(judgement, of: "51008") + teller.wishes(judgement, of: "52347")
      + [teller.price(Metres(3_200))]
  }
}
