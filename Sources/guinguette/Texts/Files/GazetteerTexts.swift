internal import SeasonFiles
internal import SeasonModel

/// What the communes of France say of a season's, in words.
enum GazetteerTexts {
  /// That nobody has a name.
  static func unknown(_ name: Printable) -> Phrase {
    Phrase("Aucune commune de France ne s'appelle « \(name) ».", "No commune of France is called \"\(name)\".")
  }

  /// That several have a name, and who.
  static func several(_ name: Printable, _ namesakes: [Namesake]) -> Phrase {
    func list(_ language: Language) -> String { language.list(namesakes.map { text($0, language) }, shown: 5) }
    return Phrase(
      "« \(name) » peut être une de \(namesakes.count) communes : \(list(.french)).",
      "\"\(name)\" can be one of \(namesakes.count) communes: \(list(.english)).")
  }

  /// A commune with what tells it from the others: `Bannes (Haute-Marne, 52037, à 12 km)`.
  private static func text(_ namesake: Namesake, _ language: Language) -> String {
    let away = namesake.kilometres.map { Phrase(", à \($0) km", ", \($0) km away")(language) } ?? ""
    return "\(namesake.name) (\(namesake.departementName), \(namesake.code)\(away))"
  }

  /// That a commune's two numbers are exchanged.
  static func exchanged(_ name: Printable) -> Phrase {
    Phrase(
      "La latitude et la longitude de \(name) sont échangées.",
      "The latitude and the longitude of \(name) are exchanged.")
  }

  /// That a point is not in its commune.
  static func far(_ name: Printable, _ metres: Metres) -> Phrase {
    Phrase(
      "Ce point est à \(Language.french.km(metres)) de la mairie de \(name).",
      "This point is \(Language.english.km(metres)) from the town hall of \(name).")
  }

  /// That a code of the season's own is another commune's in France.
  static func elsewhere(
    _ code: Printable, _ itsName: Printable, name: Printable, _ itsCode: Printable
  ) -> Phrase {
    Phrase(
      "« \(code) » est le code INSEE de la commune « \(itsName) » ; celui de « \(name) » est \(itsCode).",
      "\"\(code)\" is the INSEE code of \(itsName); that of \(name) is \(itsCode).")
  }

  /// What a code is read as.
  static func mended(_ word: Printable, code: Printable, name: Printable) -> Phrase {
    Phrase(
      "« \(word) » n'est pas un code INSEE : lu \(code) (\(name)).",
      "\"\(word)\" is no INSEE code: read as \(code) (\(name)).")
  }

  /// That a row is a sum of others.
  static func passedOver(_ word: Printable) -> Phrase {
    Phrase(
      "La ligne « \(word) » est un titre ou un total : elle n'est pas lue.",
      "The row \"\(word)\" is a title or a total: it is not read.")
  }
}
