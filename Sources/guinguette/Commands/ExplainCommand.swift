internal import CivilTime
internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel

/// Explains why a commune has its date, or why it has none and what would change that.
struct ExplainCommand: Command {
  let name = "explain"

  var summary: Phrase {
    Phrase(
      "pourquoi cette date, ou aucune, et ce qui y changerait",
      "why that date, or why no evening, and what would change it")
  }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] { [TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace(arguments.folder, for: .reading, today: arguments[TodayOption.today], console)
    let plan = try workspace.plan
    let season = workspace.seen(with: plan).asLeft(by: plan, today: workspace.clock.frozenBefore)
    let commune = try season.commune(named: arguments[1] ?? "")
    let today = workspace.clock.frozenBefore
    let isShort = plan.evenings(of: season.communes[commune].code).count < season.communes[commune].evenings
    let explanation = isShort ? Explanation(of: commune, plan: plan, in: season, today: today) : nil
    let report = ExplanationReport(
      plan: plan, commune: commune, explanation: explanation,
      changes: explanation.map { ExplainCommand.changes($0, commune, plan, season, today) } ?? [],
      // A lock is told by itself: what another date would cost without it is worth knowing.
      dates: DateBoard(season: season, plan: plan, today: today).dates(
        of: commune, within: HandLimits(moves: 1, opensLocks: true)),
      teller: ReasonTeller(season: season, sources: workspace.sources, language: console.language))
    workspace.tellDay()
    console.print(json: report.json)
    for line in report.lines { console.print(line) }
    return .done
  }

  /// The two cheapest changes of each kind, cheapest first; none where there is room as it is.
  private static func changes(
    _ explanation: Explanation, _ commune: Int, _ plan: Plan, _ season: Season, _ today: CivilDate?
  ) -> [SingleChange] {
    if case .room = explanation.verdict { return [] }
    let off = plan.evenings.filter { $0.commune == season.communes[commune].code && plan.isOff($0) }.map(\.date)
    var counts: [String: Int] = [:]
    return SingleChange.changes(for: commune, plan: plan, in: season, today: today).filter { change in
      if case .open(let date) = change.kind, off.contains(date) { return false }
      counts[change.kind.name, default: 0] += 1
      return counts[change.kind.name, default: 0] <= 2
    }
  }
}
