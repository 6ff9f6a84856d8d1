internal import CivilTime
internal import SeasonModel

/// Marks the evenings of a date as held: they are frozen for ever.
struct HoldCommand: Command {
  let name = "hold"

  var summary: Phrase {
    Phrase("note qu'une soirée a eu lieu : elle ne bouge plus", "notes that an evening took place: it moves no more")
  }

  var positionals: [Positional] { [.folder, .communeOrDate] }

  var options: [any OptionDeclaration] { [HandChange.date, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    let today = change.workspace.clock.today
    var chosen = try change.choice.evenings(arguments[1] ?? "", on: arguments[HandChange.date])
    // Of a commune's several evenings, those that are due are meant.
    let due = chosen.filter { $0.date <= today }
    if !due.isEmpty { chosen = due }
    if let early = chosen.first(where: { $0.date > today }) {
      throw .notYet(early, today, change.season, arguments.folder)
    }
    let evenings = change.plan.evenings.map { evening in
      guard chosen.contains(evening) else { return evening }
      var evening = evening
      evening.status = .held
      return evening
    }
    let list = { [chosen] (language: Language) in
      language.list(chosen.map { "\(change.season.communeName($0.commune, language)) (\(language.date($0.date)))" })
    }
    return try change.commit(
      Plan(evenings: evenings), done: Phrase("A eu lieu : \(list(.french)).", "Took place: \(list(.english))."))
  }
}

extension CommandFailure {
  /// An evening that has not taken place yet.
  fileprivate static func notYet(
    _ evening: Evening, _ today: CivilDate, _ season: Season, _ folder: String
  ) -> CommandFailure {
    let lock = ShellCommand("lock", folder, evening.commune, "--date", evening.date.description)
    let names = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    let dates = (Language.french.date(evening.date), Language.english.date(evening.date))
    let days = (Language.french.date(today), Language.english.date(today))
    return CommandFailure(
      .badData,
      Phrase(
        "la soirée \(Language.de(names.0)) est le \(dates.0), et nous sommes le \(days.0) : elle n'a pas encore eu lieu",
        "the evening in \(names.1) is on \(dates.1), and today is \(days.1): it has not taken place yet"),
      action: Phrase(
        "pour qu'elle reste où elle est : « \(lock) » ; si l'horloge se trompe : --today DATE",
        "to keep it where it is: \"\(lock)\"; if the clock is wrong: --today DATE"))
  }
}
