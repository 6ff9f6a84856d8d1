internal import SeasonModel

extension PlanChoice {
  /// What all these plans have in common, as the beginning of a sentence with its comma; empty for all plans.
  func condition(_ language: Language) -> String {
    var parts: [String] = []
    if let from {
      let day = language.date(from)
      parts.append(Phrase("à partir du \(day)", "from \(day) on")(language))
    }
    if kept > 0 {
      let evenings = Noun.evening.counted(kept, language)
      parts.append(
        kept == 1
          ? Phrase("avec la soirée gardée", "with the evening that is kept")(language)
          : Phrase("avec les \(evenings) gardées", "with the \(evenings) that are kept")(language))
    }
    if hasDatesOff { parts.append(Phrase("sans les dates annulées", "without the dates called off")(language)) }
    return parts.isEmpty ? "" : language.list(parts) + ", "
  }
}

extension PlanProof {
  /// How far the plan can still be from the best one, in a plain sentence; nil when nothing is proven.
  ///
  /// A bound counts what the season counts, wishes included, and speaks of plans that leave out no more than this one.
  ///
  /// - Parameters:
  ///   - audit: what the plan is worth.
  ///   - season: its season.
  /// - Returns: the sentence, or nil.
  func sentence(for audit: PlanAudit, in season: Season) -> Phrase? {
    let begin = [Language.french, .english].map { choice.condition($0) }
    if isBest {
      return Phrase(
        "\(begin[0])c'est le meilleur planning possible : aucun autre ne fait mieux.",
        "\(begin[1])this is the best possible plan: no other does better."
      ).capitalized
    }
    let cost = audit.score.cost
    guard let lowerBound, lowerBound > .zero, lowerBound <= cost else { return nil }
    // Rounded against the plan: a gap is never shown smaller than it is, and a bound never higher.
    let gap = Int((1000 * Double((cost - lowerBound).count) / Double(cost.count)).rounded(.up))
    let objective = season.rules.objective
    let least = [Language.french, .english].map { $0.costAtLeast(lowerBound, objective) }
    let share = [Language.french, .english].map { $0.percent(tenths: gap) }
    let wishes = season.hasWishes ? Phrase("souhaits compris, ", "wishes included, ") : Phrase("", "")
    let parts = season.hasWishes ? parts(of: audit, objective) : Phrase("", "")
    let others =
      audit.score.missing == 0 && audit.score.priorityUnserved == 0
      ? Phrase("aucun planning", "no plan")
      : Phrase(
        "aucun planning qui laisse aussi peu de côté (soirées obligatoires d'abord, puis priorité)",
        "no plan that leaves out as little (required evenings first, then priority)")
    return Phrase(
      "\(begin[0])\(wishes(.french))\(others(.french)) ne peut faire moins de \(least[0]) : sur le vôtre\(parts(.french)), il n'y a pas plus de \(share[0]) à gagner.",
      "\(begin[1])\(wishes(.english))\(others(.english)) can do with less than \(least[1]): no more than \(share[1]) of yours\(parts(.english)) could be saved."
    ).capitalized
  }

  /// What a plan's cost is made of.
  private func parts(of audit: PlanAudit, _ objective: Rules.Objective) -> Phrase {
    let sums = [Language.french, .english].map { $0.cost(audit.score.cost, objective) }
    let roads = [Language.french, .english].map { $0.driving(audit, objective) }
    guard audit.penalty > .zero else {
      return Phrase(" (\(roads[0]), tous les souhaits sont tenus)", " (\(roads[1]), every wish is kept)")
    }
    let weights = [Language.french, .english].map { $0.cost(audit.penalty, objective) }
    return Phrase(
      " (\(sums[0]) : \(roads[0]), et \(weights[0]) comptés pour des souhaits non tenus)",
      " (\(sums[1]): \(roads[1]), and \(weights[1]) counted for wishes not kept)")
  }
}

extension Phrase {
  /// The phrase with a capital letter at its beginning.
  fileprivate var capitalized: Phrase {
    Phrase(
      FrenchText(verbatim: Language.french.capitalized(self(.french))), Language.english.capitalized(self(.english)))
  }
}
