internal import SeasonFiles
internal import SeasonModel

/// Judges a plan that was made elsewhere: every broken rule, and what it costs.
struct AuditCommand: Command {
  let name = "audit"

  var summary: Phrase {
    Phrase(
      "juge un planning fait ailleurs (un tableau CSV) : règles enfreintes, km, ce qui manque",
      "judges a plan made elsewhere (a CSV): broken rules, km, what is missing")
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

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let season = try SeasonAccess.season(in: arguments.folder, console)
    let path = arguments[1] ?? ""
    let plan = try SeasonAccess.plan(fromCSV: path, for: season, console)
    let figures = PlanFigures(of: plan, in: season)
    console.print(json: AuditCommand.json(figures, console.language))
    tell(PlanReport(figures, console), console)
    return figures.audit.isValid && figures.audit.score.missing == 0 ? .done : .incomplete
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

  private static func json(_ figures: PlanFigures, _ language: Language) -> JSONText {
    .object(
      [
        ("errors", .array(figures.audit.brokenRules.map { $0.json(in: figures.season, language) })),
        ("missing", .number(figures.audit.score.missing)),
      ] + figures.costMembers + [("lowerBoundKm", .null), ("gapPercent", .null)])
  }
}
