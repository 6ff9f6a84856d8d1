internal import SeasonFiles
internal import SeasonModel

/// Compares two plans: who moved, came and left, and what it costs, in all and for each territory.
struct CompareCommand: Command {
  /// Where a plan comes from: `plan.json` knows three, everything else is a CSV file.
  private enum Source: CaseIterable {
    case current
    case previous
    case published

    /// The words for it.
    var words: [String] {
      switch self {
      case .current: ["current", "actuel"]
      case .previous: ["previous", "precedent", "précédent"]
      case .published: ["published", "publie", "publié"]
      }
    }
  }

  let name = "compare"

  var summary: Phrase {
    Phrase(
      "compare deux plannings : qui a changé de date, km, coût", "compares two plans: who moved, km, cost")
  }

  var positionals: [Positional] {
    [
      .folder,
      Positional(
        label: Phrase(same: "A"),
        help: Phrase(
          "l'ancien planning : previous (par défaut), current, published ou un fichier CSV",
          "the old plan: previous (the default), current, published, or a CSV file"), isOptional: true),
      Positional(
        label: Phrase(same: "B"),
        help: Phrase(
          "le nouveau : current (par défaut), previous, published ou un fichier CSV",
          "the new one: current (the default), previous, published, or a CSV file"), isOptional: true),
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace(arguments.folder, for: .reading, console)
    let (season, book) = (workspace.season, try workspace.book)
    let report = ComparisonReport(
      from: try plan(arguments[1] ?? "previous", book, season, arguments, console),
      to: try plan(arguments[2] ?? "current", book, season, arguments, console), in: season, console.language)
    console.print(json: report.json)
    for line in report.lines { console.print(line) }
    return .done
  }

  private func plan(
    _ word: String, _ book: PlanBook, _ season: Season, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> Plan {
    switch Source.allCases.first(where: { $0.words.contains(word.lowercased()) }) {
    case nil: return try SeasonAccess.plan(fromCSV: word, for: season, console)
    case .current:
      guard let plan = book.current else { throw .noPlan(in: arguments.folder) }
      return plan
    case .previous:
      guard let plan = book.previous else {
        throw CommandFailure(
          .noInput,
          Phrase("il n'y a pas de planning précédent dans plan.json", "there is no previous plan in plan.json"),
          action: Phrase(
            "nommez les deux plannings : « \(ShellCommand("compare", arguments.folder)) ancien.csv »",
            "name both plans: \"\(ShellCommand("compare", arguments.folder)) old.csv\""))
      }
      return plan
    case .published:
      guard let publication = book.publication else {
        throw CommandFailure(
          .noInput, Phrase("rien n'est encore publié", "nothing is published yet"),
          action: Phrase(
            "publiez le planning : « \(ShellCommand("publish", arguments.folder)) »",
            "publish the plan: \"\(ShellCommand("publish", arguments.folder))\""))
      }
      return Plan(published: publication)
    }
  }
}

extension Plan {
  /// The evenings of which the world knows that they take place.
  init(published publication: Publication) {
    self.init(
      evenings: publication.events.filter(\.isConfirmed).map {
        Evening(date: $0.date, van: $0.van, commune: $0.commune)
      })
  }
}
