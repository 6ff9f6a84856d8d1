internal import SeasonModel

/// Swaps the slots of two evenings.
struct SwapCommand: Command {
  static let other = ValueOption.date(
    "other-date",
    help: Phrase("laquelle des soirées de B, si elle en a plusieurs", "which of B's evenings, if it has several"))
  static let date = ValueOption.date(
    HandChange.date.name,
    help: Phrase("laquelle des soirées de A, si elle en a plusieurs", "which of A's evenings, if it has several"))

  let name = "swap"

  var summary: Phrase { Phrase("échange les dates de deux soirées", "swaps the dates of two evenings") }

  var positionals: [Positional] {
    let help = Phrase("la commune (code ou nom) ou la date", "the commune (code or name) or the date")
    return [
      .folder, Positional(label: Phrase(same: "A"), help: help), Positional(label: Phrase(same: "B"), help: help),
    ]
  }

  var options: [any OptionDeclaration] { [SwapCommand.date, SwapCommand.other, HandChange.force, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    let first = try change.choice.evening(arguments[1] ?? "", on: arguments[SwapCommand.date], SwapCommand.date)
    let second = try change.choice.evening(arguments[2] ?? "", on: arguments[SwapCommand.other], SwapCommand.other)
    for (evening, other) in [(first, second), (second, first)] {
      try change.refusePinned(evening)
      try change.refusePast(evening)
      try change.refuse(other.date, for: evening.commune)
    }
    guard first != second else {
      throw .usage(Phrase("c'est deux fois la même soirée", "that is the same evening twice"))
    }
    var (one, other) = (first, second)
    (one.date, one.van, one.status) = (second.date, second.van, .planned)
    (other.date, other.van, other.status) = (first.date, first.van, .planned)
    let text = { (evening: Evening, language: Language) -> String in
      let (name, date) = (change.season.communeName(evening.commune, language), language.date(evening.date))
      return Phrase("\(name) : \(date)", "\(name): \(date)")(language)
    }
    return try change.commit(
      Plan(evenings: change.plan.evenings.filter { $0 != first && $0 != second } + [one, other]),
      done: Phrase(
        "Échangé. \(text(one, .french)) ; \(text(other, .french)).",
        "Swapped. \(text(one, .english)); \(text(other, .english))."))
  }
}
