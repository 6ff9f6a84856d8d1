internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

/// Facts that leave no room, and changes that would make some, in words.
extension ReasonTeller {
  /// Facts as sentences; communes that need the same dates share one when they are many.
  func sentences(_ facts: [Fact]) -> [String] {
    let needs = facts.compactMap { fact -> Int? in
      if case .need(let commune, _) = fact { commune } else { nil }
    }
    guard needs.count > 6 else { return facts.map { text($0) } }
    let names = language.list(needs.map { Printable(season.communes[$0].name).description }.sorted())
    let shared = Phrase(
      "\(needs.count) communes gardent leurs soirées : \(names) (\(sources.fileName(of: .communes))).",
      "\(needs.count) villages keep their evenings: \(names) (\(sources.fileName(of: .communes))).")(language)
    return facts.filter { if case .need = $0 { false } else { true } }.map { text($0) } + [shared]
  }

  /// A fact, as a sentence.
  func text(_ fact: Fact) -> String {
    switch fact {
    case .open(let rows):
      Phrase(
        "Elle n'a ouvert que certaines dates (\(lines(rows))).", "It opened certain dates only (\(lines(rows))).")(
          language)
    case .closed(let row): closing(row)
    case .vanDates:
      Phrase(
        "Les guinguettes ne roulent que certains jours (season.json).",
        "The vans work on certain days only (season.json)."
      )(language)
    case .need(let commune, let evenings): need(commune, evenings)
    case .promise(let row):
      Phrase(
        "La soirée de \(subject(row)) le \(language.date(season.availability[row].span.first)) est promise (\(lines([row]))).",
        "The evening of \(subject(row)) on \(language.date(season.availability[row].span.first)) is promised (\(lines([row])))."
      )(language)
    case .kept(let evening):
      Phrase(
        "\(place(evening)) garde le \(day(evening)) (verrouillée ou tenue).",
        "\(place(evening)) keeps \(day(evening)) (locked or held).")(language)
    case .week(let van):
      Phrase(
        "\(name(van)) tient au plus \(count(.evening, season.vans[van].maxEveningsPerWeek ?? 0)) par semaine (season.json).",
        "\(name(van)) holds \(count(.evening, season.vans[van].maxEveningsPerWeek ?? 0)) a week at most (season.json).")(
          language)
    case .vanTerritories(let van):
      Phrase(
        "\(name(van)) ne dessert que certains territoires (season.json).",
        "\(name(van)) serves certain territories only (season.json).")(language)
    case .legs(let van):
      Phrase(
        "\(name(van)) ne peut pas faire certains trajets : trop longs, ou sans route (season.json, distances.csv).",
        "\(name(van)) cannot drive some legs: too long, or no road (season.json, distances.csv).")(language)
    case .outingTerritory:
      Phrase(
        "Une sortie reste dans un seul territoire (season.json).", "An outing stays in one territory (season.json).")(
          language)
    case .territoryMaximum(let rule):
      Phrase(
        "\(language.quoted(season.rules.territories[rule].name)) paie au plus \(count(.evening, season.rules.territories[rule].maxEvenings ?? 0)) (season.json).",
        "\(language.quoted(season.rules.territories[rule].name)) pays for \(count(.evening, season.rules.territories[rule].maxEvenings ?? 0)) at most (season.json)."
      )(language)
    case .territoryMinimum(let rule, let evenings):
      Phrase(
        "\(language.quoted(season.rules.territories[rule].name)) doit garder ses \(count(.evening, evenings)) (season.json).",
        "\(language.quoted(season.rules.territories[rule].name)) must keep its \(count(.evening, evenings)) (season.json)."
      )(language)
    case .gap:
      Phrase(
        "Il faut \(count(.day, season.rules.minDaysBetweenEvenings)) entre deux soirées d'une commune (season.json).",
        "A commune's evenings must be \(count(.day, season.rules.minDaysBetweenEvenings)) apart (season.json).")(
          language)
    case .neighbours:
      Phrase(
        "Il faut \(count(.day, season.rules.neighbours?.minDays ?? 0)) entre les soirées de deux voisines (season.json).",
        "Neighbours' evenings must be \(count(.day, season.rules.neighbours?.minDays ?? 0)) apart (season.json).")(
          language)
    }
  }

  /// A change that would let the commune in, with its price.
  func text(_ change: SingleChange) -> String {
    let what =
      switch change.kind {
      case .open(let date): Phrase("ouvrir le \(language.date(date))", "opening \(language.date(date))")(language)
      case .free(let row):
        Phrase(
          "libérer la soirée promise de \(subject(row)) (\(lines([row])))",
          "freeing the promised evening of \(subject(row)) (\(lines([row])))")(language)
      case .extraDate(let van, let date):
        Phrase(
          "faire rouler \(name(van)) aussi le \(language.date(date)) (« extraDates »)",
          "letting \(name(van)) work on \(language.date(date)) too (\"extraDates\")")(language)
      case .week(let van):
        Phrase("une soirée de plus par semaine pour \(name(van))", "one more evening a week for \(name(van))")(language)
      case .territory(let rule):
        Phrase(
          "une soirée de plus pour \(language.quoted(season.rules.territories[rule].name))",
          "one more evening for \(language.quoted(season.rules.territories[rule].name))")(language)
      case .spacing:
        Phrase("lever la règle des jours d'écart", "lifting the rule of days between evenings")(language)
      }
    let steps = change.proposal.others.map { "; " + text($0) }.joined()
    return
      "\(what) : \(language.date(change.proposal.own.new.date)), \(language.signedKm(change.proposal.change.cost))\(steps)"
  }

  private func closing(_ row: Int) -> String {
    let span = season.availability[row].span
    let note = season.availability[row].note
    let why = note.isEmpty ? "" : ", \(Printable(note))"
    let days =
      span.count == 1
      ? Phrase("le \(language.date(span.first))", "on \(language.date(span.first))")(language) : language.span(span)
    return Phrase(
      "Elle ne peut pas recevoir \(days) (\(lines([row]))\(why)).", "It cannot host \(days) (\(lines([row]))\(why)).")(
        language)
  }

  private func need(_ commune: Int, _ evenings: Int) -> String {
    let position = sources.position(ofCommune: commune)
    let (name, number) = (Printable(season.communes[commune].name), count(.evening, evenings))
    return Phrase(
      "\(name) garde \(number) (\(position.file):\(position.line)).",
      "\(name) keeps \(number) (\(position.file):\(position.line)).")(language)
  }

  private func subject(_ row: Int) -> String {
    guard case .commune(let code) = season.availability[row].subject else { return "" }
    return season.communeName(code, language)
  }
}
