/// The texts of `audit`.
enum AuditTexts {
  /// What `--seconds` does.
  static let seconds = Phrase(
    "temps pour chercher mieux (2 par défaut ; 0 : ne pas chercher)",
    "time to look for a better plan (default 2; 0: do not look)")

  /// What `--adopt` does.
  static let adopt = Phrase(
    "en faire le planning actuel, si aucune règle stricte n'est enfreinte",
    "make it the current plan, if no hard rule is broken")

  /// What the command does.
  static let summary = Phrase(
    "juge un planning fait ailleurs, dans un tableau : règles, km, manques",
    "judges a plan made elsewhere, in a CSV: rules, km, what is missing")

  /// What stands for the plan.
  static let plan = Phrase("PLANNING.csv", "PLAN.csv")

  /// What the plan must have.
  static let planHelp = Phrase(
    "le planning : les colonnes date et code (ou commune) suffisent",
    "the plan: the columns date and code (or commune) suffice")

  /// That it is the current plan now.
  static let adopted = Phrase("C'est maintenant le planning actuel.", "It is the current plan now.")

  /// That no rule is broken.
  static let valid = Phrase("Toutes les règles sont respectées.", "All rules are kept.")

  /// How many rules are broken, before they are listed.
  static func broken(_ count: Int) -> Phrase {
    let counts = (Noun.brokenRule.counted(count, .french), Noun.brokenRule.counted(count, .english))
    return Phrase("\(counts.0) :", "\(counts.1):")
  }
}
