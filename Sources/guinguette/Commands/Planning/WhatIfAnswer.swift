internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

/// The answer to a question about another season: planned, compared, and written nowhere.
struct WhatIfAnswer {
  static let flag = Flag("what-if", help: WhatIfTexts.flag)
  static let availability = ValueOption.text(
    "with-availability", value: WhatIfTexts.availabilityValue, help: WhatIfTexts.availability)
  static let without = ValueOption.text(
    "without", value: Phrase(same: "COMMUNE"), help: WhatIfTexts.without)
  static let addVan = ValueOption.text("add-van", value: Phrase(same: "ID:BASE"), help: WhatIfTexts.addVan)
  static let openDate = ValueOption.date("open-date", help: WhatIfTexts.openDate)

  static let options: [any OptionDeclaration] = [flag, availability, without, addVan, openDate]

  /// Whether the arguments ask such a question.
  static func isAsked(_ arguments: ParsedArguments) -> Bool { options.contains { arguments.has($0) } }

  private let arguments: ParsedArguments

  /// Prepares the answer.
  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
  }

  /// Plans the other season, and compares.
  func run(_ console: Console) throws(DeskFailure) -> ExitStatus {
    let workspace = try Workspace(
      arguments, for: .reading, availability: arguments[WhatIfAnswer.availability], console)
    let other = try WhatIf(
      without: arguments[WhatIfAnswer.without], addedVan: arguments[WhatIfAnswer.addVan],
      openDate: arguments[WhatIfAnswer.openDate]
    ).season(from: workspace.season)
    let current = try workspace.book.current
    let before = current == nil ? nil : try before(workspace, console)
    let planning = try SeasonPlanning(ofOther: other, in: workspace, SearchOptions.options(arguments))
    console.tellDay(of: workspace)
    let planned = try SearchOptions.search(planning, console)
    let report = PlanReport(planned.figures, console, isSearched: true, today: planning.replan.today)
    WhatIfReport(planned: planned, report: report, current: current, before: before).tell(console)
    return planned.figures.audit.score.missing == 0 ? .done : .incomplete
  }

  /// The season as the folder has it, to compare its plan with the answer.
  private func before(_ workspace: Workspace, _ console: Console) throws(DeskFailure) -> Season {
    arguments.has(WhatIfAnswer.availability)
      ? try Workspace(arguments, for: .reading, console).season : workspace.season
  }
}
