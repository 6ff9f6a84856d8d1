internal import SeasonFiles
internal import SeasonModel

/// Compares two plans: who moved, came and left, and what it costs.
struct CompareCommand: Command {
  /// The words for the plans that `plan.json` holds.
  private enum Source {
    static let current = ["current", "actuel"]
    static let previous = ["previous", "precedent", "précédent"]
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
        label: Phrase("A", "A"),
        help: Phrase(
          "l'ancien planning : previous (par défaut), current ou un fichier CSV",
          "the old plan: previous (the default), current, or a CSV file"), isOptional: true),
      Positional(
        label: Phrase("B", "B"),
        help: Phrase(
          "le nouveau : current (par défaut), previous ou un fichier CSV",
          "the new one: current (the default), previous, or a CSV file"), isOptional: true),
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let season = try SeasonAccess.season(in: arguments.folder, console)
    let book = try SeasonAccess.book(in: arguments.folder, console)
    let old = PlanFigures(of: try plan(arguments[1] ?? "previous", book, season, arguments, console), in: season)
    let new = PlanFigures(of: try plan(arguments[2] ?? "current", book, season, arguments, console), in: season)
    let difference = PlanDifference(from: old.plan, to: new.plan)
    console.print(json: CompareCommand.json(difference, old, new))
    for line in difference.lines(in: season, console.language) { console.print(line) }
    console.print()
    for line in CompareCommand.totals(old, new, console.language) { console.print(line) }
    return .done
  }

  private func plan(
    _ word: String, _ book: PlanBook, _ season: Season, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> Plan {
    if Source.current.contains(word.lowercased()) {
      return try SeasonAccess.currentPlan(in: arguments.folder, console)
    }
    guard Source.previous.contains(word.lowercased()) else {
      return try SeasonAccess.plan(fromCSV: word, for: season, console)
    }
    guard let plan = book.previous else {
      throw CommandFailure(
        .noInput,
        Phrase("il n'y a pas de planning précédent dans plan.json", "there is no previous plan in plan.json"),
        action: Phrase(
          "nommez les deux plannings : « guinguette compare \(arguments.folder) ancien.csv »",
          "name both plans: \"guinguette compare \(arguments.folder) old.csv\""))
    }
    return plan
  }

  private static func totals(_ old: PlanFigures, _ new: PlanFigures, _ language: Language) -> [String] {
    let before = (language.km(old.audit.driven), language.km(new.audit.driven))
    let change = language.signedKm(new.audit.driven - old.audit.driven)
    var lines = [
      Phrase("Route : \(before.0) → \(before.1) (\(change))", "Driving: \(before.0) → \(before.1) (\(change))")(
        language)
    ]
    let penalties = (language.km(old.audit.penalty), language.km(new.audit.penalty))
    if old.audit.penalty != new.audit.penalty {
      lines.append(
        Phrase(
          "Souhaits non tenus : \(penalties.0) → \(penalties.1)", "Wishes not kept: \(penalties.0) → \(penalties.1)")(
            language))
    }
    if old.audit.score.missing != new.audit.score.missing {
      let missing = (old.audit.score.missing, new.audit.score.missing)
      lines.append(
        Phrase(
          "Soirées obligatoires qui manquent : \(missing.0) → \(missing.1)",
          "Required evenings missing: \(missing.0) → \(missing.1)")(language))
    }
    return lines
  }

  private static func json(_ difference: PlanDifference, _ old: PlanFigures, _ new: PlanFigures) -> JSONText {
    .object([
      (
        "moved",
        .array(
          difference.moved.map { move in
            .object([
              ("code", .string(move.code)), ("from", .string(move.old.date.description)),
              ("to", .string(move.new.date.description)),
            ])
          })
      ),
      ("added", .array(difference.added.map { json($0) })),
      ("removed", .array(difference.removed.map { json($0) })),
      ("km", .thousandths((new.audit.driven - old.audit.driven).count)),
      ("costKm", .thousandths((new.audit.score.cost - old.audit.score.cost).count)),
    ])
  }

  private static func json(_ evening: Evening) -> JSONText {
    .object([("code", .string(evening.commune)), ("date", .string(evening.date.description))])
  }
}
