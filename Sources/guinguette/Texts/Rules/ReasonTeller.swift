internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Puts reasons into words, with the line of the file that each comes from.
struct ReasonTeller {
  let season: Season
  let sources: SeasonSources
  let language: Language

  /// What stands against a date, as the end of a sentence without its full stop.
  func text(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .past: Phrase("la date est passée", "the date is past")(language)
    case .notice(let days, let from):
      Phrase(
        "c'est trop proche : une date nouvelle s'annonce \(count(.day, days)) avant, donc à partir du \(language.dayAndMonth(from))",
        "it is too near: a new date is told \(count(.day, days)) before, so from \(language.dayAndMonth(from)) on")(
          language)
    case .vanOff: Phrase("aucune guinguette ne roule ce jour-là", "no van works on that day")(language)
    case .vanRests(let van):
      Phrase("\(name(van)) ne roule pas ce jour-là", "\(name(van)) does not work on that day")(language)
    case .closed(let rows): closed(rows)
    case .notOpen(let rows):
      Phrase(
        "la commune n'a pas ouvert cette date (\(lines(rows)))", "the commune did not open that date (\(lines(rows)))")(
          language)
    case .vanTerritory(let van):
      Phrase("\(name(van)) ne dessert pas son territoire", "\(name(van)) does not serve its territory")(language)
    case .taken(let evening): taken(evening)
    case .settled(let evenings): settled(evenings)
    case .locked(let evenings):
      Phrase(
        "sa soirée est verrouillée (\(days(evenings)))", "its evening is locked (\(days(evenings)))")(language)
    case .gap(let evening, let least):
      Phrase(
        "elle reçoit déjà le \(day(evening)), et il faut \(count(.day, least)) entre deux de ses soirées",
        "it already hosts on \(day(evening)), and its evenings must be \(count(.day, least)) apart")(language)
    case .week(let van, let evenings, let limit): week(van, evenings, limit)
    case .territoryFull(let rule, let limit): territoryFull(rule, limit)
    case .neighbour(let evening, let least):
      Phrase(
        "sa voisine \(place(evening)) reçoit le \(day(evening)), et il faut \(count(.day, least)) entre voisines",
        "its neighbour \(place(evening)) hosts on \(day(evening)), and neighbours must be \(count(.day, least)) apart")(
          language)
    case .outingTerritory(let evenings):
      Phrase(
        "cette sortie est réservée à un autre territoire, celui de \(places(evenings))",
        "this outing belongs to another territory, that of \(places(evenings))")(language)
    case .leg(let van, let from, let to, let metres): leg(van, from, to, metres)
    }
  }

  /// All reasons as one sentence.
  func sentence(_ obstacles: [Obstacle]) -> String {
    let parts = obstacles.map(text)
    return language.capitalized(parts.joined(separator: language.semicolon)) + "."
  }

  private func closed(_ rows: [Int]) -> String {
    let notes = rows.map { season.availability[$0].note }.filter { !$0.isEmpty }
    let note = notes.first.map { language == .french ? "\u{202F}: \(Printable($0))" : ": \(Printable($0))" } ?? ""
    guard rows.allSatisfy(sources.hasAvailabilityRow) else {
      return Phrase("sa soirée de ce jour a été annulée\(note)", "its evening on that day was called off\(note)")(
        language)
    }
    return Phrase(
      "la commune ne peut pas recevoir (\(lines(rows))\(note))", "the commune cannot host (\(lines(rows))\(note))")(
        language)
  }

  private func taken(_ evening: Evening) -> String {
    let who = place(evening)
    let van = season.vans.count > 1 ? " (\(season.vanName(evening.van, language)))" : ""
    switch evening.status {
    case .held: return Phrase("\(who) a eu cette date\(van)", "\(who) had that date\(van)")(language)
    case .fixed:
      return Phrase("\(who) a cette date, promise\(van)", "\(who) has that date, promised\(van)")(language)
    case .planned, .cancelled:
      guard evening.isLocked else { return Phrase("\(who) a cette date\(van)", "\(who) has that date\(van)")(language) }
      return Phrase("\(who) a cette date, verrouillée\(van)", "\(who) has that date, locked\(van)")(language)
    }
  }

  private func settled(_ evenings: [Evening]) -> String {
    guard let first = evenings.first else {
      return Phrase("la commune ne demande aucune soirée", "the commune wants no evening")(language)
    }
    let days = days(evenings)
    if first.status == .held {
      return Phrase("sa soirée a déjà eu lieu (\(days))", "its evening already took place (\(days))")(language)
    }
    guard let commune = season.communePositions[first.commune],
      let promise = season.promises.first(where: { $0.commune == commune && $0.date == first.date })
    else {
      return Phrase("elle a déjà toutes ses soirées (\(days))", "it has all its evenings already (\(days))")(language)
    }
    guard season.availability[promise.row].origin == .said else {
      return Phrase("sa soirée est passée (\(days))", "its evening is past (\(days))")(language)
    }
    return Phrase(
      "sa soirée est promise pour le \(days) (\(lines([promise.row])))",
      "its evening is promised for \(days) (\(lines([promise.row])))")(language)
  }

  private func week(_ van: Int, _ evenings: [Evening], _ limit: Int) -> String {
    let most = count(.evening, limit)
    return Phrase(
      "la semaine est pleine : \(name(van)) tient au plus \(most), et il y a déjà \(places(evenings))",
      "the week is full: \(name(van)) holds \(most) at most, and already has \(places(evenings))")(language)
  }

  private func territoryFull(_ rule: Int, _ limit: Int) -> String {
    let name = language.quoted(season.rules.territories[rule].name)
    let most = count(.evening, limit)
    return Phrase(
      "le territoire \(name) a déjà son maximum de \(most)", "the territory \(name) already has its most, \(most)")(
        language)
  }

  private func leg(_ van: Int, _ from: Int, _ to: Int, _ metres: Metres?) -> String {
    let ends = language.list([site(from), site(to)])
    guard let metres, let longest = season.vans[van].maxLeg else {
      return Phrase("il n'y a pas de route entre \(ends)", "there is no road between \(ends)")(language)
    }
    let (length, most) = (language.km(metres), language.km(longest))
    return Phrase(
      "entre \(ends), il y a \(length), et \(name(van)) roule au plus \(most) d'une traite",
      "between \(ends) there are \(length), and \(name(van)) drives \(most) at most at a stretch")(language)
  }
}

