internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Brings back the plan before the last change.
struct UndoCommand: Command {
  let name = "undo"

  var summary: Phrase { UndoTexts.summary }

  var options: [any OptionDeclaration] { [TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let change = try HandChange(arguments, console)
    let undo = try change.undoing()
    console.warn(try change.workspace.write(undo.book))
    let judgement = PlanFigures(of: undo.new, in: change.workspace.seen(with: undo.new)).audit
    console.print(
      json: .object([
        ("km", .thousandths(judgement.driven.count)), ("costKm", .thousandths(judgement.score.cost.count)),
        ("steps", .number(undo.book.history.count)),
      ]))
    console.print(UndoTexts.done(console.language))
    let difference = PlanDifference(from: undo.old, to: undo.new)
    let moves = difference.isEmpty ? [] : difference.lines(in: change.season, console.language)
    let marks = undo.marks.map { UndoTexts.mark($0, in: change.season, console.language) }
    for line in moves + marks { console.print("  " + line) }
    PlanFit(judgement, season: change.season, folder: arguments.folder).warn(console)
    return .done
  }
}
