internal import CivilTime
internal import SeasonModel

/// Every sentence of the season's page.
struct SeasonPageTexts: Sendable {
  private static let thin = "\u{202F}"

  let language: FeedLanguage
  var feeds: FeedTexts { FeedTexts(language: language) }

  private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

  var colon: String { pick("\(SeasonPageTexts.thin): ", ": ") }
  var skip: String { pick("Aller aux dates", "Skip to the dates") }
  var sections: String { pick("Sur cette page", "On this page") }
  var changes: String { pick("Ce qui a changé", "What has changed") }
  var glance: String { pick("La saison en un coup d’œil", "The season at a glance") }
  var map: String { pick("La carte", "The map") }
  var calendar: String { pick("Le calendrier", "The calendar") }
  var list: String { pick("Les soirées, date par date", "The evenings, date by date") }
  var villages: String { pick("Trouver ma commune", "Find my village") }
  var waiting: String { pick("Les communes qui attendent une date", "The villages that wait for a date") }
  var shortList: String { pick("Les dates", "Dates") }
  var shortVillages: String { pick("Ma commune", "My village") }
  var files: String { pick("S’abonner et télécharger", "Subscribe and download") }
  var motto: String { pick("Un camion, un verre, un bal sur la place.", "A van, a drink, a dance on the green.") }
  var date: String { pick("Date", "Date") }
  var village: String { pick("Commune", "Village") }
  var hours: String { pick("Horaires", "Hours") }
  var contact: String { pick("Contact et note", "Contact and note") }
  var nothing: String { pick("Aucune soirée n’est encore prévue.", "No evening is planned yet.") }
  var cancelled: String { pick("annulée", "cancelled") }
  var download: String { pick("Télécharger la liste (tableur)", "Download the list (CSV)") }
  var subscribe: String { pick("S’abonner à l’agenda de la commune", "Subscribe to the village’s calendar") }
  var findLabel: String { pick("Quelques lettres du nom de votre commune", "A few letters of your village’s name") }
  var found: String { pick("communes trouvées", "villages found") }
  var noEvening: String { pick("pas encore de soirée", "no evening yet") }
  var today: String { pick("aujourd’hui", "today") }
  var base: String { pick("dépôt", "base") }
  var north: String { "N" }
  var mapHint: String {
    pick(
      "Chaque trait est une sortie du camion, du dépôt au dépôt. Survolez, touchez ou parcourez au clavier un village ou une sortie\(SeasonPageTexts.thin): ses dates s’allument partout.",
      "Each line is an outing of the van, from base to base. Hover, tap or tab to a village or an outing: its dates light up everywhere."
    )
  }
  var boardHint: String {
    pick(
      "Chaque date où une guinguette roule. Touchez une date pour savoir pourquoi.",
      "Every date on which a van works. Tap a date to see why.")
  }
  var noScript: String {
    pick(
      "Cherchez votre commune dans la liste ci-dessous, par ordre alphabétique.",
      "Look for your village in the list below, in alphabetical order.")
  }
  var footer: String {
    pick(
      "Page faite par guinguette. Elle ne demande rien à aucun serveur et ne retient rien de vous.",
      "Made by guinguette. This page asks no server for anything and keeps nothing about you.")
  }
  var mapLabel: String { pick("Carte des communes et des sorties", "Map of the villages and the outings") }

  /// A state of a date, in a word or two.
  func state(_ state: DateAnswer.State) -> String {
    switch state {
    case .yours: pick("votre soirée", "your evening")
    case .free: pick("libre", "free")
    case .move: pick("possible si d’autres bougent", "possible if others move")
    case .taken: pick("prise", "taken")
    case .closed: pick("fermée par la commune", "closed by the village")
    case .rule: pick("pas possible", "not possible")
    case .off: pick("aucune guinguette", "no van")
    }
  }