extension ReasonTeller {
  /// Where rows stand: `availability.csv:12`.
  func lines(_ rows: [Int]) -> String {
    let positions = rows.map { sources.position(ofAvailabilityRow: $0) }
    guard let first = positions.first else { return "" }
    let rest = positions.dropFirst().map { ", \($0.line)" }.joined()
    return "\(Printable(first.file)):\(first.line)\(rest)"
  }

  /// The day and the month of an evening.
  func day(_ evening: Evening) -> String { language.dateWithoutYear(evening.date) }

  /// The days and months of evenings.
  func days(_ evenings: [Evening]) -> String { language.list(evenings.map { language.dayAndMonth($0.date) }) }

  /// The name of an evening's commune.
  func place(_ evening: Evening) -> String { season.communeName(evening.commune, language) }

  func places(_ evenings: [Evening]) -> String { language.list(evenings.map(place)) }

  func name(_ van: Int) -> String { Printable(season.vans[van].name).description }

  func count(_ noun: Noun, _ number: Int) -> String { noun.counted(number, language) }

  func site(_ site: Int) -> String {
    let name =
      site < season.places.count ? season.places[site].name : season.communes[site - season.places.count].name
    return Printable(name).description
  }

  /// Who moves where, for the others of a proposal.
  func text(_ step: Rearrangement.Step) -> String {
    let van = season.vans.count > 1 ? ", \(season.vanName(step.new.van, language))" : ""
    let new = day(step.new)
    guard let old = step.old else {
      return Phrase("\(place(step.new)) : \(new)\(van)", "\(place(step.new)): \(new)\(van)")(language)
    }
    return Phrase(
      "\(place(old)) passe du \(day(old)) au \(new)\(van)",
      "\(place(old)) moves from \(day(old)) to \(new)\(van)")(language)
  }
}
