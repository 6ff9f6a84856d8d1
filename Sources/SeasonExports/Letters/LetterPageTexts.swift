internal import CivilTime

/// The sentences around the letters.
struct LetterPageTexts {
  let language: FeedLanguage

  private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

  var title: String { pick("Lettres aux communes", "Letters to the villages") }
  var hint: String {
    pick(
      "Pour l’équipe seulement. Une page A4 par lettre\u{202F}; les mêmes sont dans le dossier «\u{202F}lettres\u{202F}», prêtes à envoyer par courriel.",
      "For the crew alone. One page of A4 for each letter; the same are in the folder \"lettres\", ready to send by e-mail."
    )
  }
  func townHall(of village: String) -> String { pick("Mairie \(FeedTexts.of(village))", "Town hall of \(village)") }
  func written(on date: CivilDate) -> String {
    pick("Le \(language.text(of: date))", language.text(of: date))
  }
}
