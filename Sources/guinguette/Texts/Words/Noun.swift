/// A thing that is counted, with its plural.
struct Noun: Sendable {
  let one: Phrase
  let many: Phrase

  /// The number and the noun: `1 soirée`, `27 soirées`; in French zero is singular, in English it is plural.
  func counted(_ count: Int, _ language: Language) -> String {
    "\(language.number(count)) \(form(for: count, language))"
  }

  /// The form that goes with a number.
  func form(for count: Int, _ language: Language) -> String {
    let isPlural =
      switch language {
      case .french: count.magnitude >= 2
      case .english: count.magnitude != 1
      }
    return (isPlural ? many : one)(language)
  }

  static let evening = Noun(one: Phrase("soirée", "evening"), many: Phrase("soirées", "evenings"))
  static let commune = Noun(one: Phrase("commune", "village"), many: Phrase("communes", "villages"))
  static let event = Noun(one: Phrase("événement lu", "event read"), many: Phrase("événements lus", "events read"))
  static let cell = Noun(one: Phrase("cellule", "cell"), many: Phrase("cellules", "cells"))
  static let line = Noun(one: Phrase("ligne", "line"), many: Phrase("lignes", "lines"))
  static let day = Noun(one: Phrase("jour", "day"), many: Phrase("jours", "days"))
  static let date = Noun(one: Phrase("date", "date"), many: Phrase("dates", "dates"))
  /// A van on a date, where there are several vans.
  static let slot = Noun(one: Phrase("place", "slot"), many: Phrase("places", "slots"))
  static let error = Noun(one: Phrase("erreur", "error"), many: Phrase("erreurs", "errors"))
  static let warning = Noun(
    one: Phrase("avertissement", "warning"), many: Phrase("avertissements", "warnings"))
  static let brokenRule = Noun(
    one: Phrase("règle enfreinte", "broken rule"), many: Phrase("règles enfreintes", "broken rules"))
}
