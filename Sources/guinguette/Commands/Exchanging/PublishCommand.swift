internal import SeasonDesk
internal import SeasonExports

/// Writes every calendar and spreadsheet for the web, and remembers what the world now knows.
struct PublishCommand: Command {
  static let output = ValueOption.text(
    "output", value: PublishTexts.outputValue,
    help: PublishTexts.output)
  static let crew = ValueOption.text("crew", value: PublishTexts.outputValue, help: PublishTexts.crew)
  static let dryRun = Flag(
    "dry-run", help: PublishTexts.dryRun)
  static let alarm = ExportCommand.alarm

  let name = "publish"

  var summary: Phrase { PublishTexts.summary }

  var options: [any OptionDeclaration] {
    [PublishCommand.output, PublishCommand.crew, PublishCommand.dryRun, PublishCommand.alarm, TodayOption.today]
  }

  var remarks: [Phrase] { PublishTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let target = arguments[PublishCommand.output]
    let isDry = arguments[PublishCommand.dryRun]
    guard isDry || target != nil else { throw PublishTexts.noTarget }
    let crew = arguments[PublishCommand.crew] ?? "\(arguments.folder)/\(PublishedSet.crewFolder)"
    if let target { try SeasonPublishing.refuseSeason(at: target) }
    try SeasonPublishing.refuseCrew(at: crew, inside: target)
    let workspace = try Workspace(arguments, for: isDry ? .reading : .writing, console)
    let publishing = try SeasonPublishing(of: workspace)
    PlanFit(publishing.audit, season: workspace.season, folder: arguments.folder).warn(console)
    let outcome = try publishing.publish(
      to: target, crew: crew, isDry: isDry,
      CalendarFeed.Options(
        language: console.language.ofFeeds, alarmMinutes: arguments[PublishCommand.alarm]?.minutes),
      page: {
        PageAnswers(workspace: workspace, plan: publishing.plan, audience: .public, language: console.language).content
      },
      catchingUp: { console.warn(PublishTexts.catchingUp($0)) })
    console.warn(outcome.lostAccess)
    PublishingReport(outcome: outcome, target: isDry ? nil : target, web: target, crew: crew).tell(console)
    return .done
  }
}
