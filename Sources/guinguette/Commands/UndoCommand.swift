internal import SeasonFiles
internal import SeasonModel

/// Brings back the plan before the last change.
struct UndoCommand: Command {
  let name = "undo"

  var summary: Phrase { Phrase("revient au planning d'avant", "goes back to the plan before") }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    guard let book = change.book.undoing(), let plan = book.current else {
      throw CommandFailure(
        .noInput, Phrase("il n'y a pas de planning d'avant", "there is no plan before this one"))
    }
    try SeasonAccess.write(book, in: arguments.folder)
    let difference = PlanDifference(from: change.plan, to: plan)
    let judgement = PlanFigures(of: plan, in: change.season).audit
    console.print(
      json: .object([
        ("km", .thousandths(judgement.driven.count)), ("costKm", .thousandths(judgement.score.cost.count)),
        ("steps", .number(book.history.count)),
      ]))
    console.print(Phrase("Retour au planning d'avant.", "Back to the plan before.")(console.language))
    for line in difference.isEmpty ? [] : difference.lines(in: change.season, console.language) {
      console.print("  " + line)
    }
    if !judgement.isValid {
      console.warn(
        Phrase(
          "ce planning ne va plus avec le dossier ; « guinguette plan » le répare",
          "this plan no longer fits the folder; \"guinguette plan\" mends it"))
    }
    return .done
  }
}
