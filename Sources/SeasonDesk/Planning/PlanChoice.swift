package import CivilTime
package import SeasonModel

/// What plans a search chose among: its bound, and "the best", say nothing of others.
package struct PlanChoice: Equatable, Sendable {
  /// How many evenings had to stay, promised ones aside: they are in every plan.
  package var kept = 0
  /// Whether dates that were called off were open to nobody anew.
  package var hasDatesOff = false
  /// The first date on which anything could be planned anew; nil for all of the season.
  package var from: CivilDate?

  /// The choice among all plans of a season.
  package static let all = PlanChoice()

  /// Describes a choice.
  package init(kept: Int = 0, hasDatesOff: Bool = false, from: CivilDate? = nil) {
    (self.kept, self.hasDatesOff, self.from) = (kept, hasDatesOff, from)
  }
}

extension Replan {
  /// What the search of this question chooses among.
  package func choice(frozen: [Evening]) -> PlanChoice {
    let kept = frozen.count { evening in
      !season.promises.contains { promise in
        // Where no van is named, keeping one asks for more than the promise does.
        season.communes[promise.commune].code == evening.commune && promise.date == evening.date
          && (season.vans.count == 1 || promise.van.map { season.vans[$0].id == evening.van } ?? false)
      }
    }
    let hasDatesOff = current.map { plan in plan.evenings.contains(where: plan.isOff) } ?? false
    return PlanChoice(kept: kept, hasDatesOff: hasDatesOff, from: firstOpen)
  }
}