  /// A sort of date, as the heading of a list of dates.
  func states(_ state: DateAnswer.State) -> String {
    switch state {
    case .yours: pick("Votre soirée", "Your evening")
    case .free: pick("Dates libres", "Free dates")
    case .move: pick("Possibles si d’autres bougent", "Possible if others move")
    case .taken: pick("Dates prises", "Dates taken")
    case .closed: pick("Dates fermées par la commune", "Dates closed by the village")
    case .rule: pick("Dates pas possibles", "Dates not possible")
    case .off: pick("Aucune guinguette", "No van")
    }
  }

  /// A holiday's name.
  func name(_ holiday: PublicHolidays.Holiday) -> String {
    switch holiday {
    case .newYear: pick("Jour de l’an", "New Year’s Day")
    case .easterMonday: pick("Lundi de Pâques", "Easter Monday")
    case .labourDay: pick("Fête du Travail", "Labour Day")
    case .victory: pick("Victoire 1945", "Victory Day")
    case .ascension: pick("Ascension", "Ascension Day")
    case .whitMonday: pick("Lundi de Pentecôte", "Whit Monday")
    case .bastille: pick("Fête nationale", "Bastille Day")
    case .assumption: pick("Assomption", "Assumption")
    case .allSaints: pick("Toussaint", "All Saints’ Day")
    case .armistice: pick("Armistice 1918", "Armistice Day")
    case .christmas: pick("Noël", "Christmas Day")
    case .goodFriday: pick("Vendredi saint (Alsace-Moselle)", "Good Friday (Alsace-Moselle)")
    case .saintStephen: pick("Saint-Étienne (Alsace-Moselle)", "St Stephen’s Day (Alsace-Moselle)")
    case .abolition: pick("Abolition de l’esclavage", "Abolition of slavery")
    }
  }

