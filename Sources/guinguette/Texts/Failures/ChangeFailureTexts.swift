internal import CivilTime
internal import SeasonDesk
internal import SeasonModel

extension ChangeFailure {
  /// What to say of it, and what to do about it.
  func told(in folder: String) -> CommandFailure {
    switch self {
    case .tookPlace(let evening, let season): return .tookPlace(evening, season)
    case .notedAsHeld(let evening, let season):
      return .tookPlace(
        evening, season,
        action: Phrase("si elle est notée par erreur : --force", "if it was noted by mistake: --force"))
    case .locked(let evening, let season):
      let place = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
      let day = (Language.french.date(evening.date), Language.english.date(evening.date))
      return CommandFailure(
        .badData,
        Phrase(
          "la soirée \(Language.de(place.0)) le \(day.0) est verrouillée",
          "the evening in \(place.1) on \(day.1) is locked"),
        action: .unlock(evening, in: folder))
    case .eveningIsPast(let evening, let clock, let season): return .isPast(evening, clock, season)
    case .dateIsPast(let date, let clock): return .isPast(date, clock, folder: folder)
    case .dateIsTooNear(let date, let clock): return .isTooNear(date, clock)
    case .notYet(let evening, let today, let season): return .notYet(evening, today, season, folder)
    case .outsideSeason(let date, let season):
      return .usage(
        Phrase(
          "le \(Language.french.date(date)) est hors de la saison",
          "\(Language.english.date(date)) is outside the season"),
        action: Phrase(
          "la saison va \(Language.french.span(season.span))",
          "the season runs \(Language.english.span(season.span))"))
    case .sameEvening:
      return .usage(Phrase("c'est deux fois la même soirée", "that is the same evening twice"))
    case .nothingToUndo:
      return CommandFailure(
        .noInput, Phrase("il n'y a pas de planning d'avant", "there is no plan before this one"))
    case .hardRules(let broken, _, _):
      let dates = ShellCommand("dates", folder)
      return CommandFailure(
        .badData,
        Phrase(
          "une règle stricte s'y oppose : rien n'est changé", "a hard rule stands against it: nothing is changed"),
        action: broken.contains { $0.rule != .fixed }
          ? Phrase(
            "« \(dates) COMMUNE » montre les dates possibles", "\"\(dates) COMMUNE\" shows the possible dates") : nil)
    case .dateRefused(let refusal): return refusal.told(in: folder)
    }
  }
}

extension CommandFailure {
  /// An evening that took place, and stays.
  fileprivate static func tookPlace(_ evening: Evening, _ season: Season, action: Phrase? = nil) -> CommandFailure {
    let place = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    let day = (Language.french.date(evening.date), Language.english.date(evening.date))
    return CommandFailure(
      .badData,
      Phrase(
        "la soirée \(Language.de(place.0)) le \(day.0) a eu lieu, elle ne change plus",
        "the evening in \(place.1) on \(day.1) took place, and changes no more"), action: action)
  }

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
