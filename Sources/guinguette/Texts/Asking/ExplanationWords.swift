internal import CivilTime

/// What `explain` says of one commune.
struct ExplanationWords {
  /// The commune's name.
  let name: Printable
  let language: Language

  /// That the commune has no evening.
  var noEvening: String { Phrase("\(name) n'a pas de soirée.", "\(name) has no evening.")(language) }

  /// Its evenings.
  func evenings(_ dates: [CivilDate]) -> String {
    let days = language.list(dates.map(language.date))
    return Phrase("\(name) : \(days).", "\(name): \(days).")(language)
  }

  // MARK: - Why an evening stays

  /// That it took place.
  func tookPlace(_ date: CivilDate) -> String {
    let day = language.dayAndMonth(date)
    return Phrase("La soirée du \(day) a eu lieu.", "The evening of \(day) took place.")(language)
  }

  /// That it is past.
  func isPast(_ date: CivilDate) -> String {
    let day = language.dayAndMonth(date)
    return Phrase("La soirée du \(day) est passée.", "The evening of \(day) is past.")(language)
  }

  /// That a row of the availability file promises it.
  func isPromised(_ date: CivilDate, by row: String) -> String {
    let day = language.dayAndMonth(date)
    return Phrase("La soirée du \(day) est promise (\(row)).", "The evening of \(day) is promised (\(row)).")(language)
  }

  /// That it is locked.
  func isLocked(_ date: CivilDate) -> String {
    let day = language.dayAndMonth(date)
    return Phrase("La soirée du \(day) est verrouillée.", "The evening of \(day) is locked.")(language)
  }

  // MARK: - Other dates

  /// That there is no other date.
  var noOtherDate: String {
    Phrase(
      "Aucune autre date n'est possible, même si une autre soirée bouge.",
      "No other date is possible, not even with another evening moved.")(language)
  }

  /// The heading of the dates that could be had.
  var otherDates: String {
    Phrase("Ce que coûterait une autre date, route et souhaits :", "What another date would cost, driving and wishes:")(
      language)
  }

  /// How many more dates could be had.
  func moreDates(_ count: Int) -> String {
    count == 1
      ? Phrase(
        "et une autre, pas moins chère : « guinguette dates » la montre.",
        "and one more, at no lower cost: \"guinguette dates\" shows it.")(language)
      : Phrase(
        "et \(count) autres, pas moins chères : « guinguette dates » les montre.",
        "and \(count) more, at no lower cost: \"guinguette dates\" shows them.")(language)
  }

  /// The heading of the dates that others have.
  var takenDates: String { Phrase("Prises par d'autres :", "Taken by others:")(language) }

  /// What others have to do for a date, as the end of a sentence.
  func condition(_ steps: [String]) -> String {
    let steps = language.list(steps)
    return Phrase(", si \(steps)", ", if \(steps)")(language)
  }

  // MARK: - No further evening

  /// That there is room after all.
  var room: String {
    Phrase(
      "Il y a de la place sans rien prendre à personne : « guinguette plan » la cherche.",
      "There is room without taking from anybody: \"guinguette plan\" looks for it.")(language)
  }

  /// That there is room after all, and how.
  func room(_ how: String) -> String {
    Phrase(
      "Il y a pourtant de la place : \(how). « guinguette plan » cherche la meilleure.",
      "There is room though: \(how). \"guinguette plan\" looks for the best.")(language)
  }

  /// That it could not be proven.
  var unknown: String {
    Phrase(
      "La saison est trop grande pour le démontrer ; aucune place n'a été trouvée.",
      "The season is too large to prove it; no room was found.")(language)
  }

  /// The heading of the facts that leave no room.
  var noRoom: String {
    Phrase("Voici ce qui, ensemble, ne laisse pas de place :", "This, taken together, leaves no room:")(language)
  }

  /// How many more facts of one sort there are.
  func moreFacts(_ count: Int) -> String {
    count == 1
      ? Phrase("et une autre de même (--json la donne).", "and one more like these (--json has it).")(language)
      : Phrase("et \(count) autres de même (--json les donne).", "and \(count) more like these (--json has them).")(
        language)
  }

  /// That fewer facts might do.
  var perhapsLonger: String {
    Phrase(
      "C'est vrai, mais peut-être plus long que nécessaire : le temps a manqué pour essayer sans chacun de ces faits.",
      "This is true, but perhaps longer than need be: there was no time to try without each of these facts.")(language)
  }

  /// The heading of the changes that would do.
  var remedies: String {
    Phrase("Un seul de ces changements suffirait :", "Any one of these changes would do:")(language)
  }
}
