internal import SeasonModel

/// What to say of a plan that breaks rules as it is: the folder changed since, or an evening was called off.
struct PlanFit {
  /// The legs that a cancellation left behind.
  let torn: [BrokenRule]
  /// Whether other rules are broken.
  let isOutdated: Bool
  let season: Season
  let folder: String

  /// What there is to say of a plan.
  init(_ audit: PlanAudit, season: Season, folder: String) {
    (torn, isOutdated) = (audit.torn, !audit.isValidButTorn)
    (self.season, self.folder) = (season, folder)
  }

  /// What there is to say of a cancellation.
  init(torn: [BrokenRule], season: Season, folder: String) {
    (self.torn, isOutdated) = (torn, false)
    (self.season, self.folder) = (season, folder)
  }

  /// Warns, unless the plan keeps every rule; `check` tells each broken rule, and `plan` mends them.
  func warn(_ console: Console) {
    for rule in torn { console.warn(PlanFit.tearing(rule, in: season), action: mending) }
    guard isOutdated else { return }
    let check = ShellCommand("check", folder)
    console.warn(
      Phrase(
        "le planning ne va plus avec le dossier ; « \(check) » dit pourquoi",
        "the plan no longer fits the folder; \"\(check)\" says why"), action: mending)
  }

  /// Warns of legs that not even a new plan mended.
  func warnAfterPlanning(_ console: Console) {
    for rule in torn {
      console.warn(
        PlanFit.tearing(rule, in: season),
        action: Phrase(
          "aucun autre planning n'y peut rien, tant que ses autres soirées restent (tenues, passées, promises ou verrouillées)",
          "no other plan can help it while its other evenings stay (held, past, promised or locked)"))
    }
  }

  /// How it is put right.
  private var mending: Phrase {
    let plan = ShellCommand("plan", folder)
    return Phrase("« \(plan) » le répare", "\"\(plan)\" mends it")
  }

  /// That a cancellation left an outing broken.
  static func tearing(_ rule: BrokenRule, in season: Season) -> Phrase {
    let texts = [Language.french, .english].map { rule.tornText(in: season, $0) }
    return Phrase("depuis une annulation, \(texts[0])", "since a cancellation, \(texts[1])")
  }
}
