internal import ICalendar
internal import SeasonExports

extension CalendarFault {
  /// The message, and the event it is about.
  func sentence(_ language: Language) -> String {
    guard let event else { return message(language) }
    let title = Printable(event.title.note(language)).description
    let quoted = title.isEmpty ? [] : [Phrase("« \(title) »", "\"\(title)\"")(language)]
    let about = (quoted + (event.date.map { [language.date($0)] } ?? [])).joined(separator: ", ")
    guard !about.isEmpty else { return message(language) }
    // Before the full stop, if there is one.
    let text = message(language)
    return text.hasSuffix(".") ? "\(text.dropLast()) (\(about))." : "\(text) (\(about))"
  }

  /// What could not be read, or is worth knowing, as a sentence.
  var message: Phrase {
    switch kind {
    case .notACalendar: Phrase("Ce n'est pas un fichier d'agenda (.ics).", "This is no calendar file (.ics).")
    case .textOutside:
      Phrase(
        "Le fichier contient du texte hors de l'agenda ; il n'est pas lu.",
        "The file holds text outside the calendar; it is not read.")
    case .indentedLines:
      Phrase(
        "Les lignes sont décalées par des espaces ; elles sont lues sans.",
        "The lines are indented; they are read as if they were not.")
    case .notUTF8:
      Phrase(
        "Le texte n'est pas en UTF-8 ; les titres sont lus comme du Windows-1252 : vérifiez les accents.",
        "The text is not UTF-8; titles are read as Windows-1252: look at the accents.")
    case .utf16: Phrase("Le fichier est en UTF-16 ; il est lu.", "The file is in UTF-16; it is read.")
    case .brokenLine: Phrase("Ligne illisible.", "A line that cannot be read.")
    case .unexpectedEnd(let name):
      Phrase("« END:\(Printable(name)) » ne termine rien.", "\"END:\(Printable(name))\" ends nothing.")
    case .unfinished(let name):
      Phrase("Le fichier s'arrête au milieu de « \(Printable(name)) ».", "The file ends within \"\(Printable(name))\".")
    case .tooDeep:
      Phrase(
        "Trop d'éléments imbriqués : la suite n'a pas été lue.",
        "Too many elements within one another: the rest was not read.")
    case .unreadComponent(let name) where isSerious:
      Phrase(
        "« \(Printable(name)) » n'est pas compris, et peut contenir des dates.",
        "\"\(Printable(name))\" is not understood, and may hold dates.")
    case .unreadComponent(let name):
      Phrase(
        "« \(Printable(name)) » ne contient pas de dates à reprendre.",
        "\"\(Printable(name))\" holds no dates to take over.")
    case .noStart: Phrase("Un événement n'a pas de date de début.", "An event has no start.")
    case .endsBeforeItStarts:
      Phrase("Un événement se termine avant d'avoir commencé.", "An event ends before it starts.")
    case .badValue(let property, let value):
      Phrase(
        "\(Printable(property)) : la valeur « \(Printable(value)) » n'a pas de sens.",
        "\(Printable(property)): the value \"\(Printable(value))\" makes no sense.")
    case .unsupported(let property, let value):
      Phrase(
        "\(Printable(property)) : « \(Printable(value)) » n'est pas pris en charge.",
        "\(Printable(property)): \"\(Printable(value))\" is not supported.")
    case .frequencyBelowDay(let word):
      Phrase(
        "Une répétition plusieurs fois par jour (\(Printable(word))) n'a pas de sens pour des soirées.",
        "A repetition several times a day (\(Printable(word))) makes no sense for evenings.")
    case .ruleUnread(let rule):
      Phrase(
        "Répétition non comprise : « \(Printable(rule)) ».",
        "A repetition that is not understood: \"\(Printable(rule))\".")
    case .unknownZone(let name):
      Phrase(
        "Fuseau horaire inconnu : « \(Printable(name)) » ; les heures sont lues à l'heure de la saison.",
        "Unknown time zone: \"\(Printable(name))\"; times are read on the season's clock.")
    case .zoneDiffers(let name):
      Phrase(
        "L'agenda définit le fuseau « \(Printable(name)) » autrement qu'il n'est ; la vraie heure compte.",
        "The calendar defines the time zone \"\(Printable(name))\" otherwise than it is; the real one counts.")
    case .brokenZone(let name):
      Phrase(
        "La définition du fuseau « \(Printable(name)) » est illisible.",
        "The definition of the time zone \"\(Printable(name))\" cannot be read.")
    case .titleSaysCancelled:
      Phrase(
        "D'après son titre, l'événement est annulé, mais l'agenda le maintient : il compte.",
        "Its title says that the event is cancelled, but the calendar keeps it: it counts.")
    case .olderVersion:
      Phrase(
        "Version ancienne d'un événement, remplacée par une autre du même fichier : elle ne compte pas.",
        "An old version of an event, replaced by another one in the same file: it does not count.")
    case .tooMuchWork:
      Phrase("Trop de répétitions : la suite n'a pas été lue.", "Too many repetitions: the rest was not read.")
    case .more(1): Phrase("Et un autre.", "And one more.")
    case .more(let count): Phrase("Et \(count) autres.", "And \(count) more.")
    }
  }
}
