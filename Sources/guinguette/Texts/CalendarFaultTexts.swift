internal import SeasonExports

extension CalendarFault {
  /// Whether dates may be missing because of it.
  var isSerious: Bool {
    if case .unreadComponent = kind { false } else { true }
  }

  /// What could not be read, as a sentence.
  var message: Phrase {
    switch kind {
    case .notACalendar: Phrase("Ce n'est pas un fichier d'agenda (.ics).", "This is no calendar file (.ics).")
    case .brokenLine: Phrase("Ligne illisible.", "A line that cannot be read.")
    case .unexpectedEnd(let name):
      Phrase("« END:\(Printable(name)) » ne termine rien.", "\"END:\(Printable(name))\" ends nothing.")
    case .unfinished(let name):
      Phrase("Le fichier s'arrête au milieu de « \(Printable(name)) ».", "The file ends within \"\(Printable(name))\".")
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
      Phrase("Fuseau horaire inconnu : « \(Printable(name)) ».", "Unknown time zone: \"\(Printable(name))\".")
    case .notUTF8: Phrase("Le texte n'est pas en UTF-8.", "The text is not UTF-8.")
    case .tooMuchWork:
      Phrase("Trop de répétitions : la suite n'a pas été lue.", "Too many repetitions: the rest was not read.")
    case .more(let count): Phrase("Et \(count) autres.", "And \(count) more.")
    }
  }
}
