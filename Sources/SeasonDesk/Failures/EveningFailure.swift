package import CivilTime
package import SeasonModel

/// Why a word does not say which evening of the plan is meant.
package enum EveningFailure: Sendable {
  /// The day that was named does not exist.
  case noSuchDay(String)
  /// What was named can be the one day or the other.
  case eitherDay(String, CivilDate, CivilDate)
  /// There is no evening on the date.
  case none(on: CivilDate)
  /// The commune has no evening in the plan.
  case noneOf(Commune)
  /// The commune has evenings, and none on the date that was named: these are there.
  case otherDates(Commune, [Evening])
  /// The evening is cancelled already.
  case alreadyCancelled(Evening, Season)
  /// The word means several evenings.
  case several([Evening], word: String, EveningRole, Season)
}

/// What an evening is to the change that it is named for: how it is told from others depends on it.
package enum EveningRole: Sendable, CaseIterable {
  /// The only evening of the change, or the first one.
  case first
  /// The evening that the first one is exchanged for.
  case second
  /// One of those that are changed; all of them may be.
  case oneOrAll
}
