internal import CivilTime
internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel

/// Tells a comité des fêtes what each date of the season means for its commune.
struct DatesCommand: Command {
  static let date = ValueOption.date(
    "date", help: Phrase("cette date seulement, et les trois meilleures autres", "this date, and the three best others")
  )
  static let moves = ValueOption.whole(
    "moves", value: Phrase(same: "N"), in: 0...4,
    help: Phrase(
      "combien d'autres soirées une proposition peut déplacer (2 par défaut)",
      "how many other evenings a proposal may move (default 2)"))

  let name = "dates"

  var summary: Phrase {
    Phrase(
      "les dates d'une commune : libres ou non, pourquoi, à combien de km",
      "a commune's dates: free or not, why, and at what extra km")
  }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] {
    [DatesCommand.date, ExportCommand.van, DatesCommand.moves, TodayOption.today]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace(arguments.folder, for: .reading, today: arguments[TodayOption.today], console)
    let plan = try workspace.plan
    let season = workspace.seen(with: plan).keepingOff(plan)
    let commune = try season.commune(named: arguments[1] ?? "")
    var van: Int?
    if let word = arguments[ExportCommand.van] { van = season.vanPositions[try season.vanID(named: word)] }
    if let date = arguments[DatesCommand.date], !season.span.contains(date) {
      throw CommandFailure.outsideSeason(date, season)
    }
    let board = DateBoard(season: season, plan: plan, today: workspace.clock.frozenBefore)
    let verdicts = board.dates(of: commune, van: van, moves: arguments[DatesCommand.moves] ?? HandLimits.usualMoves)
    let report = DateReport(
      plan: plan, commune: commune, verdicts: verdicts,
      teller: ReasonTeller(season: season, sources: workspace.sources, language: console.language), style: console.style
    )
    workspace.tellDay()
    console.print(json: report.json(only: arguments[DatesCommand.date]))
    for line in arguments[DatesCommand.date].map(report.lines(about:)) ?? report.lines { console.print(line) }
    return .done
  }
}

extension Positional {
  /// A commune, by code or name.
  static var commune: Positional {
    Positional(
      label: Phrase("COMMUNE", "COMMUNE"), help: Phrase("le code ou le nom de la commune", "the commune's code or name")
    )
  }
}

extension CommandFailure {
  /// A date that lies outside the season.
  static func outsideSeason(_ date: CivilDate, _ season: Season) -> CommandFailure {
    .usage(
      Phrase(
        "le \(Language.french.date(date)) est hors de la saison", "\(Language.english.date(date)) is outside the season"
      ),
      action: Phrase(
        "la saison va \(Language.french.span(season.span))", "the season runs \(Language.english.span(season.span))"))
  }
}
