internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

/// Plans the season, writes `plan.json`, and says what came of it.
struct PlanCommand: Command {
  static let yes = Flag("yes", help: PlanTexts.yes)

  let name = "plan"

  var summary: Phrase { PlanTexts.summary }

  var options: [any OptionDeclaration] {
    [
      SearchOptions.seconds, SearchOptions.iterations, SearchOptions.seed, SearchOptions.threads,
      SearchOptions.targetGap,
      SearchOptions.keep, SearchOptions.stability, TodayOption.today, PlanCommand.yes,
    ] + WhatIfAnswer.options
  }

  var remarks: [Phrase] { PlanTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let isOther = WhatIfAnswer.isAsked(arguments)
    return isOther
      ? try WhatIfAnswer(arguments).run(console) : try PlanCommand.plan(arguments, console)
  }

  /// Plans the season of the folder, and writes what was found.
  private static func plan(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let workspace = try Workspace(arguments, for: .writing, console)
    let planning = try SeasonPlanning(of: workspace, SearchOptions.options(arguments))
    console.tellDay(of: workspace)
    if let foreign = planning.book.current, planning.previous == nil {
      console.warn(PlanTexts.startingAnew(from: foreign, folder: arguments.folder))
    }
    let planned = try SearchOptions.search(planning, console)
    let moved = planned.movedPublishedEvenings
    if planning.replan.keep == .none, moved > 0, !arguments[PlanCommand.yes],
      !Consent.isGiven(to: PlanTexts.askBeforeMoving(moved), console)
    {
      throw PlanTexts.notMoving(moved)
    }
    console.warn(try workspace.write(planned.book))
    let report = PlanReport(
      planned.figures, console, sources: workspace.sources, isSearched: true, today: planning.replan.today)
    PlannedReport(planned: planned, report: report, previous: planning.previous, folder: arguments.folder)
      .tell(isInterrupted: Interrupt.flag.isRaised, console)
    PlanFit(planned.figures.audit, season: planning.season, folder: arguments.folder).warnAfterPlanning(console)
    return planned.figures.audit.score.missing == 0 ? .done : .incomplete
  }
}
