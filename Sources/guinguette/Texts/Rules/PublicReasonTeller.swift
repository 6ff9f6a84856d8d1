internal import PlanChanges
internal import SeasonModel

/// Why a date is or is not possible, in words that anybody may read: without the notes of others and without the lines of
/// files.
struct PublicReasonTeller {
  let teller: ReasonTeller

  private var language: Language { teller.language }

  /// What stands behind a verdict; empty where its state says it all.
  func text(_ verdict: DateVerdict) -> String {
    if let proposal = verdict.proposal {
      guard !proposal.others.isEmpty else {
        return Phrase("personne d'autre ne bouge", "nobody else moves")(language)
      }
      return language.list(proposal.others.map(teller.text))
    }
    return verdict.obstacles.map(text).joined(separator: language.semicolon)
  }

  private func text(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .closed: Phrase("la commune ne peut pas recevoir", "the village cannot host")(language)
    case .notOpen: Phrase("la commune n'a pas ouvert cette date", "the village did not open that date")(language)
    case .settled(let evenings) where !evenings.isEmpty:
      Phrase(
        "elle a déjà sa date, qui ne bouge plus (\(teller.days(evenings)))",
        "it has its date already, which stays (\(teller.days(evenings)))")(language)
    case .past, .notice, .vanOff, .vanRests, .vanTerritory, .taken, .settled, .locked, .gap, .week, .territoryFull,
      .neighbour, .outingTerritory, .leg:
      teller.text(obstacle)
    }
  }
}
