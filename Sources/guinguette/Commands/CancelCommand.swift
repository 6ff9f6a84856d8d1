internal import SeasonModel

/// Calls evenings off; they stay in the plan as cancelled, so that calendars can say so.
struct CancelCommand: Command {
  static let reason = ValueOption.text(
    "reason", value: Phrase("TEXTE", "TEXT"), help: Phrase("pourquoi, pour les agendas", "why, for the calendars"))

  let name = "cancel"

  var summary: Phrase { Phrase("annule une soirée", "calls an evening off") }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] { [CancelCommand.reason, HandChange.date, HandChange.force, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    let chosen = try change.choice.evenings(arguments[1] ?? "", on: arguments[HandChange.date])
    for evening in chosen { try change.refusePinned(evening) }
    let cancelled = chosen.map { evening in
      var evening = evening
      evening.status = .cancelled
      evening.isLocked = false
      if let reason = arguments[CancelCommand.reason] { evening.note = Printable(reason).description }
      return evening
    }
    // An evening called off twice in one slot would be the same line twice.
    let kept = change.plan.evenings.filter { old in
      !chosen.contains(old)
        && !cancelled.contains { $0.commune == old.commune && $0.date == old.date && $0.van == old.van && !old.counts }
    }
    let list = { (language: Language) in
      language.list(chosen.map { "\(change.season.communeName($0.commune, language)) (\(language.date($0.date)))" })
    }
    return try change.commit(
      Plan(evenings: kept + cancelled),
      done: Phrase("Annulée\(chosen.count > 1 ? "s" : "") : \(list(.french)).", "Cancelled: \(list(.english))."))
  }
}
