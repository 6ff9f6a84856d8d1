internal import SeasonModel

/// What is said of a plan that no longer keeps every rule.
enum PlanFitTexts {
  /// That the folder has changed since.
  static func outdated(_ folder: String) -> Phrase {
    let check = ShellCommand("check", folder)
    return Phrase(
      "le planning ne va plus avec le dossier ; « \(check) » dit pourquoi",
      "the plan no longer fits the folder; \"\(check)\" says why")
  }

  /// That a cancellation left an outing broken.
  static func tearing(_ rule: BrokenRule, in season: Season) -> Phrase {
    let texts = [Language.french, .english].map { rule.tornText(in: season, $0) }
    return Phrase("depuis une annulation, \(texts[0])", "since a cancellation, \(texts[1])")
  }

  /// How it is put right.
  static func mending(_ folder: String) -> Phrase {
    let plan = ShellCommand("plan", folder)
    return Phrase("« \(plan) » le répare", "\"\(plan)\" mends it")
  }

  /// That not even a new plan puts it right.
  static let beyondMending = Phrase(
    "aucun autre planning n'y peut rien, tant que ses autres soirées restent (tenues, passées, promises ou verrouillées)",
    "no other plan can help it while its other evenings stay (held, past, promised or locked)")
}
