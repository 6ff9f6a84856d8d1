internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Brings back the plan before the last change.
struct UndoCommand: Command {
  let name = "undo"

  var summary: Phrase { Phrase("revient au planning d'avant", "goes back to the plan before") }

  var options: [any OptionDeclaration] { [TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    guard let book = change.book.undoing(), let plan = book.current else {
      throw CommandFailure(
        .noInput, Phrase("il n'y a pas de planning d'avant", "there is no plan before this one"))
    }
    try UndoCommand.refusePast(from: change.plan, to: plan, change)
    try change.workspace.write(book)
    let difference = PlanDifference(from: change.plan, to: plan)
    let judgement = PlanFigures(of: plan, in: change.workspace.seen(with: plan)).audit
    console.print(
      json: .object([
        ("km", .thousandths(judgement.driven.count)), ("costKm", .thousandths(judgement.score.cost.count)),
        ("steps", .number(book.history.count)),
      ]))
    console.print(Phrase("Retour au planning d'avant.", "Back to the plan before.")(console.language))
    let moves = difference.isEmpty ? [] : difference.lines(in: change.season, console.language)
    for line in moves + UndoCommand.marks(from: change.plan, to: plan, in: change.season, console.language) {
      console.print("  " + line)
    }
    PlanFit(judgement, season: change.season, folder: arguments.folder).warn(console)
    return .done
  }

  /// Refuses to go back to a plan with another past: what took place since stays.
  private static func refusePast(from old: Plan, to new: Plan, _ change: HandChange) throws(CommandFailure) {
    func isMissing(_ evening: Evening, in plan: Plan) -> Bool {
      change.clock.isPast(evening.date)
        && !plan.evenings.contains { $0.commune == evening.commune && $0.date == evening.date }
    }
    let other =
      old.heldEvenings.first { isMissing($0, in: new) } ?? new.heldEvenings.first { isMissing($0, in: old) }
    if let other { throw .isPast(other, change.clock, change.season) }
  }

  /// The evenings that stay where they are, and are locked or noted as held otherwise than before.
  private static func marks(from old: Plan, to new: Plan, in season: Season, _ language: Language) -> [String] {
    old.heldEvenings.compactMap { before in
      let after = new.heldEvenings.first {
        $0.commune == before.commune && $0.date == before.date && $0.van == before.van
      }
      guard let after, let mark = mark(before, after) else { return nil }
      return "\(season.communeName(after.commune, language)) (\(language.date(after.date)))\(mark(language))"
    }
  }

  private static func mark(_ before: Evening, _ after: Evening) -> Phrase? {
    if before.isLocked != after.isLocked {
      return after.isLocked
        ? Phrase(" : de nouveau verrouillée", ": locked again") : Phrase(" : plus verrouillée", ": no longer locked")
    }
    guard before.status != after.status, before.status == .held || after.status == .held else { return nil }
    return after.status == .held
      ? Phrase(" : de nouveau notée comme tenue", ": noted as held again")
      : Phrase(" : plus notée comme tenue", ": no longer noted as held")
  }
}
