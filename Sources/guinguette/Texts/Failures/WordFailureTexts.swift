internal import SeasonDesk
internal import SeasonModel

extension WordFailure {
  /// What to say of it, and what was perhaps meant.
  var told: CommandFailure {
    switch self {
    case .unknown(let thing, let word, let known):
      return .unknown(thing.unknown(Printable(word)), word, among: known)
    case .severalCommunes(let word, let communes):
      let list = communes.map { "\(Printable($0.name)) (\(Printable($0.code)))" }.joined(separator: ", ")
      return .usage(
        Phrase(
          "« \(Printable(word)) » désigne plusieurs communes : \(list)",
          "\"\(Printable(word))\" names several communes: \(list)"),
        action: Phrase("donnez le code", "give the code"))
    }
  }
}

extension WordFailure.Thing {
  /// That nothing of the kind has a name.
  fileprivate func unknown(_ word: Printable) -> Phrase {
    switch self {
    case .commune: Phrase("aucune commune ne s'appelle « \(word) »", "no commune is called \"\(word)\"")
    case .van: Phrase("aucune guinguette ne s'appelle « \(word) »", "no van is called \"\(word)\"")
    case .territory: Phrase("aucun territoire ne s'appelle « \(word) »", "no territory is called \"\(word)\"")
    case .column:
      Phrase("--columns : il n'y a pas de colonne « \(word) »", "--columns: there is no column \"\(word)\"")
    }
  }
}
