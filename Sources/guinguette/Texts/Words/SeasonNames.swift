internal import SeasonModel

/// What people call the things that a season knows by code.
extension Season {
  /// The name of a commune, or its code in quotes when the season does not know it.
  func communeName(_ code: String, _ language: Language) -> String {
    guard let position = communePositions[code] else { return language.quoted(code) }
    return Printable(communes[position].name).description
  }

  /// The name of a van, or its identifier in quotes when the season does not know it.
  func vanName(_ id: String, _ language: Language) -> String {
    guard let position = vanPositions[id] else { return language.quoted(id) }
    return Printable(vans[position].name).description
  }

  /// The name of a place or a commune, as the ends of a leg carry it.
  func siteName(_ code: String, _ language: Language) -> String {
    guard let position = placePositions[code] else { return communeName(code, language) }
    return Printable(places[position].name).description
  }
}

extension Language {
  /// A text from outside in quotes: `« 52347 »`.
  func quoted(_ text: some StringProtocol) -> String {
    Phrase("« \(Printable(text)) »", "\"\(Printable(text))\"")(self)
  }

  /// The text with a capital first letter, as at the head of a list.
  func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
