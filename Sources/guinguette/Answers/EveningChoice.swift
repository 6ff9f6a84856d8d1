internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Which evenings of a plan a word on the command line means: those of a commune, or those of a date.
struct EveningChoice {
  let season: Season
  let plan: Plan
  /// The season's folder, for commands that are suggested.
  let folder: String

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
    let dates = ShellCommand("dates", folder, commune.code)
    throw .usage(
      Phrase("\(name) n'a pas de soirée dans le planning", "\(name) has no evening in the plan"),
      action: Phrase("les dates possibles : « \(dates) »", "the possible dates: \"\(dates)\""))
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

  /// The one evening that is meant; a failure that lists them when there are several.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant.
  ///   - option: the command's option that says so.
  /// - Returns: the evening.
  /// - Throws: a usage failure that says how to name one.
  func evening(
    _ word: String, on date: CivilDate?, _ option: ValueOption<CivilDate>
  ) throws(CommandFailure) -> Evening {
    let found = try evenings(word, on: date)
    guard found.count > 1 else { return found[0] }
    throw several(found, word, ways: ways(to: found, option))
  }

  /// Which evenings are meant where more than one would be too many to take without being asked.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant.
  ///   - option: the command's option that says so.
  ///   - all: the command's flag for all of them.
  ///   - takesAll: whether it was given.
  /// - Returns: the evenings, at least one.
  /// - Throws: a usage failure that says how to name one, or all.
  func evenings(
    _ word: String, on date: CivilDate?, _ option: ValueOption<CivilDate>, orAll all: Flag, _ takesAll: Bool
  ) throws(CommandFailure) -> [Evening] {
    let found = try evenings(word, on: date)
    guard found.count > 1, !takesAll else { return found }
    let each = ways(to: found, option)
    throw several(
      found, word,
      ways: Phrase("\(each(.french)) ; ou --\(all.name) pour toutes", "\(each(.english)); or --\(all.name) for all"))
  }

  /// How each of several evenings is named: by its date where they are one commune's, else by its commune.
  private func ways(to found: [Evening], _ option: ValueOption<CivilDate>) -> Phrase {
    let isOneCommune = Set(found.map(\.commune)).count == 1
    let names = found.map { isOneCommune ? "--\(option.name) \($0.date)" : ShellCommand.word($0.commune) }
    let (french, english) = (names.joined(separator: " ou "), names.joined(separator: " or "))
    return isOneCommune
      ? Phrase("dites laquelle : \(french)", "say which: \(english)")
      : Phrase("dites laquelle par sa commune : \(french)", "say which by its commune: \(english)")
  }

  private func several(_ found: [Evening], _ word: String, ways: Phrase) -> CommandFailure {
    let texts = [Language.french, .english].map { language in
      found.map { "\(season.communeName($0.commune, language)), \(language.date($0.date))" }.joined(
        separator: Phrase(" ; ", "; ")(language))
    }
    return .usage(
      Phrase(
        "« \(Printable(word)) » désigne plusieurs soirées : \(texts[0])",
        "\"\(Printable(word))\" means several evenings: \(texts[1])"), action: ways)
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
