internal import SeasonFiles
internal import SeasonModel

/// Which evenings of a plan a word on the command line means: those of a commune, or those of a date.
struct EveningChoice {
  let season: Season
  let plan: Plan

  /// The evenings that count which a commune (by code or name) or a date has; a failure when there are none.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant; nil for all.
  /// - Returns: the evenings, at least one.
  /// - Throws: a usage failure that says what there is instead.
  func evenings(_ word: String, on date: CivilDate? = nil) throws(CommandFailure) -> [Evening] {
    if let found = try evenings(onDateWrittenAs: word) { return found }
    let commune = season.communes[try season.commune(named: word)]
    let all = plan.evenings(of: commune.code)
    let found = all.filter { date == nil || $0.date == date }
    guard found.isEmpty else { return found }
    let name = Printable(commune.name)
    let calledOff = plan.evenings.filter { $0.commune == commune.code && !$0.counts }
    if let evening = calledOff.first(where: { $0.date == date ?? $0.date }), date != nil || all.isEmpty {
      throw alreadyCancelled(evening)
    }
    guard all.isEmpty else { throw noEvening(name, all) }
    throw .usage(
      Phrase("\(name) n'a pas de soirée dans le planning", "\(name) has no evening in the plan"),
      action: Phrase(
        "les dates possibles : « guinguette dates DOSSIER \(Printable(commune.code)) »",
        "the possible dates: \"guinguette dates FOLDER \(Printable(commune.code))\""))
  }

  /// The evenings of a date; nil when the word is not written like one.
  private func evenings(onDateWrittenAs word: String) throws(CommandFailure) -> [Evening]? {
    guard season.communePositions[word] == nil else { return nil }
    switch DateText.read(word) {
    case .notADate: return nil
    case .noSuchDate:
      throw .usage(
        Phrase("« \(Printable(word)) » : ce jour n'existe pas", "\"\(Printable(word))\": there is no such day"))
    case .date(let day):
      let found = plan.heldEvenings.filter { $0.date == day }
      guard found.isEmpty else { return found }
      if let evening = plan.evenings.first(where: { $0.date == day }) { throw alreadyCancelled(evening) }
      throw .usage(
        Phrase(
          "il n'y a pas de soirée le \(Language.french.date(day))",
          "there is no evening on \(Language.english.date(day))"))
    }
  }

  /// The one evening that is meant; a failure that lists the dates when there are several.
  func evening(_ word: String, on date: CivilDate? = nil) throws(CommandFailure) -> Evening {
    let found = try evenings(word, on: date)
    guard found.count > 1 else { return found[0] }
    let french = found.map { "\(season.communeName($0.commune, .french)), \(Language.french.date($0.date))" }
    let english = found.map { "\(season.communeName($0.commune, .english)), \(Language.english.date($0.date))" }
    throw .usage(
      Phrase(
        "« \(Printable(word)) » désigne plusieurs soirées : \(french.joined(separator: " ; "))",
        "\"\(Printable(word))\" means several evenings: \(english.joined(separator: "; "))"),
      action: Phrase("précisez laquelle avec --date, ou par la commune", "say which with --date, or by the commune"))
  }

  private func alreadyCancelled(_ evening: Evening) -> CommandFailure {
    let names = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    return .usage(
      Phrase(
        "la soirée \(Language.de(names.0)) le \(Language.french.date(evening.date)) est déjà annulée",
        "the evening in \(names.1) on \(Language.english.date(evening.date)) is cancelled already"))
  }

  private func noEvening(_ name: Printable, _ all: [Evening]) -> CommandFailure {
    let french = Language.french.list(all.map { Language.french.date($0.date) })
    let english = Language.english.list(all.map { Language.english.date($0.date) })
    return .usage(
      Phrase("\(name) n'a pas de soirée à cette date", "\(name) has no evening on that date"),
      action: Phrase("elle a : \(french)", "it has: \(english)"))
  }
}
