internal import Gazetteer
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
    case .severalVillages(let word, let villages):
      let list = villages.map { "\($0.name) (\($0.departement.name), \($0.code))" }
      return .usage(
        Phrase(
          "« \(Printable(word)) » peut être une de \(villages.count) communes : \(Language.french.list(list, shown: 8))",
          "\"\(Printable(word))\" can be one of \(villages.count) communes: \(Language.english.list(list, shown: 8))"),
        action: Phrase(
          "ajoutez le département, « Bannes (52) », ou donnez le code",
          "add the département, \"Bannes (52)\", or give the code"))
    case .severalCommunities(let word, let bodies):
      let list = bodies.map { "\($0.name) (\($0.siren))" }
      return .usage(
        Phrase(
          "« \(Printable(word)) » peut être une de \(bodies.count) intercommunalités : \(Language.french.list(list, shown: 8))",
          "\"\(Printable(word))\" can be one of \(bodies.count) intercommunal bodies: \(Language.english.list(list, shown: 8))"
        ),
        action: Phrase("donnez le nom entier ou le numéro SIREN", "give the whole name or the SIREN number"))
    case .noVillageLeft:
      return .usage(
        Phrase("il ne reste aucune commune", "no commune is left"),
        action: Phrase("demandez moins de choses à la fois", "ask for less at once"))
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
    case .village:
      Phrase("aucune commune de France ne s'appelle « \(word) »", "no commune of France is called \"\(word)\"")
    case .community:
      Phrase(
        "aucune intercommunalité de France ne s'appelle « \(word) »",
        "no intercommunal body of France is called \"\(word)\"")
    case .departement:
      Phrase("aucun département ne s'appelle « \(word) »", "no département is called \"\(word)\"")
    case .column:
      Phrase("--columns : il n'y a pas de colonne « \(word) »", "--columns: there is no column \"\(word)\"")
    }
  }
}
