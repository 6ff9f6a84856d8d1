internal import CivilTime
internal import SeasonModel

/// Every sentence of the posters.
struct PosterTexts: Sendable {
  let language: FeedLanguage

  private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

  var title: String { pick("Affiches", "Posters") }
  var hint: String {
    pick(
      "Imprimez\u{202F}: pour chaque soirée une affiche A4, puis une page de deux tracts A5 à couper.",
      "Print it: for each evening a poster on A4, then a page with two A5 leaflets to cut.")
  }
  var nothing: String { pick("Aucune soirée à annoncer.", "No evening to announce.") }
  var name: String { pick("Guinguette mobile", "Guinguette mobile") }
  var motto: String { SeasonPageTexts(language: language).motto }
  var nearby: String { pick("Les prochaines soirées près d’ici", "The next evenings nearby") }
  var van: String {
    pick("Un camion à l’auvent ouvert, sous des lampions", "A van with its awning open, under lanterns")
  }

  /// Where: « à Narcy », « aux Islettes ».
  func at(_ commune: String) -> String { pick(FeedTexts.at(commune), "in \(commune)") }

  /// The hours: « de 18 h à 22 h ».
  func hours(_ hours: EveningHours) -> String {
    let text = FeedTexts(language: language).hours(opens: hours.opens, closes: hours.closes)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
