internal import CivilTime
internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Facts that leave no room, in words.
extension ReasonTeller {
  /// A fact, as a sentence with the place in the files that says so.
  func text(_ fact: Fact) -> String {
    let place = shown(fact)
    switch fact {
    case .open:
      return Phrase("Seules certaines dates sont ouvertes\(place).", "Only certain dates are open\(place).")(language)
    case .closed(let row): return closing(row, place)
    case .vanWeekdays(let van):
      let french = days(season.vans[van], .french)
      let english = days(season.vans[van], .english)
      return Phrase(
        "\(name(van)) ne roule que \(french)\(place).", "\(name(van)) works on \(english) only\(place).")(language)
    case .vanClosed(let van, let period): return vanClosing(van, period, place)
    case .need(let commune, let evenings):
      let (who, number) = (name(ofCommune: commune), count(.evening, evenings))
      return Phrase("\(who) garde \(number)\(place).", "\(who) keeps \(number)\(place).")(language)
    case .promise(let row):
      let day = language.date(season.availability[row].span.first)
      return Phrase(
        "La soirée \(Language.de(subject(row))) le \(day) est promise\(place).",
        "The evening of \(subject(row)) on \(day) is promised\(place).")(language)
    case .kept(let evening): return keeping(evening, place)
    case .week(let van):
      let most = count(.evening, season.vans[van].maxEveningsPerWeek ?? 0)
      return Phrase(
        "\(name(van)) tient au plus \(most) par semaine\(place).", "\(name(van)) holds \(most) a week at most\(place).")(
          language)
    case .vanTerritories(let van):
      let names = language.list(season.vans[van].territories.map(language.quoted))
      return Phrase(
        "\(name(van)) ne dessert que \(names)\(place).", "\(name(van)) serves \(names) only\(place).")(language)
    case .legs(let van): return legs(van, place)
    case .outingTerritory:
      return Phrase(
        "Une sortie reste dans un seul territoire\(place).", "An outing stays in one territory\(place).")(language)
    case .territoryMaximum(let rule):
      let (who, most) = (territory(rule), count(.evening, season.rules.territories[rule].maxEvenings ?? 0))
      return Phrase("\(who) paie au plus \(most)\(place).", "\(who) pays for \(most) at most\(place).")(language)
    case .territoryMinimum(let rule, let evenings):
      let (who, number) = (territory(rule), count(.evening, evenings))
      return Phrase(
        "\(who) doit garder au moins \(number)\(place).", "\(who) must keep at least \(number)\(place).")(
          language)
    case .gap:
      let days = count(.day, season.rules.minDaysBetweenEvenings)
      return Phrase(
        "Il faut \(days) entre deux soirées d'une commune\(place).",
        "A commune's evenings must be \(days) apart\(place).")(
          language)
    case .neighbours:
      let days = count(.day, season.rules.neighbours?.minDays ?? 0)
      return Phrase(
        "Il faut \(days) entre les soirées de deux voisines\(place).",
        "Neighbours' evenings must be \(days) apart\(place).")(language)
    }
  }

  private func legs(_ van: Int, _ place: String) -> String {
    guard let longest = season.vans[van].maxLeg else {
      return Phrase(
        "Entre certaines communes, \(name(van)) n'a pas de route\(place).",
        "Between some villages there is no road for \(name(van))\(place).")(language)
    }
    let km = language.km(longest)
    return Phrase(
      "\(name(van)) roule au plus \(km) d'une traite\(place).",
      "\(name(van)) drives \(km) at most at a stretch\(place).")(
        language)
  }

  func name(ofCommune commune: Int) -> String { Printable(season.communes[commune].name).description }

  func territory(_ rule: Int) -> String { language.quoted(season.rules.territories[rule].name) }

  private func days(_ van: Van, _ language: Language) -> String {
    let days = Weekday.allCases.filter(van.weekdays.contains).map { language.weekday($0) }
    let weekdays = language == .french ? days.map { "le " + $0 } : days
    return language.list(
      weekdays
        + van.extraDates.sorted().map {
          language == .french ? "le " + language.dayAndMonth($0) : language.dayAndMonth($0)
        })
  }

  private func closing(_ row: Int, _ place: String) -> String {
    let days = on(season.availability[row].span)
    let why = aside(season.availability[row].note)
    switch season.availability[row].origin {
    case .said: break
    case .past:
      let day = language.dayAndMonth(season.availability[row].span.last + 1)
      return Phrase("Les dates d'avant le \(day) sont passées.", "The dates before \(day) are past.")(language)
    case .notice(let days, let from):
      let day = language.dayAndMonth(from)
      return Phrase(
        "Une date nouvelle s'annonce \(count(.day, days)) avant, donc à partir du \(day)\(place).",
        "A new date is told \(count(.day, days)) before, so from \(day) on\(place).")(language)
    }
    guard sources.hasAvailabilityRow(row) else {
      return Phrase(
        "Sa soirée a été annulée \(days)\(why)\(place).", "Its evening was called off \(days)\(why)\(place).")(language)
    }
    return Phrase("Fermé \(days)\(why)\(place).", "Closed \(days)\(why)\(place).")(language)
  }

  private func vanClosing(_ van: Int, _ period: Int, _ place: String) -> String {
    let closed = season.vans[van].closed[period]
    let (days, why) = (on(closed.span), aside(closed.note))
    return Phrase(
      "\(name(van)) ne roule pas \(days)\(why)\(place).", "\(name(van)) does not work \(days)\(why)\(place).")(language)
  }

  private func keeping(_ evening: Evening, _ place: String) -> String {
    let (who, when) = (self.place(evening), day(evening))
    if evening.status == .held {
      return Phrase(
        "La soirée \(Language.de(who)) a eu lieu le \(when)\(place).",
        "The evening of \(who) took place on \(when)\(place).")(
          language)
    }
    return evening.isLocked
      ? Phrase(
        "La soirée \(Language.de(who)) est verrouillée au \(when)\(place).",
        "The evening of \(who) is locked on \(when)\(place)."
      )(
        language)
      : Phrase(
        "La soirée \(Language.de(who)), le \(when), est passée\(place).",
        "The evening of \(who), on \(when), is past\(place).")(
          language)
  }

  private func on(_ span: DateSpan) -> String {
    guard span.count == 1 else { return language.span(span) }
    let day = language.date(span.first)
    return Phrase("le \(day)", "on \(day)")(language)
  }

  private func aside(_ note: String) -> String { note.isEmpty ? "" : language.labelled("", note) }
}
