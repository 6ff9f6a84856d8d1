internal import CivilTime
internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel

/// Why a plan that a search found is not written, or why none can be looked for.
///
/// A plan that breaks a hard rule is never a file. The one exception: legs that a cancellation tore between evenings that
/// must stay are nobody's fault, and no reason to stop planning the rest.
struct PlanRefusal {
  /// The most locked evenings for which the command to unlock them is told.
  private static let shown = 3

  let season: Season
  /// The plan there is, if any.
  let current: Plan?
  /// The evenings that stay where they are.
  let frozen: [Evening]
  let folder: String

  /// Refuses to search where evenings that must stay cannot, among themselves or beside promises; legs aside, which others
  /// in between may mend.
  func refuseConflicts(_ console: Console) throws(CommandFailure) {
    let known = current.map(season.keepingOff) ?? season
    let conflicts = SmallestRelease.broken(by: frozen, in: known).filter { !$0.isAboutLegs }
    guard conflicts.isEmpty else { throw notKept(conflicts, console) }
  }

  /// Refuses a plan that breaks a rule, unless a cancellation broke it already.
  func refuseBrokenRules(of figures: PlanFigures, _ console: Console) throws(CommandFailure) {
    let torn = Set(current.map { PlanAudit(of: $0, in: season).torn } ?? [])
    let broken = figures.audit.brokenRules.filter { !torn.contains($0) }
    let staying = PlanAudit(of: Plan(evenings: frozen), in: season).brokenRules
    let isWhole = frozen.allSatisfy { evening in
      figures.plan.evenings(of: evening.commune).contains { $0.isSameSlot(as: evening) }
    }
    // What took place or is locked is in every plan: where it cannot be, no plan is written.
    guard isWhole else { throw notKept(staying.filter { $0.rule != .fixed && !torn.contains($0) }, console) }
    guard !broken.isEmpty else { return }
    if broken.allSatisfy({ $0.rule == .fixed }) { throw brokenPromises(broken, console) }
    if broken.allSatisfy({ $0.isAboutLegs && staying.contains($0) }) { throw notKept(broken, console) }
    console.complain(lines: BrokenRuleReport.lines(broken, in: season, console.language))
    throw CommandFailure(
      .defect,
      Phrase(
        "défaut du programme : le planning trouvé enfreint une règle, il n'est pas enregistré",
        "a defect of the program: the plan found breaks a rule, and is not written"),
      action: Phrase("l'ancien planning est resté tel quel", "the old plan is as it was"))
  }

  /// The evenings that must stay break rules among themselves.
  private func notKept(_ broken: [BrokenRule], _ console: Console) -> CommandFailure {
    console.complain(lines: BrokenRuleReport.lines(broken, in: season, console.language))
    let locked = frozen.filter { evening in
      evening.isLocked && evening.status != .held && broken.contains { $0.concerns(evening) }
    }
    return CommandFailure(
      .badData,
      Phrase("les soirées à garder ne vont plus avec le dossier", "the evenings to keep no longer fit the folder"),
      action: locked.isEmpty
        ? Phrase("corrigez le dossier", "mend the folder") : unlocking(Array(locked.prefix(PlanRefusal.shown))))
  }

  private func unlocking(_ evenings: [Evening]) -> Phrase {
    let commands = evenings.map { ShellCommand("unlock", folder, $0.commune, "--date", $0.date.description) }
    let (french, english) = (
      commands.map { "« \($0) »" }.joined(separator: ", "), commands.map { "\"\($0)\"" }.joined(separator: ", ")
    )
    return Phrase(
      "déverrouillez : \(french), puis relancez ; ou corrigez le dossier",
      "unlock: \(english), then run again; or mend the folder")
  }

  /// The promises that the best plan found does not hold, told, and the failure.
  private func brokenPromises(_ left: [BrokenRule], _ console: Console) -> CommandFailure {
    console.complain(lines: left.map { "- " + $0.text(in: season, console.language) })
    return CommandFailure(
      .badData,
      Phrase(
        "les soirées promises ne peuvent pas toutes tenir, d'après la recherche : rien n'est enregistré",
        "the promised evenings cannot all be held, as far as the search found: nothing is written"),
      action: Phrase(
        "changez une ligne « fixed » d'availability.csv (date ou guinguette), ou cherchez plus longtemps (--seconds)",
        "change a \"fixed\" row of availability.csv (date or van), or search longer (--seconds)"))
  }
}

extension BrokenRule {
  /// Whether the rule is about a leg, which evenings in between may mend.
  fileprivate var isAboutLegs: Bool { rule == .leg || rule == .road }

  /// Whether an evening has to do with the rule.
  fileprivate func concerns(_ evening: Evening) -> Bool {
    guard !codes.isEmpty else { return van == nil || van == evening.van }
    guard codes.contains(evening.commune) else { return false }
    return isAboutLegs || rule == .outingTerritory || date == nil || [date, otherDate].contains(evening.date)
  }
}
