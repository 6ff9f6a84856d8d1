internal import CivilTime
internal import SeasonModel

/// What plans a search chose among: its bound, and "the best", say nothing of others.
struct PlanChoice: Equatable {
  /// How many evenings had to stay, promised ones aside: they are in every plan.
  var kept = 0
  /// Whether dates that were called off were open to nobody anew.
  var hasDatesOff = false
  /// The first date on which anything could be planned anew; nil for all of the season.
  var from: CivilDate?

  /// The choice among all plans of a season.
  static let all = PlanChoice()
}

extension Replan {
  /// What the search of this question chooses among.
  func choice(frozen: [Evening]) -> PlanChoice {
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
