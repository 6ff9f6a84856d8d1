package import PlanChanges
package import SeasonFiles
package import SeasonModel
internal import TourPlanner

/// A plan that a search found, judged and fit to be written.
package struct PlannedSeason {
  /// The plan's figures.
  package let figures: PlanFigures
  /// What was proven, and what became of the dates that people know.
  package let answer: ReplanningResult
  /// The plans that the search chose among.
  package let choice: PlanChoice
  /// The seed of chance.
  package let seed: UInt64
  /// The season as its files have it, whatever day it is.
  let filed: Season
  /// The evenings of villages that have left the season since the plan before: they went with them.
  package let departed: [Evening]
  /// The plans before.
  let before: PlanBook

  /// The plan.
  package var plan: Plan { figures.plan }

  /// The plans with this one as the current one.
  package var book: PlanBook {
    before.recording(
      plan, search: PlanSearch(seed: seed, iterations: answer.found.iterations, score: figures.audit.score),
      proof: proof)
  }

  /// What is proven of the plan; nil where nothing is.
  package var proof: PlanProof? {
    guard answer.found.lowerBound != nil || answer.found.isOptimal else { return nil }
    return PlanProof(
      lowerBound: answer.found.lowerBound, isBest: answer.found.isOptimal, choice: choice, of: plan, in: filed)
  }

  /// What an evening's commune was called when the world was told of it; nil where it never was.
  package func publishedName(of evening: Evening) -> String? {
    before.publication?.events.last { $0.commune == evening.commune }?.name
  }

  /// How many evenings that were published are no longer on their dates.
  package var movedPublishedEvenings: Int {
    (before.publication?.events ?? []).filter(\.isConfirmed).count { event in
      !plan.evenings(of: event.commune).contains { $0.date == event.date }
    }
  }
}
