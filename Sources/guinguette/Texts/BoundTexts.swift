internal import SeasonModel
internal import TourPlanner

extension PlanningResult {
  /// How far the plan can still be from the best one, in a plain sentence; nil when nothing is proven.
  func boundSentence(in season: Season) -> Phrase? {
    if isOptimal {
      return Phrase(
        "C'est le meilleur planning possible : aucun autre ne fait mieux.",
        "This is the best possible plan: no other does better.")
    }
    guard let lowerBound, let gapPercent else { return nil }
    // Rounded against the plan: a gap is never shown smaller than it is.
    let gap = Int((gapPercent * 10).rounded(.up))
    let (french, english) = (weight(lowerBound, season, .french), weight(lowerBound, season, .english))
    guard score.missing == 0, score.priorityUnserved == 0 else {
      return Phrase(
        "Aucun planning qui tient autant de soirées ne peut faire moins de \(french) : le vôtre est à \(Language.french.percent(tenths: gap)) de cette limite.",
        "No plan that holds as many evenings can do with less than \(english): yours is within \(Language.english.percent(tenths: gap)) of that limit."
      )
    }
    return Phrase(
      "Aucun planning ne peut faire moins de \(french) : le vôtre est à \(Language.french.percent(tenths: gap)) du meilleur possible.",
      "No plan can do with less than \(english): yours is within \(Language.english.percent(tenths: gap)) of the best possible."
    )
  }

  /// A cost as people read it: km, or driving time where that is what the season counts.
  private func weight(_ cost: Metres, _ season: Season, _ language: Language) -> String {
    switch season.rules.objective {
    case .distance: language.km(Metres(cost.count / 100 * 100))
    case .time: language.duration(Minutes(thousandths: cost.count / 1000 * 1000))
    }
  }
}
