import CivilTime
import PlanChanges
import SeasonModel
import TourPlanner

/// A small season that was published, and in which something changed since.
struct ReplanCase {
  /// The season after the change.
  let season: Season
  /// The plan before it.
  let old: Plan
  /// What the world was told.
  let known: KnownDates
  /// What stays in any case.
  let frozen: [Evening]

  /// Draws a case; nil where chance made none: a season without evenings, or a change that leaves none.
  init?(seed: UInt64, least: Int? = nil) {
    var draw = BoardSeasons(seed: seed)
    let before = draw.season()
    let share = draw.chance(60) ? 100 : 60
    guard let plan = draw.plan(of: before, share: share), !plan.activeEvenings.isEmpty else { return nil }
    var draft = before.draft
    for _ in 0..<draw.number(1...3) { ReplanCase.change(&draft, plan, before, &draw) }
    guard let season = try? Season(validating: draft) else { return nil }
    let km = least ?? [0, 3, 10, 30, 1000][draw.number(0...4)]
    // Now and then somebody came in after the last time that the plan was published.
    let told = plan.activeEvenings.filter { _ in draw.chance(90) }
    let locked = plan.activeEvenings.filter(\.isLocked)
    self.season = season
    old = plan
    known = KnownDates(told, least: Metres(km * 1000))
    frozen = SmallestRelease.broken(by: locked, in: season).isEmpty ? locked : []
  }

  /// Closes a date or a week, takes an evening or a village away, or asks for more.
  private static func change(
    _ draft: inout SeasonDraft, _ plan: Plan, _ season: Season, _ draw: inout BoardSeasons
  ) {
    let evenings = plan.activeEvenings
    let lost = evenings[draw.number(0...(evenings.count - 1))]
    let some = draft.communes.indices.randomElement(using: &draw.numbers) ?? 0
    let date = season.span.first + draw.number(0...(season.span.count - 1))
    switch draw.number(0...8) {
    case 0...2:
      draft.availability.append(
        AvailabilityRow(subject: .commune(lost.commune), span: DateSpan(lost.date), status: .closed))
    case 3: draft.vans[0].closed.append(.init(span: DateSpan(lost.date)))
    case 4:
      if let week = DateSpan(first: lost.date, last: min(lost.date + 6, season.span.last)) {
        draft.availability.append(AvailabilityRow(subject: .everyone, span: week, status: .closed))
      }
    case 5:
      draft.availability.append(
        AvailabilityRow(subject: .commune(draft.communes[some].code), span: DateSpan(date), status: .fixed))
    case 6: draft.vans[0].maxEveningsPerWeek = 1
    case 7: draft.communes[some].evenings += 1
    default:
      draft.communes[some].required = draft.communes[some].evenings
      draft.availability.append(
        AvailabilityRow(subject: .commune(draft.communes[some].code), span: DateSpan(date), status: .open))
    }
  }

  /// The question, for so many iterations.
  func question(iterations: Int) -> Replanning {
    var question = Replanning(
      season: season, current: old, frozen: frozen, stop: StopRule(iterations: iterations))
    question.known = known
    return question
  }
}

extension ReplanBruteForce.Choice {
  /// What the plan is worth to people who know some dates: missing, given up, taken back, priority, cost with moves.
  ///
  /// - Parameters:
  ///   - item: the case.
  ///   - slots: the slots of the season.
  ///   - possible: for each known evening, whether some plan holds it on its date.
  /// - Returns: the five values.
  func price(_ item: ReplanCase, _ slots: [(van: Int, day: Int)], _ possible: [Bool]) -> [Int] {
    var (dropped, takenBack, moved) = (0, 0, 0)
    for (commune, host) in item.season.communes.enumerated() {
      let known = Set(item.known.evenings.filter { $0.commune == host.code }.map { $0.date - item.season.span.first })
      let held = zip(slots, communeOfSlot).filter { $1 == commune }.map(\.0.day)
      let count = min(known.count, host.evenings)
      let stayed = held.count { known.contains($0) }
      dropped += max(0, count - held.count)
      let open = zip(item.known.evenings, possible).count { $0.commune == host.code && $1 }
      takenBack += max(0, min(count, open) - held.count)
      moved += max(0, min(count, held.count) - stayed)
    }
    return [missing, dropped, takenBack, priorityUnserved, cost + moved * item.known.least.count]
  }

  /// Whether it holds evenings on their dates, with whatever van.
  func holds(_ evenings: [Evening], _ item: ReplanCase, _ slots: [(van: Int, day: Int)]) -> Bool {
    evenings.allSatisfy { evening in
      zip(slots, communeOfSlot).contains {
        $1 >= 0 && item.season.communes[$1].code == evening.commune && $0.day == evening.date - item.season.span.first
      }
    }
  }
}

extension ReplanCase {
  /// Every plan there is.
  struct Plans {
    let choices: [ReplanBruteForce.Choice]
    let slots: [(van: Int, day: Int)]
    /// For each known evening, whether one of them holds it on its date.
    let possible: [Bool]
  }

  /// Every plan there is; nil where there are too many.
  func all() -> Plans? {
    var search = ReplanBruteForce(season, frozen: frozen)
    let slots = search.slots
    var choices: [ReplanBruteForce.Choice] = []
    guard search.forEach({ choices.append($0) }) else { return nil }
    let possible = known.evenings.map { evening in choices.contains { $0.holds([evening], self, slots) } }
    return Plans(choices: choices, slots: slots, possible: possible)
  }
}
