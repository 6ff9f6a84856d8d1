internal import PlanChanges
internal import SeasonModel

/// The texts of `move`.
enum MoveTexts {
  /// What `--to` does.
  static let to = Phrase("la nouvelle date", "the new date")

  /// What `--van` does.
  static let van = Phrase(
    "avec cette guinguette (sinon celle qui coûte le moins)", "with this van (else the one that costs least)")

  /// What `--date` does.
  static let date = Phrase(
    "laquelle de ses soirées, si elle en a plusieurs ou en demande encore une",
    "which of its evenings, if it has several or wants another")

  /// What the command does.
  static let summary = Phrase(
    "donne une autre date à une commune, ou une date à celle qui attend",
    "gives a commune another date, or a date to one that waits")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Une commune qui demande encore une soirée en reçoit une de plus ; pour déplacer plutôt une de celles qu'elle a, ajoutez --date. « dates » dit d'avance avec quelle guinguette et à combien de km.",
        "A commune that wants another evening gets one more; to move one that it has instead, add --date. \"dates\" says beforehand with which van and at how many km."
      )
    ]
  }

  /// That there is no new date.
  static let noDate = Phrase("il manque --to DATE, la nouvelle date", "--to DATE, the new date, is missing")

  /// What was done.
  static func done(_ proposal: Rearrangement, in season: Season, from plan: Plan) -> Phrase {
    let texts = [Language.french, .english].map { language in
      text(proposal.own, season, plan, language)
        + proposal.others.map { " " + text($0, season, plan, language) }.joined()
    }
    return Phrase("\(texts[0])", texts[1])
  }

  private static func text(
    _ step: Rearrangement.Step, _ season: Season, _ plan: Plan, _ language: Language
  ) -> String {
    let (name, day) = (season.communeName(step.new.commune, language), language.date(step.new.date))
    let van = season.vanName(step.new.van, language)
    let with = season.vans.count > 1 ? Phrase(", avec \(van)", ", with \(van)")(language) : ""
    guard let old = step.old else {
      return plan.evenings(of: step.new.commune).isEmpty
        ? Phrase("\(name) reçoit une soirée, le \(day)\(with).", "\(name) gets an evening, on \(day)\(with).")(language)
        : Phrase(
          "\(name) reçoit une soirée de plus, le \(day)\(with).", "\(name) gets one more evening, on \(day)\(with).")(
            language)
    }
    if old.date == step.new.date {
      return Phrase("\(name) garde sa date, le \(day)\(with).", "\(name) keeps its date, \(day)\(with).")(language)
    }
    let before = language.date(old.date)
    return Phrase(
      "\(name) passe du \(before) au \(day)\(with).", "\(name) moves from \(before) to \(day)\(with).")(language)
  }
}
