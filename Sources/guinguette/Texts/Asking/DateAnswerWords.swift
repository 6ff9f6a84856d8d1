internal import CivilTime

/// What `dates` says of the dates of one commune.
struct DateAnswerWords {
  /// The commune's name.
  let name: Printable
  let language: Language

  /// That the days that are not listed are nobody's.
  var otherDays: String {
    Phrase("Les autres jours, aucune guinguette ne roule.", "On other days no van works.")(language)
  }

  /// The heading of the dates that cost least.
  var bestOthers: String { Phrase("Les meilleures autres dates :", "The best other dates:")(language) }

  /// That the commune has no evening.
  var noEvening: String { Phrase("\(name) : pas encore de soirée", "\(name): no evening yet")(language) }

  // MARK: - A state in a word or two

  /// That the date is the commune's.
  var yours: String { Phrase("à vous", "yours")(language) }

  /// That the date is free, at a cost.
  func free(_ cost: String) -> String { Phrase("libre, \(cost)", "free, \(cost)")(language) }

  /// That others have to move for it, at a cost.
  func possible(_ cost: String) -> String { Phrase("possible, \(cost)", "possible, \(cost)")(language) }

  /// That others have the date.
  var taken: String { Phrase("pris", "taken")(language) }

  /// That the commune cannot host.
  var closed: String { Phrase("fermé", "closed")(language) }

  /// That the date is past.
  var past: String { Phrase("passé", "past")(language) }

  /// That a rule stands against it.
  var impossible: String { Phrase("impossible", "impossible")(language) }

  /// That no van works.
  var noVan: String { Phrase("aucune guinguette", "no van")(language) }

  // MARK: - What comes with it

  /// That the commune prefers the date.
  var preferred: String { Phrase("souhaitée", "preferred")(language) }

  /// That it would be an evening more.
  var oneMore: String { Phrase("une soirée de plus", "one more evening")(language) }

  /// Which of the commune's evenings would move there.
  func insteadOf(_ date: CivilDate) -> String {
    let day = language.dayAndMonth(date)
    return Phrase("au lieu du \(day)", "instead of \(day)")(language)
  }

  // MARK: - A sentence about one date

  /// That the commune has the date already.
  func isYours(_ date: CivilDate) -> String {
    let day = language.date(date)
    return Phrase(
      "Oui : le \(day) est déjà la date \(Language.de(name.description)).", "Yes: \(day) is \(name)'s date already.")(
        language)
  }

  /// That the date is free, at a cost.
  func isFree(_ date: CivilDate, _ cost: String) -> String {
    let day = language.date(date)
    return Phrase(
      "Oui : le \(day) est libre pour \(name), personne d'autre ne bouge (\(cost)).",
      "Yes: \(day) is free for \(name), nobody else moves (\(cost)).")(language)
  }

  /// That it can be had if others do something, at a cost.
  func isPossible(_ date: CivilDate, if steps: [String], _ cost: String) -> String {
    let (day, steps) = (language.date(date), language.list(steps))
    return Phrase(
      "C'est possible : le \(day) va pour \(name) si \(steps) (\(cost)).",
      "It can be done: \(day) suits \(name) if \(steps) (\(cost)).")(language)
  }

  /// That it cannot be had, and why; or that the plan has it, and it no longer suits.
  func isImpossible(_ date: CivilDate, because reasons: [String], isPlanned: Bool) -> String {
    let (day, reasons) = (language.date(date), reasons.joined(separator: language.semicolon))
    return isPlanned
      ? Phrase(
        "Non : le \(day) est dans le planning pour \(name), mais ne va plus, car \(reasons).",
        "No: \(day) is in the plan for \(name), but no longer suits: \(reasons).")(language)
      : Phrase(
        "Non : le \(day) n'est pas possible pour \(name), car \(reasons).",
        "No: \(day) is not possible for \(name): \(reasons).")(language)
  }
}
