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
    for rule in torn { console.warn(PlanFitTexts.tearing(rule, in: season), action: PlanFitTexts.mending(folder)) }
    guard isOutdated else { return }
    console.warn(PlanFitTexts.outdated(folder), action: PlanFitTexts.mending(folder))
  }

  /// Warns of legs that not even a new plan mended.
  func warnAfterPlanning(_ console: Console) {
    for rule in torn { console.warn(PlanFitTexts.tearing(rule, in: season), action: PlanFitTexts.beyondMending) }
  }
}
