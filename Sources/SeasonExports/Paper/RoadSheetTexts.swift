internal import CivilTime
internal import SeasonModel

/// Every sentence of the road sheets.
struct RoadSheetTexts: Sendable {
  let language: FeedLanguage

  private var feeds: FeedTexts { FeedTexts(language: language) }
  private var page: SeasonPageTexts { SeasonPageTexts(language: language) }

  private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

  var title: String { pick("Feuilles de route", "Road sheets") }
  var hint: String {
    pick(
      "Pour l’équipe seulement, les contacts y sont. Imprimez\u{202F}: une page A4 par sortie.",
      "For the crew alone, for it has the contacts. Print it: one page of A4 for each outing.")
  }
  var sheet: String { pick("Feuille de route", "Road sheet") }
  var nothing: String { pick("Aucune sortie n’est prévue.", "No outing is planned.") }
  var sketch: String {
    pick("Croquis de la sortie, à vol d’oiseau", "Sketch of the outing, as the crow flies")
  }
  var venue: String { pick("Lieu", "Place") }
  var contact: String { pick("Contact", "Contact") }
  var note: String { pick("Note", "Note") }
  var brings: String {
    pick(
      "La commune apporte\u{202F}: une place, une prise de courant, des tables et des chaises, une salle s’il pleut.",
      "The village brings: a place, a power supply, tables and chairs, a hall if it rains.")
  }
  var rain: String { pick("S’il pleut", "If it rains") }
  var takings: String { pick("Recette", "Takings") }
  var visitors: String { pick("Visiteurs", "Visitors") }
  var remarks: String { pick("Remarques", "Remarks") }
  var unknown: String { pick("non renseigné", "not known") }
  var arrival: String { pick("Arrivée, installation", "Arrive, set up") }
  var opening: String { pick("Ouverture au public", "Open to the public") }
  var closing: String { pick("Fermeture, rangement", "Close, pack up") }
  var stays: String { pick("Tout est rangé, le camion reste", "All packed, the van stays") }
  var roadless: String { pick("aucune route connue", "no road known") }
  var fine: String {
    pick(
      "Heures de route calculées, sans marge\u{202F}: partez plus tôt s’il le faut.",
      "Driving times are worked out, with nothing to spare: leave earlier if need be.")
  }

  func departure(from site: String) -> String {
    pick("Départ (\(site))", "Leave (\(site))")
  }
  var goingBack: String { pick("Tout est rangé, retour", "All packed, drive back") }
  func back(at site: String) -> String { pick("Arrivée (\(site))", "Arrive (\(site))") }
  func calledOff(_ names: [String]) -> String {
    let list = names.joined(separator: ", ")
    return pick("Annulé\u{202F}: \(list).", "Called off: \(list).")
  }

  /// What is driven in all.
  func driving(_ metres: Metres, _ time: Minutes) -> String {
    pick(
      "\(feeds.text(of: metres)), \(duration(time)) au volant",
      "\(feeds.text(of: metres)), \(duration(time)) at the wheel")
  }

  /// The dates of an outing: one, or the first and the last.
  func dates(_ dates: DateSpan) -> String {
    let (first, last) = (dates.first, dates.last)
    if first == last { return language.text(of: first) }
    if first.fields.month == last.fields.month, first.fields.year == last.fields.year {
      let day = page.day(first).split(separator: "\u{00A0}").first.map(String.init) ?? ""
      return first + 1 == last
        ? pick("\(day) et \(language.text(of: last))", "\(day) and \(language.text(of: last))")
        : pick("du \(day) au \(language.text(of: last))", "\(day) to \(language.text(of: last))")
    }
    return pick(
      "du \(page.day(dates.first)) au \(language.text(of: dates.last))",
      "\(page.day(dates.first)) to \(language.text(of: dates.last))")
  }

  /// A driving time: `17 min`, `1 h 05`.
  func duration(_ time: Minutes) -> String {
    let minutes = (time.thousandths + 500) / 1000
    if minutes < 60 { return "\(minutes)\u{202F}min" }
    let rest = minutes % 60
    return "\(minutes / 60)\u{202F}h\u{202F}\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A leg: its length and its time.
  func leg(_ leg: (metres: Metres, time: Minutes)) -> String {
    "\(feeds.text(of: leg.metres))\u{00A0}· \(duration(leg.time))"
  }

  /// A time of day on a date; on another date than that of the evening, with its weekday.
  func time(_ moment: RoadMoment, beside date: CivilDate) -> String {
    let text = feeds.text(of: moment.time)
    return moment.date == date ? text : "\(text) (\(page.shortWeekday(moment.date.weekday)))"
  }
}
