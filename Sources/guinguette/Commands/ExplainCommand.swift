internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

/// Explains why a commune has its date, or why it has none and what would change that.
struct ExplainCommand: Command {
  let name = "explain"

  var summary: Phrase {
    Phrase(
      "pourquoi cette date, ou aucune, et ce qui y changerait",
      "why that date, or why no evening, and what would change it")
  }

  var positionals: [Positional] { [.folder, .commune] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let (season, sources) = try SeasonAccess.reading(of: arguments.folder, console)
    let plan = try SeasonAccess.currentPlan(in: arguments.folder, console)
    let commune = try season.commune(named: arguments[1] ?? "")
    let teller = ReasonTeller(season: season, sources: sources, language: console.language)
    let held = plan.evenings(of: season.communes[commune].code)
    let isShort = held.count < season.communes[commune].evenings
    let explanation = isShort ? Explanation(of: commune, plan: plan, in: season) : nil
    let changes = isShort ? Array(SingleChange.changes(for: commune, plan: plan, in: season).prefix(5)) : []
    let dates = held.isEmpty ? [] : DateBoard(season: season, plan: plan).dates(of: commune)
    console.print(json: json(season.communes[commune], held, explanation, changes, dates, teller))
    for line in [heading(season.communes[commune], held, console.language)] + others(dates, teller) {
      console.print(line)
    }
    if let explanation {
      console.print()
      for line in why(explanation, changes, teller) { console.print(line) }
    }
    return .done
  }

  private func heading(_ host: Commune, _ held: [Evening], _ language: Language) -> String {
    let name = Printable(host.name)
    guard !held.isEmpty else { return Phrase("\(name) n'a pas de soirée.", "\(name) has no evening.")(language) }
    let days = language.list(held.map { language.date($0.date) })
    return Phrase("\(name) : \(days).", "\(name): \(days).")(language)
  }

  private func others(_ dates: [DateVerdict], _ teller: ReasonTeller) -> [String] {
    let free = dates.filter { $0.state == .free }.sorted {
      ($0.proposal?.change.cost ?? .zero, $0.date) < ($1.proposal?.change.cost ?? .zero, $1.date)
    }
    let language = teller.language
    guard !dates.isEmpty else { return [] }
    guard let best = free.first?.proposal else {
      return [
        Phrase(
          "Aucune autre date n'est libre sans déplacer quelqu'un : « guinguette dates » montre ce qui est possible.",
          "No other date is free without moving somebody: \"guinguette dates\" shows what is possible.")(language)
      ]
    }
    let head =
      best.change.cost > .zero
      ? Phrase(
        "Chaque autre date libre coûterait plus, routes et souhaits compris :",
        "Every other free date would cost more, driving and wishes included:")(language)
      : Phrase(
        "Les autres dates libres, routes et souhaits compris :", "The other free dates, driving and wishes included:")(
          language)
    return [head]
      + free.prefix(8).map { verdict in
        "  \(language.date(verdict.date)), \(language.signedKm(verdict.proposal?.change.cost ?? .zero))"
      }
  }

  private func why(_ explanation: Explanation, _ changes: [SingleChange], _ teller: ReasonTeller) -> [String] {
    let language = teller.language
    var lines: [String] = []
    switch explanation.verdict {
    case .noRoom(let facts, _):
      lines.append(
        Phrase("Voici ce qui, ensemble, ne laisse pas de place :", "This, taken together, leaves no room:")(language))
      lines += teller.sentences(facts).map { "  - " + $0 }
    case .room:
      lines.append(
        Phrase(
          "Il y a de la place sans rien prendre à personne : relancez « guinguette plan » avec plus de temps (--seconds).",
          "There is room without taking from anybody: run \"guinguette plan\" again with more time (--seconds).")(
            language))
    case .unknown:
      lines.append(
        Phrase(
          "La saison est trop grande pour le démontrer ; aucune place n'a été trouvée.",
          "The season is too large to prove it; no room was found.")(language))
    }
    if !changes.isEmpty {
      lines += ["", Phrase("Un seul de ces changements suffirait :", "Any one of these changes would do:")(language)]
      lines += changes.map { "  - " + teller.text($0) }
    }
    return lines
  }

  private func json(
    _ host: Commune, _ held: [Evening], _ explanation: Explanation?, _ changes: [SingleChange], _ dates: [DateVerdict],
    _ teller: ReasonTeller
  ) -> JSONText {
    var facts: [String] = []
    var verdict = "served"
    switch explanation?.verdict {
    case .noRoom(let found, _): (verdict, facts) = ("no-room", found.map(teller.text))
    case .room: verdict = "room"
    case .unknown: verdict = "unknown"
    case nil: break
    }
    return .object([
      ("code", .string(host.code)), ("name", .string(host.name)), ("verdict", .string(verdict)),
      ("evenings", .array(held.map { .string($0.date.description) })), ("facts", .array(facts.map(JSONText.string))),
      ("changes", .array(changes.map { .string(teller.text($0)) })),
      (
        "otherDates",
        .array(
          dates.filter { $0.state == .free }.map {
            .object([
              ("date", .string($0.date.description)),
              ("extraKm", .thousandths($0.proposal?.change.cost.count ?? 0)),
            ])
          })
      ),
    ])
  }
}