  /// A whole number with its thousands apart.
  func number(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    let mark = pick(SeasonPageTexts.thin, ",")
    var text = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += mark }
      text.append(digit)
    }
    return text
  }

  /// A number of things.
  func count(_ count: Int, _ one: (String, String), _ many: (String, String)) -> String {
    let isOne = language == .french ? count < 2 : count == 1
    let word = isOne ? one : many
    return "\(number(count))\(pick("\u{00A0}", " "))\(pick(word.0, word.1))"
  }

  func evenings(_ number: Int) -> String { count(number, ("soirée", "evening"), ("soirées", "evenings")) }
  func villages(_ number: Int) -> String { count(number, ("commune", "village"), ("communes", "villages")) }
  func people(_ number: Int) -> String { count(number, ("habitant", "inhabitant"), ("habitants", "inhabitants")) }

  /// Whole kilometres.
  func km(_ metres: Int) -> String { "\(number((metres + 500) / 1000))\(pick(SeasonPageTexts.thin, " "))km" }

  /// Whole kilograms.
  func kilograms(_ grams: Int) -> String { "\(number((grams + 500) / 1000))\(pick(SeasonPageTexts.thin, " "))kg" }

  /// The day and the month, `5 juin`.
  func dayAndMonth(_ date: CivilDate) -> String {
    let words = language.text(of: date).split(separator: " ")
    return words.dropFirst().dropLast().joined(separator: "\u{00A0}")
  }

  /// The day of the week, the day and the month: `vendredi 5 juin`.
  func day(_ date: CivilDate) -> String { "\(language.name(of: date.weekday)) \(dayAndMonth(date))" }

  /// The month and the year, as a title.
  func month(_ date: CivilDate) -> String {
    let words = language.text(of: date).split(separator: " ").suffix(2)
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A short name of a weekday: `ven.`.
  func shortWeekday(_ weekday: Weekday) -> String { String(language.name(of: weekday).prefix(3)) + pick(".", "") }

  /// The dates of the season in a few words.
  func span(_ span: DateSpan) -> String {
    pick(
      "du \(language.text(of: span.first)) au \(language.text(of: span.last))",
      "from \(language.text(of: span.first)) to \(language.text(of: span.last))")
  }

  /// The hours in short: `18 h – 22 h`.
  func hours(_ opens: TimeOfDay, _ closes: TimeOfDay) -> String {
    "\(feeds.text(of: opens))\u{00A0}–\u{00A0}\(feeds.text(of: closes))"
  }

  /// An outing by its number.
  func tour(_ number: Int) -> String { pick("sortie \(number)", "outing \(number)") }

  func driven(_ metres: Int, tours: Int) -> String {
    pick(
      "\(km(metres)) de route en \(count(tours, ("sortie", ""), ("sorties", "")))",
      "\(km(metres)) on the road in \(count(tours, ("", "outing"), ("", "outings")))")
  }

  /// How near to the least driving a plan is, as far as the page knows.
  func saved(_ metres: Int) -> String {
    pick(
      "soit \(km(metres)) de moins que si le camion rentrait au dépôt chaque soir",
      "\(km(metres)) less than if the van went back to its base every night")
  }

  var write: String { pick("Écrire à la coordination", "Write to the coordinator") }
  var writeForDate: String { pick("Demander cette date par courriel", "Ask for this date by e-mail") }

  /// The subject of an e-mail of a village to the coordinator.
  func mailSubject(_ village: String, _ date: String? = nil) -> String {
    date.map { pick("Guinguette mobile, \(village)\(colon)\($0)", "Guinguette mobile, \(village)\(colon)\($0)") }
      ?? "Guinguette mobile, \(village)"
  }

  /// Its text.
  func mailBody(_ village: String, _ date: String? = nil) -> String {
    let asked = date.map { date in
      pick(
        "La date du \(date) nous conviendrait. Est-elle encore possible\(SeasonPageTexts.thin)?",
        "The date of \(date) would suit us. Is it still possible?")
    }
    return [pick("Bonjour,", "Hello,"), asked, "\(village)\(colon)"].compactMap(\.self)
      .joined(separator: "\r\n\r\n")
  }

  /// How near to the best possible the plan is.
  func standing(_ standing: PlanStanding) -> String {
    guard let excess = standing.excess else {
      return pick("Le meilleur planning possible, c’est prouvé", "The best possible plan, and that is proven")
    }
    let percent = "\(number(excess / 10))\(pick(",", "."))\(excess % 10)\(pick("\(SeasonPageTexts.thin)%", "%"))"
    return pick(
      "Au plus \(percent) au-dessus du meilleur planning possible", "At most \(percent) above the best possible plan")
  }

  /// What that is measured by.
  func proven(_ standing: PlanStanding) -> String {
    let others =
      standing.leavesOut
      ? pick("parmi ceux qui servent autant de soirées", "among those that hold as many evenings") : ""
    let kept = standing.isAmongSome ? pick("avec les soirées déjà fixées", "around the evenings already settled") : ""
    return [others, kept].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// That nothing is proven.
  var unproven: String {
    pick(
      "On ne sait pas à quelle distance du meilleur planning possible",
      "Nobody knows how near to the best possible plan")
  }

  func carbon(_ grams: Int) -> String {
    pick("\(kilograms(grams)) de CO₂ pour toute la saison", "\(kilograms(grams)) of CO₂ for the whole season")
  }

  func reached(_ number: Int) -> String {
    pick("\(people(number)) reçoivent la guinguette chez eux", "\(people(number)) have the van on their doorstep")
  }

  func perEvening(_ evenings: Int, _ villages: Int) -> String {
    pick(
      "\(self.evenings(evenings)) dans \(self.villages(villages))",
      "\(self.evenings(evenings)) in \(self.villages(villages))")
  }

  /// What happened to an evening.
  func change(_ kind: PageChange) -> String {
    switch kind {
    case .new: pick("Nouvelle soirée", "New evening")
    case .changed: pick("Mise à jour", "Updated")
    case .cancelled: pick("Annulée", "Cancelled")
    }
  }

  func changed(on date: CivilDate) -> String {
    pick("Publié le \(language.text(of: date)).", "Published on \(language.text(of: date)).")
  }
}
