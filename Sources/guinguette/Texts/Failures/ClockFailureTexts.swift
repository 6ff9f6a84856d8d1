internal import CivilTime
internal import SeasonModel

extension CommandFailure {
  /// An evening that is past, and stays where it was.
  static func isPast(_ evening: Evening, _ clock: SeasonClock, _ season: Season) -> CommandFailure {
    let names = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    let dates = (Language.french.date(evening.date), Language.english.date(evening.date))
    let days = (Language.french.date(clock.today), Language.english.date(clock.today))
    return CommandFailure(
      .badData,
      Phrase(
        "la soirée \(Language.de(names.0)) le \(dates.0) est passée, nous sommes le \(days.0) : elle ne bouge plus",
        "the evening in \(names.1) on \(dates.1) is past, today is \(days.1): it moves no more"),
      action: Phrase(
        "si elle n'a pas eu lieu : « guinguette cancel » ; si l'horloge se trompe : --today DATE",
        "if it did not take place: \"guinguette cancel\"; if the clock is wrong: --today DATE"))
  }

  /// A date that is past, and can be nobody's any more.
  static func isPast(_ date: CivilDate, _ clock: SeasonClock, folder: String) -> CommandFailure {
    let dates = (Language.french.date(date), Language.english.date(date))
    let days = (Language.french.date(clock.today), Language.english.date(clock.today))
    return CommandFailure(
      .badData,
      Phrase(
        "le \(dates.0) est passé, nous sommes le \(days.0) : aucune soirée ne peut y aller",
        "\(dates.1) is past, today is \(days.1): no evening can go there"),
      action: Phrase(
        "« guinguette dates \(Printable(folder)) COMMUNE » montre les dates possibles ; si l'horloge se trompe : --today DATE",
        "\"guinguette dates \(Printable(folder)) COMMUNE\" shows the possible dates; if the clock is wrong: --today DATE"
      ))
  }

  /// A date too near for somebody who was not told of it.
  static func isTooNear(_ date: CivilDate, _ clock: SeasonClock) -> CommandFailure {
    let dates = (Language.french.date(date), Language.english.date(date))
    let notice = (Noun.day.counted(clock.notice, .french), Noun.day.counted(clock.notice, .english))
    let first = clock.today + clock.notice
    let days = (Language.french.date(first), Language.english.date(first))
    return CommandFailure(
      .badData,
      Phrase(
        "le \(dates.0) est trop proche : la saison est publiée, et une date nouvelle s'annonce \(notice.0) avant, donc à partir du \(days.0)",
        "\(dates.1) is too near: the season is published, and a new date is told \(notice.1) before, so from \(days.1) on"
      ),
      action: Phrase(
        "choisissez une date plus tardive, ou ajoutez --force si tout le monde est prévenu ; le préavis est « noticeDays », dans season.json",
        "choose a later date, or add --force if everybody knows; the notice is \"noticeDays\" in season.json"))
  }
}
