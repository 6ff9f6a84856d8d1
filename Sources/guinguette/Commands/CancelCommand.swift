internal import SeasonModel

/// Calls evenings off; they stay in the plan as cancelled, so that calendars can say so.
///
/// Nothing stands against it: no lock, no promise, and no leg that is left too long.
struct CancelCommand: Command {
  static let reason = ValueOption.text(
    "reason", value: Phrase("TEXTE", "TEXT"), help: Phrase("pourquoi, pour les agendas", "why, for the calendars"))
  static let all = Flag(
    "all",
    help: Phrase("toutes les soirées de la commune, ou de la date", "all evenings of the commune, or of the date"))
  static let force = Flag(
    HandChange.force.name,
    help: Phrase(
      "annuler même une soirée notée comme tenue", "call off even an evening that was noted as held"))

  let name = "cancel"

  var summary: Phrase { Phrase("annule une soirée", "calls an evening off") }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] {
    [CancelCommand.reason, HandChange.date, CancelCommand.all, CancelCommand.force, TodayOption.today]
  }

  var remarks: [Phrase] {
    [
      Phrase(
        "Une annulation est toujours possible, même d'une soirée promise ou verrouillée. Si la sortie ne tient plus, c'est dit, et « plan » la répare.",
        "A cancellation is always possible, even of a promised or locked evening. If the outing is broken by it, that is said, and \"plan\" mends it."
      )
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    let season = change.season
    let chosen = try change.choice.evenings(
      arguments[1] ?? "", on: arguments[HandChange.date], HandChange.date, orAll: CancelCommand.all,
      arguments[CancelCommand.all])
    if let held = chosen.first(where: { $0.status == .held }), !arguments[CancelCommand.force] {
      throw .tookPlace(
        held, season,
        action: Phrase("si elle est notée par erreur : --force", "if it was noted by mistake: --force"))
    }
    let list = { (language: Language) in
      language.list(chosen.map { "\(season.communeName($0.commune, language)) (\(language.date($0.date)))" })
    }
    let status = try change.commit(
      change.plan.cancelling(chosen, because: arguments[CancelCommand.reason].map { Printable($0).description }),
      done: Phrase("Annulée\(chosen.count > 1 ? "s" : "") : \(list(.french)).", "Cancelled: \(list(.english))."),
      tears: true)
    let rows = chosen.flatMap { evening in
      season.promises.filter { season.communes[$0.commune].code == evening.commune && $0.date == evening.date }
    }.map(\.row)
    if !rows.isEmpty {
      let lines = change.teller.lines(rows)
      console.note(
        Phrase(
          "La soirée était promise (\(lines)) : cette ligne ne compte plus.",
          "The evening was promised (\(lines)): that row counts no more."))
    }
    return status
  }
}
