import CivilTime
import SeasonDesk
import SeasonModel
import TourPlanner

@testable import PlanChanges
@testable import guinguette

extension TextCatalogue {
  /// What is said of a plan: its figures, what is proven, what changed.
  var plans: [Section] {
    let full = Plan(evenings: [narcy, evening("2026-06-06", "51144"), evening("2026-06-18", "51008")])
    let short = Plan(evenings: [narcy])
    let (fullFigures, shortFigures) = (PlanFigures(of: full, in: season), PlanFigures(of: short, in: season))
    // One required evening is missing, and a wish is not kept.
    let bent = Plan(evenings: [narcy, evening("2026-06-13", "51008", van: "estafette")])
    let bentFigures = PlanFigures(of: bent, in: season)
    let foreign = Plan(evenings: [narcy, Evening(date: narcy.date - 365, van: "type-h", commune: "51144")])
    return [
      section(
        "plan",
        [
          PlanTexts.missing, PlanTexts.short(season.rules.territories[0], held: 0), PlanTexts.askBeforeMoving(1),
          PlanTexts.askBeforeMoving(3),
          PlanTexts.notMoving(3).message, PlanTexts.notMoving(3).action ?? Phrase(same: ""),
          PlanTexts.startingAnew(from: foreign, folder: folder), PlanTexts.interrupted,
          PlanTexts.departed(narcy, name: "Narcy"), PlanTexts.departed(narcy, name: nil),
          PlanTexts.farewell(full, previous: nil, path: "ma-saison/plan.json", folder: folder),
          PlanTexts.farewell(full, previous: full, path: "ma-saison/plan.json", folder: folder),
          PlanTexts.farewell(full, previous: short, path: "ma-saison/plan.json", folder: folder),
          WhatIfTexts.notWritten,
          WhatIfTexts.against(shortFigures.audit, fullFigures.audit, season.rules.objective),
        ]),
      Section(
        title: "figures",
        lines: [fullFigures, shortFigures, bentFigures].flatMap { figures in
          [figures.title(language)] + figures.lines(language).map { "\($0.label)  \($0.text)" }
        }),
      section("what is proven", proofs),
      Section(
        title: "beside the best plan",
        lines: [(full, short), (short, full), (full, bent)].map { best, other in
          ComparisonWords(best: PlanFigures(of: best, in: season), other: PlanFigures(of: other, in: season))
            .sentence(language)
        }),
      Section(
        title: "differences",
        lines: PlanDifference(from: short, to: full).lines(in: season, language)
          + PlanDifference(from: full, to: short).lines(in: season, language)
          + PlanDifference(from: full, to: full).lines(in: season, language)
          + PlanDifference(from: short, to: Plan(evenings: [evening("2026-06-12", "52347", van: "estafette")]))
          .lines(in: season, language)),
      section(
        "evenings of another season",
        [
          ForeignEvenings(evenings: [foreign.evenings[0]], plan: foreign, season: season).warning,
          ForeignEvenings(evenings: [foreign.evenings[0]], plan: foreign, season: season).action(folder: folder),
          ForeignEvenings(evenings: foreign.evenings, plan: foreign, season: season).action(folder: folder),
        ]),
      Section(title: "published", lines: publications),
      Section(title: "moved", lines: moved),
      section(
        "dates that stay",
        [
          Steadiness(extra: Metres(3_200), communes: ["52347"]).sentence(in: season),
          Steadiness(extra: Metres(3_200), communes: ["52347", "51144"]).sentence(in: season),
        ]),
      Section(
        title: "progress",
        lines: [0, 1, 2].map { missing in
          PlanningProgress(
            seconds: 1.23, iterations: 1000,
            score: PlanScore(missing: missing, priorityUnserved: 0, cost: Metres(101_000)), lowerBound: Metres(99_000)
          ).text(language, season.rules.objective)
        }),
      Section(title: "moves", lines: moves),
      Section(
        title: "times",
        lines: [Metres(3_200), Metres(90_000)].map { language.cost($0, .time) }
          + [language.driving(fullFigures.audit, .time)]),
    ]
  }

  private var narcy: Evening { evening("2026-06-05", "52347") }

  private var proofs: [Phrase] {
    let kept = PlanFigures(of: Plan(evenings: [narcy]), in: season).audit
    let bent = PlanFigures(of: Plan(evenings: [narcy, evening("2026-06-13", "51008", van: "estafette")]), in: season)
      .audit
    let plan = Plan(evenings: [narcy])
    let choices = [
      PlanChoice.all, PlanChoice(kept: 1), PlanChoice(kept: 3, hasDatesOff: true, from: narcy.date),
    ]
    var plain = season.draft
    plain.rules = Rules()
    let wishless = (try? Season(validating: plain)) ?? season
    let best = choices.map { PlanProof(lowerBound: nil, isBest: true, choice: $0, of: plan, in: season) }
    let half = PlanProof(
      lowerBound: Metres(kept.score.cost.count / 2), isBest: false, choice: .all, of: plan, in: season)
    return best.compactMap { $0.sentence(for: kept, in: season) }
      + [(kept, season), (bent, season), (kept, wishless)].compactMap { half.sentence(for: $0, in: $1) }
      + [ShowTexts.standing(nil, of: PlanFigures(of: plan, in: season))]
  }

  private var publications: [String] {
    func event(_ date: CivilDate, van: String = "type-h") -> PublishedEvent? {
      guard let opens = TimeOfDay(hour: 18, minute: 0), let closes = TimeOfDay(hour: 22, minute: 0) else { return nil }
      let revision = PublishedRevision(
        created: UTCInstant(secondsSince1970: 0), lastModified: UTCInstant(secondsSince1970: 0))
      return PublishedEvent(
        uid: "52347-1", commune: "52347", number: 1, name: "Narcy", place: "", date: date, opens: opens, closes: closes,
        van: van, revision: revision)
    }
    return PublicationChange.Kind.allCases.flatMap { kind -> [String] in
      let before = kind == .reassigned ? event(narcy.date, van: "estafette") : event(narcy.date + 7)
      guard let before, let after = event(narcy.date) else { return [] }
      return [PublicationChange(kind, before: before, after: after).line(language)]
    }
  }

  private var moved: [String] {
    let (old, new) = (evening("2026-06-06", "51144"), evening("2026-06-12", "51144", van: "estafette"))
    let steps = [MovedEvenings.Step(old: old, new: new), MovedEvenings.Step(old: narcy, new: nil)]
    var plain = season.draft
    plain.rules = Rules()
    let wishless = (try? Season(validating: plain)) ?? season
    let reasons: [MovedEvenings.Reason?] = [nil, .impossible, .makesRoom(for: ["52347"]), .saves(Metres(12_000))]
    let groups = reasons.map { MovedEvenings(steps: steps, reason: $0) }
    return groups.lines(in: season, language)
      + [MovedEvenings(steps: steps, reason: .saves(Metres(12_000)))].lines(in: wishless, language)
  }

  private var moves: [String] {
    let own = evening("2026-06-19", "52347")
    let steps: [(Evening?, Evening)] = [
      (nil, own), (narcy, own), (narcy, evening("2026-06-05", "52347", van: "estafette")),
    ]
    return [Plan(evenings: []), Plan(evenings: [narcy])].flatMap { plan in
      steps.map { old, new in
        let proposal = Rearrangement(
          own: Rearrangement.Step(old: old, new: new), others: [], change: ScoreChange(cost: Metres(3_200)))
        return MoveTexts.done(proposal, in: season, from: plan)(language)
      }
    }
  }
}
