package import CivilTime
package import SeasonModel

/// Changes of what is noted of evenings, which move none.
extension HandChange {
  /// The plan with evenings locked, or no longer locked.
  package func marking(_ chosen: [Evening], asLocked isLocked: Bool) -> Plan {
    Plan(
      evenings: plan.evenings.map { evening in
        guard chosen.contains(evening) else { return evening }
        var evening = evening
        evening.isLocked = isLocked
        return evening
      })
  }

  /// The evenings of a commune or a date that took place.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant; else those that are due.
  /// - Returns: the evenings, at least one.
  /// - Throws: that there is none, or that one has not taken place yet.
  package func due(_ word: String, on date: CivilDate?) throws(DeskFailure) -> [Evening] {
    let today = workspace.clock.today
    let chosen = try choice.evenings(word, on: date)
    let due = chosen.filter { $0.date <= today }
    guard due.isEmpty else { return due }
    if let early = chosen.first(where: { $0.date > today }) {
      throw .change(.notYet(early, today: today, season))
    }
    return chosen
  }

  /// The plan with evenings noted as held.
  package func holding(_ chosen: [Evening]) -> Plan {
    Plan(
      evenings: plan.evenings.map { evening in
        guard chosen.contains(evening) else { return evening }
        var evening = evening
        evening.status = .held
        return evening
      })
  }
}
