internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

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
  var choice: EveningChoice { EveningChoice(season: season, plan: plan) }

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
      action: Phrase(
        "déverrouillez-la (« guinguette unlock »), ou ajoutez --force",
        "unlock it (\"guinguette unlock\"), or add --force"))
  }

  /// Refuses to move an evening that is past.
  func refusePast(_ evening: Evening) throws(CommandFailure) {
    if clock.isPast(evening.date) { throw .isPast(evening, clock, season) }
  }

  /// Refuses to move an evening to a date that is past or, without `--force`, too near for its commune.
  func refuse(_ date: CivilDate, for evening: Evening) throws(CommandFailure) {
    if clock.isPast(date) { throw .isPast(date, clock, folder: arguments.folder) }
    if !season.gives(date, to: evening.commune) { throw .isTooNear(date, clock) }
  }

  /// Judges the new plan and writes it, or says which hard rule forbids it.
  func commit(_ new: Plan, done: Phrase) throws(CommandFailure) -> ExitStatus {
    let judgement = PlanJudgement(from: plan, to: new, in: season)
    guard judgement.broken.isEmpty else { throw refusal(judgement.broken) }
    guard new != plan else {
      console.print(json: json(judgement, new))
      console.note(Phrase("Rien n'a changé.", "Nothing has changed."))
      return .done
    }
    try workspace.write(book.recording(new))
    console.print(json: json(judgement, new))
    console.print(done(console.language))
    for line in JudgementReport(judgement: judgement, season: season, language: console.language).lines {
      console.print("  " + line)
    }
    console.note(
      Phrase(
        "Pour revenir en arrière : « guinguette undo \(Printable(arguments.folder)) ».",
        "To go back: \"guinguette undo \(Printable(arguments.folder))\"."))
    return .done
  }

  private func refusal(_ broken: [BrokenRule]) -> CommandFailure {
    console.complain(lines: BrokenRuleReport.lines(broken, in: season, console.language))
    for rule in broken where rule.rule == .fixed || rule.rule == .availability {
      if let line = row(behind: rule) { console.complain(lines: ["  → \(line)"]) }
    }
    return CommandFailure(
      .badData,
      Phrase(
        "une règle stricte s'y oppose : rien n'est changé", "a hard rule stands against it: nothing is changed"),
      action: broken.contains { $0.rule != .fixed }
        ? Phrase(
          "« guinguette dates \(Printable(arguments.folder)) COMMUNE » montre les dates possibles",
          "\"guinguette dates \(Printable(arguments.folder)) COMMUNE\" shows the possible dates") : nil)
  }

  /// The line of the availability file that a broken rule comes from.
  private func row(behind rule: BrokenRule) -> String? {
    guard let code = rule.codes.first, let commune = season.communePositions[code], let date = rule.date else {
      return nil
    }
    let rows = season.availabilityRows(ofCommune: commune).filter {
      let row = season.availability[$0]
      return row.origin == .said && row.span.contains(date) && row.status == (rule.rule == .fixed ? .fixed : .closed)
    }
    return rows.isEmpty
      ? nil : ReasonTeller(season: season, sources: workspace.sources, language: console.language).lines(rows)
  }

  private func json(_ judgement: PlanJudgement, _ new: Plan) -> JSONText {
    .object(
      PlanDifference(from: plan, to: new).members + [
        ("missing", .number(judgement.change.missing)), ("km", .thousandths(judgement.driven.count)),
        ("costKm", .thousandths(judgement.change.cost.count)), season.costUnit,
      ])
  }
}

extension CommandFailure {
  /// An evening that took place, and stays.
  static func tookPlace(_ evening: Evening, _ season: Season) -> CommandFailure {
    let place = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    let day = (Language.french.date(evening.date), Language.english.date(evening.date))
    return CommandFailure(
      .badData,
      Phrase(
        "la soirée \(Language.de(place.0)) le \(day.0) a eu lieu, elle ne change plus",
        "the evening in \(place.1) on \(day.1) took place, and changes no more"))
  }

  /// A folder without a plan.
  static func noPlan(in folder: String) -> CommandFailure {
    CommandFailure(
      .noInput, Phrase("il n'y a pas encore de planning", "there is no plan yet"),
      action: Phrase("faites-en un : « guinguette plan \(folder) »", "make one: \"guinguette plan \(folder)\""))
  }
}
