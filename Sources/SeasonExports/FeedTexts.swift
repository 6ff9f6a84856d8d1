public import CivilTime
internal import SeasonModel
internal import TextFormats

/// The language of the texts that people read in calendars and pages.
public enum FeedLanguage: String, CaseIterable, Sendable {
  /// French, with French typography.
  case french = "fr"
  /// English.
  case english = "en"

  /// The name of a day of the week, in lower case in French.
  public func name(of weekday: Weekday) -> String {
    (self == .french ? FeedLanguage.frenchDays : FeedLanguage.englishDays)[weekday.daysAfterMonday]
  }

  /// A date in words, such as `samedi 6 juin 2026`, or `Saturday 6 June 2026`.
  public func text(of date: CivilDate) -> String {
    let (year, month, day) = date.fields
    let ordinal = self == .french && day == 1 ? "1er" : "\(day)"
    let months = self == .french ? FeedLanguage.frenchMonths : FeedLanguage.englishMonths
    return "\(name(of: date.weekday)) \(ordinal) \(months[month - 1]) \(year)"
  }

  private static let frenchDays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  private static let englishDays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

/// Every sentence that people read in a calendar, a page, a map or an agenda.
struct FeedTexts: Sendable {
  /// The narrow no-break space that French puts before `:` and between a number and its unit.
  private static let thin = "\u{202F}"

  let language: FeedLanguage
  private var isFrench: Bool { language == .french }

  /// What a calendar is called.
  func calendarName(_ season: Season, _ scope: ExportScope) -> String {
    let name = season.name.isEmpty ? "Guinguette mobile" : season.name
    switch scope {
    case .season: return name
    case .commune(let code):
      return "\(name) – \(season.communePositions[code].map { season.communes[$0].name } ?? code)"
    case .territory(let territory): return "\(name) – \(territory)"
    case .van(let id): return "\(name) – \(season.vanPositions[id].map { season.vans[$0].name } ?? id)"
    }
  }

  /// The title of an evening.
  func summary(_ shown: ShownEvent) -> String {
    let title = title(commune: shown.event.name)
    if shown.hasLeft {
      return isFrench ? "N’est plus dans cet agenda\(FeedTexts.thin): \(title)" : "No longer in this calendar: \(title)"
    }
    if shown.event.isConfirmed { return title }
    return isFrench ? "Annulée\(FeedTexts.thin): \(title)" : "Cancelled: \(title)"
  }

  /// What is said of an evening that has left a calendar; whether it takes place is said in that of the season.
  var departure: String {
    isFrench
      ? "Cette soirée n’est plus dans cet agenda\(FeedTexts.thin); voyez celui de toute la saison."
      : "This evening is no longer in this calendar; see that of the whole season."
  }

  /// The title of an evening in a commune.
  func title(commune: String) -> String {
    isFrench ? "Guinguette mobile \(FeedTexts.at(commune))" : "Guinguette mobile in \(commune)"
  }

  /// A commune after « mairie »: « de Narcy », « d’Humbécourt », « du Buisson », « des Islettes ».
  static func of(_ commune: String) -> String {
    if commune.hasPrefix("Le ") { return "du \(commune.dropFirst(3))" }
    if commune.hasPrefix("Les ") { return "des \(commune.dropFirst(4))" }
    let first = FoldedWord.fold(String(commune.prefix(1))).prefix(1)
    return !first.isEmpty && "aeiouyh".contains(first) ? "d’\(commune)" : "de \(commune)"
  }

  /// Where in French: « à Narcy », « au Buisson », « aux Islettes ».
  static func at(_ commune: String) -> String {
    for (article, contraction) in [("Le ", "au "), ("Les ", "aux ")] where commune.hasPrefix(article) {
      return contraction + commune.dropFirst(article.count)
    }
    return "à \(commune)"
  }

  /// A time of day: « 18 h », « 18 h 30 », or 18:30.
  func text(of time: TimeOfDay) -> String {
    guard isFrench else { return time.description }
    let hour = "\(time.hour)\(FeedTexts.thin)h"
    if time.minute == 0 { return hour }
    return "\(hour)\(FeedTexts.thin)\(time.minute < 10 ? "0" : "")\(time.minute)"
  }

  /// A distance, to a tenth of a kilometre.
  func text(of metres: Metres) -> String {
    let tenths = (metres.count + 50) / 100
    let text = DecimalText.thousandths(tenths * 100, mark: isFrench ? "," : ".")
    return "\(text)\(isFrench ? FeedTexts.thin : " ")km"
  }

  /// The opening hours of an evening.
  func hours(opens: TimeOfDay, closes: TimeOfDay) -> String {
    isFrench
      ? "De \(text(of: opens)) à \(text(of: closes))" : "From \(text(of: opens)) to \(text(of: closes))"
  }

