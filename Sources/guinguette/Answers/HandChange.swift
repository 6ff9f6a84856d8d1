internal import CivilTime
internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// A change of the plan by hand: judged, told, written as one undo step; a hard rule is never broken.
struct HandChange {
  let arguments: ParsedArguments
  let console: Console
  let workspace: Workspace
  let book: PlanBook
  let plan: Plan
  /// What day it is; without notice where that is forced.
  let clock: SeasonClock
  /// The season with the day it is.
  let season: Season

  /// Overrides a lock, and no hard rule.
  static let force = Flag(
    "force",
    help: Phrase(
      "changer aussi une soirée verrouillée, ou sans le préavis (jamais contre une règle stricte)",
      "change a locked evening too, or without the notice (never against a hard rule)"))

  /// What `force` does where others may have to give way.
  static let forceMove = Flag(
    force.name,
    help: Phrase(
      "déplacer aussi une soirée verrouillée, ou les autres soirées qu'il faut, ou remettre une date annulée (jamais contre une règle stricte)",
      "move a locked evening too, or the other evenings that must give way, or go back to a date that was called off (never against a hard rule)"
    ))

  /// Which of a commune's evenings is meant.
  static let date = ValueOption.date(
    "date", help: Phrase("laquelle de ses soirées, si elle en a plusieurs", "which of its evenings, if it has several"))

  /// Opens a folder for a change: nobody else writes to it until the value goes.
  init(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) {
    self.arguments = arguments
    self.console = console
    workspace = try Workspace(
      arguments.folder, for: .writing, today: arguments[TodayOption.today], console)
    book = try workspace.book
    plan = try workspace.plan
    clock = arguments[HandChange.force] ? workspace.clock.withoutNotice : workspace.clock
    season = workspace.season.seen(by: clock, with: plan, told: book.publication)
  }

  /// The evenings that words mean.
  var choice: EveningChoice { EveningChoice(season: season, plan: plan, folder: arguments.folder) }

  /// Refuses to touch an evening that took place, and without `--force` one that is locked.
  func refusePinned(_ evening: Evening) throws(CommandFailure) {
    let place = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    let day = (Language.french.date(evening.date), Language.english.date(evening.date))
    if evening.status == .held { throw .tookPlace(evening, season) }
    guard evening.isLocked, !arguments[HandChange.force] else { return }
    throw CommandFailure(
      .badData,
      Phrase(
        "la soirée \(Language.de(place.0)) le \(day.0) est verrouillée",
        "the evening in \(place.1) on \(day.1) is locked"),
      action: .unlock(evening, in: arguments.folder))
  }

  /// Refuses to move an evening that is past.
  func refusePast(_ evening: Evening) throws(CommandFailure) {
    if clock.isPast(evening.date) { throw .isPast(evening, clock, season) }
  }

  /// Refuses to give a commune a date that is past or, without `--force`, too near.
  func refuse(_ date: CivilDate, for commune: String) throws(CommandFailure) {
    if clock.isPast(date) { throw .isPast(date, clock, folder: arguments.folder) }
    if !season.gives(date, to: commune) { throw .isTooNear(date, clock) }
  }

  /// Refuses to move an evening of a commune that is past, be it the one that is named or the only ones it has.
  func refuse(_ date: CivilDate, for commune: Commune, leaving: CivilDate?) throws(CommandFailure) {
    let own = plan.evenings(of: commune.code).filter { leaving == nil || $0.date == leaving }
    let mustLeave = leaving != nil || own.count >= commune.evenings
    if mustLeave, let first = own.first, own.allSatisfy({ clock.isPast($0.date) }) { try refusePast(first) }
    try refuse(date, for: commune.code)
  }

  /// Judges the new plan and writes it, or says which hard rule forbids it.
  ///
  /// - Parameters:
  ///   - new: the plan with the change made.
  ///   - done: what was done, for people.
  ///   - tears: whether the change may leave an outing with legs that cannot be driven, as a cancellation may.
  /// - Returns: that it was done.
  /// - Throws: a failure that says which rules stand against it.
  func commit(_ new: Plan, done: Phrase, tears: Bool = false) throws(CommandFailure) -> ExitStatus {
    let judgement = PlanJudgement(from: plan, to: new, in: season)
    let broken = judgement.broken.filter { !tears || !judgement.torn.contains($0) }
    guard broken.isEmpty else { throw refusal(broken) }
    guard new != plan else {
      console.print(json: json(judgement, new))
      console.note(Phrase("Rien n'a changé.", "Nothing has changed."))
      return .done
    }
    try workspace.write(book.recording(new))
    console.print(json: json(judgement, new))
    console.print(done(console.language))
    let report = JudgementReport(
      judgement: judgement, season: season, folder: arguments.folder, language: console.language)
    for line in report.lines {
      console.print("  " + line)
    }
    let undo = ShellCommand("undo", arguments.folder)
    console.note(Phrase("Pour revenir en arrière : « \(undo) ».", "To go back: \"\(undo)\"."))
    PlanFit(torn: judgement.torn, season: season, folder: arguments.folder).warn(console)
    return .done
  }

  /// How reasons are put into words.
  var teller: ReasonTeller { ReasonTeller(season: season, sources: workspace.sources, language: console.language) }

  private func refusal(_ broken: [BrokenRule]) -> CommandFailure {
    console.complain(lines: BrokenRuleReport.lines(broken, in: season, console.language, teller))
    let dates = ShellCommand("dates", arguments.folder)
    return CommandFailure(
      .badData,
      Phrase(
        "une règle stricte s'y oppose : rien n'est changé", "a hard rule stands against it: nothing is changed"),
      action: broken.contains { $0.rule != .fixed }
        ? Phrase(
          "« \(dates) COMMUNE » montre les dates possibles", "\"\(dates) COMMUNE\" shows the possible dates") : nil)
  }

  private func json(_ judgement: PlanJudgement, _ new: Plan) -> JSONText {
    .object(
      PlanDifference(from: plan, to: new).members + [
        ("missing", .number(judgement.change.missing)), ("km", .thousandths(judgement.driven.count)),
        ("costKm", .thousandths(judgement.change.cost.count)), season.costUnit,
        ("torn", .array(judgement.torn.map { $0.json(in: season, console.language) })),
      ])
  }
}

extension CommandFailure {
  /// An evening that took place, and stays.
  static func tookPlace(_ evening: Evening, _ season: Season, action: Phrase? = nil) -> CommandFailure {
    let place = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    let day = (Language.french.date(evening.date), Language.english.date(evening.date))
    return CommandFailure(
      .badData,
      Phrase(
        "la soirée \(Language.de(place.0)) le \(day.0) a eu lieu, elle ne change plus",
        "the evening in \(place.1) on \(day.1) took place, and changes no more"), action: action)
  }

  /// A folder without a plan.
  static func noPlan(in folder: String) -> CommandFailure {
    let plan = ShellCommand("plan", folder)
    return CommandFailure(
      .noInput, Phrase("il n'y a pas encore de planning", "there is no plan yet"),
      action: Phrase("faites-en un : « \(plan) »", "make one: \"\(plan)\""))
  }
}

extension Phrase {
  /// How a locked evening is changed all the same.
  static func unlock(_ evening: Evening, in folder: String) -> Phrase {
    let unlock = ShellCommand("unlock", folder, evening.commune, "--date", evening.date.description)
    return Phrase(
      "déverrouillez-la (« \(unlock) »), ou ajoutez --force", "unlock it (\"\(unlock)\"), or add --force")
  }
}
