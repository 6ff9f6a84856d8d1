internal import SeasonFiles
internal import SeasonModel
internal import TextFormats
internal import TourPlanner

/// Judges a plan that was made elsewhere: every broken rule, and what it costs.
struct AuditCommand: Command {
  static let seconds = ValueOption.decimal(
    "seconds", value: Phrase(same: "S"), upTo: 86_400,
    help: Phrase(
      "temps pour chercher mieux (2 par défaut ; 0 : ne pas chercher)",
      "time to look for a better plan (default 2; 0: do not look)"))

  static let adopt = Flag(
    "adopt",
    help: Phrase(
      "en faire le planning actuel, si aucune règle stricte n'est enfreinte",
      "make it the current plan, if no hard rule is broken"))

  let name = "audit"

  var summary: Phrase {
    Phrase(
      "juge un planning fait ailleurs, dans un tableau : règles, km, manques",
      "judges a plan made elsewhere, in a CSV: rules, km, what is missing")
  }

  var positionals: [Positional] {
    [
      .folder,
      Positional(
        label: Phrase("PLANNING.csv", "PLAN.csv"),
        help: Phrase(
          "le planning : les colonnes date et code (ou commune) suffisent",
          "the plan: the columns date and code (or commune) suffice")),
    ]
  }

  var options: [any OptionDeclaration] { [AuditCommand.seconds, AuditCommand.adopt, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace(
      arguments.folder, for: arguments[AuditCommand.adopt] ? .writing : .reading, today: arguments[TodayOption.today],
      console)
    let season = workspace.judged
    let path = arguments[1] ?? ""
    let plan = try SeasonAccess.plan(fromCSV: path, for: season, console)
    let figures = PlanFigures(of: plan, in: season)
    let best = search(season, seconds: arguments[AuditCommand.seconds] ?? 2, console)
    if let best { try best.refuseDefect(judged: PlanAudit(of: best.plan, in: season)) }
    console.print(json: AuditCommand.json(figures, best, console.language))
    tell(PlanReport(figures, console, sources: workspace.sources), console)
    if let best, console.speaks { AuditCommand.tell(best, against: figures, console) }
    if arguments[AuditCommand.adopt] { try adopt(figures, in: workspace, console) }
    return figures.audit.isValid && figures.audit.score.missing == 0 ? .done : .incomplete
  }

  private func adopt(
    _ figures: PlanFigures, in workspace: Workspace, _ console: Console
  ) throws(CommandFailure) {
    guard figures.audit.isValid else {
      throw CommandFailure(
        .badData,
        Phrase(
          "ce planning enfreint une règle stricte : il n'est pas adopté", "this plan breaks a hard rule: not adopted"),
        action: Phrase("corrigez les lignes ci-dessus, puis recommencez", "mend the lines above, then try again"))
    }
    let book = try workspace.book
    let plan = try AuditCommand.noted(figures, over: book.current)
    try workspace.write(book.recording(plan))
    console.note(Phrase("C'est maintenant le planning actuel.", "It is the current plan now."))
  }

  /// The plan with what the current one notes of the same evenings; one that took place must be among them.
  private static func noted(_ figures: PlanFigures, over current: Plan?) throws(CommandFailure) -> Plan {
    let (season, known) = (figures.season, current?.heldEvenings ?? [])
    let evenings = figures.plan.evenings.map { evening in
      guard evening.counts else { return evening }
      if let same = known.first(where: { $0.commune == evening.commune && $0.isSameSlot(as: evening) }) { return same }
      var evening = evening
      let isPromised = season.promises.contains {
        season.communes[$0.commune].code == evening.commune && $0.date == evening.date
      }
      if isPromised, evening.status == .planned { evening.status = .fixed }
      return evening
    }
    if let lost = known.first(where: { $0.status == .held && !evenings.contains($0) }) {
      throw .tookPlace(lost, season)
    }
    return Plan(evenings: evenings)
  }

  private func tell(_ report: PlanReport, _ console: Console) {
    let figures = report.figures
    for line in report.summary { console.print(line) }
    console.print()
    let broken = figures.audit.brokenRules
    if broken.isEmpty {
      console.print(
        console.style.green(Phrase("Toutes les règles sont respectées.", "All rules are kept.")(console.language)))
    } else {
      let count = Noun.brokenRule.counted(broken.count, console.language)
      console.print(console.style.red(Phrase("\(count) :", "\(count):")(console.language)))
      for line in BrokenRuleReport.lines(broken, in: figures.season, console.language) { console.print(line) }
    }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.print(line) }
    }
  }

  /// The best plan that a short search finds, to measure the other by.
  private func search(_ season: Season, seconds: Double, _ console: Console) -> PlanningResult? {
    guard seconds > 0 else { return nil }
    let line = ProgressLine(on: console)
    defer { line.erase() }
    let request = PlanningRequest(
      season: season, stop: StopRule(seconds: seconds), threads: Processor.coreCount)
    return TourPlanner.plan(request) { line.show($0.text(console.language, season.rules.objective), at: $0.seconds) }
  }

  private static func tell(_ best: PlanningResult, against figures: PlanFigures, _ console: Console) {
    let other = PlanFigures(of: best.plan, in: figures.season)
    console.print()
    console.print(ComparisonWords(best: other, other: figures).sentence(console.language))
  }

  private static func json(_ figures: PlanFigures, _ best: PlanningResult?, _ language: Language) -> JSONText {
    // A bound speaks of plans that serve as many: it says nothing about one that serves fewer.
    let score = figures.audit.score
    let isComparable =
      figures.audit.isValid && score.missing == best?.score.missing
      && score.priorityUnserved == best?.score.priorityUnserved
    let bound = isComparable ? best?.lowerBound : nil
    let gap = bound.map { bound in
      score.cost > .zero
        ? Int((Double(score.cost.count - bound.count) * 100_000 / Double(score.cost.count)).rounded(.up)) : 0
    }
    return .object(
      [
        ("errors", .array(figures.audit.brokenRules.map { $0.json(in: figures.season, language) })),
        ("missing", .number(figures.audit.score.missing)),
      ] + figures.costMembers + [
        ("lowerBoundKm", bound.map { .thousandths($0.count) } ?? .null),
        ("gapPercent", gap.map(JSONText.thousandths) ?? .null),
      ])
  }
}
