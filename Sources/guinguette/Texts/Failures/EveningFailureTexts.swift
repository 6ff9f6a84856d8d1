internal import SeasonDesk
internal import SeasonModel

extension EveningFailure {
  /// What to say of it, and how to name an evening.
  func told(in folder: String) -> CommandFailure {
    switch self {
    case .noSuchDay(let word):
      return .usage(
        Phrase("« \(Printable(word)) » : ce jour n'existe pas", "\"\(Printable(word))\": there is no such day"))
    case .eitherDay(let word, let one, let other):
      return .usage(
        Phrase(
          "« \(Printable(word)) », est-ce le \(Language.french.date(one)) ou le \(Language.french.date(other)) ?",
          "is \"\(Printable(word))\" \(Language.english.date(one)) or \(Language.english.date(other))?"))
    case .none(let day):
      return .usage(
        Phrase(
          "il n'y a pas de soirée le \(Language.french.date(day))",
          "there is no evening on \(Language.english.date(day))"))
    case .noneOf(let commune):
      let (name, dates) = (Printable(commune.name), ShellCommand("dates", folder, commune.code))
      return .usage(
        Phrase("\(name) n'a pas de soirée dans le planning", "\(name) has no evening in the plan"),
        action: Phrase("les dates possibles : « \(dates) »", "the possible dates: \"\(dates)\""))
    case .otherDates(let commune, let evenings):
      let name = Printable(commune.name)
      let french = Language.french.list(evenings.map { Language.french.date($0.date) })
      let english = Language.english.list(evenings.map { Language.english.date($0.date) })
      return .usage(
        Phrase("\(name) n'a pas de soirée à cette date", "\(name) has no evening on that date"),
        action: Phrase("elle a : \(french)", "it has: \(english)"))
    case .alreadyCancelled(let evening, let season):
      let names = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
      return .usage(
        Phrase(
          "la soirée \(Language.de(names.0)) le \(Language.french.date(evening.date)) est déjà annulée",
          "the evening in \(names.1) on \(Language.english.date(evening.date)) is cancelled already"))
    case .several(let evenings, let word, let role, let season):
      let texts = [Language.french, .english].map { language in
        evenings.map { "\(season.communeName($0.commune, language)), \(language.date($0.date))" }.joined(
          separator: language.semicolon)
      }
      return .usage(
        Phrase(
          "« \(Printable(word)) » désigne plusieurs soirées : \(texts[0])",
          "\"\(Printable(word))\" means several evenings: \(texts[1])"), action: role.ways(to: evenings))
    }
  }
}

extension EveningRole {
  /// The option that says by its date which evening is meant.
  private var option: String {
    switch self {
    case .first, .oneOrAll: "--date"
    case .second: "--other-date"
    }
  }

  /// How each of several evenings is named: by its date where they are one commune's, else by its commune.
  fileprivate func ways(to evenings: [Evening]) -> Phrase {
    let isOneCommune = Set(evenings.map(\.commune)).count == 1
    let names = evenings.map { isOneCommune ? "\(option) \($0.date)" : ShellCommand.word($0.commune) }
    let (french, english) = (names.joined(separator: " ou "), names.joined(separator: " or "))
    let each =
      isOneCommune
      ? Phrase("dites laquelle : \(french)", "say which: \(english)")
      : Phrase("dites laquelle par sa commune : \(french)", "say which by its commune: \(english)")
    switch self {
    case .first, .second: return each
    case .oneOrAll:
      return Phrase("\(each(.french)) ; ou --all pour toutes", "\(each(.english)); or --all for all")
    }
  }
}