  /// The description of an evening: hours and place.
  ///
  /// The crew's also has setting up, what the village brings, the road, who to call, and notes: who comes for the evening needs
  /// none of that.
  func description(
    _ event: PublishedEvent, evening: Evening?, stop: EveningRoads.Stop?, season: Season, audience: Audience
  ) -> String {
    guard event.isConfirmed else {
      return isFrench ? "Cette soirée est annulée." : "This evening is cancelled."
    }
    let colon = isFrench ? "\(FeedTexts.thin):" : ":"
    var lines = [
      "\(hours(opens: event.opens, closes: event.closes)). \(isFrench ? "Lieu" : "Place")\(colon) \(event.place)."
    ]
    guard audience == .crew else { return lines.joined(separator: "\n") }
    if season.hours.setUpMinutes > 0 || season.hours.packUpMinutes > 0 {
      lines.append(working(event, season.hours))
    }
    lines.append(
      isFrench
        ? "La commune apporte\(colon) une place pour la guinguette, une prise de courant, des tables et des chaises, une salle s’il pleut."
        : "The village brings: a place for the van, a power supply, tables and chairs, a hall if it rains.")
    if let stop, let evening { lines.append(road(stop, evening: evening, season: season)) }
    if let van = season.vanPositions[event.van].map({ season.vans[$0].name }) {
      lines.append("\(isFrench ? "Camion" : "Van")\(colon) \(van).")
    }
    let commune = season.communePositions[event.commune].map { season.communes[$0] }
    let notes = [
      (isFrench ? "Contact" : "Contact", commune?.contact), ("Note", commune?.note), ("Note", evening?.note),
    ]
    for (label, text) in notes {
      if let text, !text.isEmpty { lines.append("\(label)\(colon) \(text)") }
    }
    return lines.joined(separator: "\n")
  }

  private func working(_ event: PublishedEvent, _ hours: EveningHours) -> String {
    let start = shifted(event.opens, by: -hours.setUpMinutes)
    let end = shifted(event.closes, by: hours.packUpMinutes)
    return isFrench
      ? "Installation dès \(text(of: start)), rangement jusqu’à \(text(of: end))."
      : "Setting up from \(text(of: start)), packing up until \(text(of: end))."
  }

  private func shifted(_ time: TimeOfDay, by minutes: Int) -> TimeOfDay {
    let day = 1440
    let sum = ((time.minutesAfterMidnight + minutes % day) % day + day) % day
    return TimeOfDay(hour: sum / 60, minute: sum % 60) ?? time
  }

  private func road(_ stop: EveningRoads.Stop, evening: Evening, season: Season) -> String {
    let from = season.siteName(stop.from)
    let next = season.siteName(stop.next)
    let arrival = stop.leg.map { " (\(text(of: $0.metres)))" } ?? ""
    let onward = stop.onward.map { " (\(text(of: $0.metres)))" } ?? ""
    return isFrench
      ? "Étape précédente\u{202F}: \(from)\(arrival). Étape suivante\u{202F}: \(next)\(onward)."
      : "Stop before: \(from)\(arrival). Next stop: \(next)\(onward)."
  }

  /// The title of an outing.
  func outingSummary(van: String, isConfirmed: Bool) -> String {
    if isFrench { return isConfirmed ? "Sortie\(FeedTexts.thin): \(van)" : "Sortie annulée\(FeedTexts.thin): \(van)" }
    return isConfirmed ? "Outing: \(van)" : "Cancelled outing: \(van)"
  }

  /// The evenings of an outing, one a line, with the kilometres.
  func outingDescription(_ stops: [(evening: Evening, stop: EveningRoads.Stop?)], season: Season) -> String {
    if stops.isEmpty { return isFrench ? "Aucune soirée." : "No evening." }
    let colon = isFrench ? "\(FeedTexts.thin):" : ":"
    var total = Metres.zero
    var lines: [String] = []
    for (evening, stop) in stops {
      let name = season.communePositions[evening.commune].map { season.communes[$0].name } ?? evening.commune
      let leg = stop?.leg.map { " (\(text(of: $0.metres)))" } ?? ""
      total += (stop?.leg?.metres ?? .zero) + (stop?.returning?.metres ?? .zero)
      lines.append("\(language.text(of: evening.date))\(colon) \(name)\(leg)")
    }
    if let last = stops.last?.stop, let back = last.returning {
      lines.append("\(isFrench ? "Retour" : "Back")\(colon) \(season.siteName(last.next)) (\(text(of: back.metres)))")
    }
    lines.append("\(isFrench ? "En tout" : "In all")\(colon) \(text(of: total))")
    return lines.joined(separator: "\n")
  }
}
