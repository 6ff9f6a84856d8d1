internal import CivilTime
internal import PlanChanges
internal import SeasonModel

/// Gives a commune's evening another date, or a commune that wants one more a date: what `dates` calls free is taken.
struct MoveCommand: Command {
  static let to = ValueOption.date("to", help: Phrase("la nouvelle date", "the new date"))
  static let van = ValueOption.text(
    ExportCommand.van.name, value: Phrase(same: "ID"),
    help: Phrase(
      "avec cette guinguette (sinon celle qui coûte le moins)", "with this van (else the one that costs least)"))
  static let date = ValueOption.date(
    HandChange.date.name,
    help: Phrase(
      "laquelle de ses soirées, si elle en a plusieurs ou en demande encore une",
      "which of its evenings, if it has several or wants another"))

  let name = "move"

  var summary: Phrase {
    Phrase(
      "donne une autre date à une commune, ou une date à celle qui attend",
      "gives a commune another date, or a date to one that waits")
  }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] {
    [MoveCommand.to, MoveCommand.van, MoveCommand.date, HandChange.forceMove, TodayOption.today]
  }

  var remarks: [Phrase] {
    [
      Phrase(
        "Une commune qui demande encore une soirée en reçoit une de plus ; pour déplacer plutôt une de celles qu'elle a, ajoutez --date. « dates » dit d'avance avec quelle guinguette et à combien de km.",
        "A commune that wants another evening gets one more; to move one that it has instead, add --date. \"dates\" says beforehand with which van and at how many km."
      )
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    guard let date = arguments[MoveCommand.to] else {
      throw .usage(
        Phrase("il manque --to DATE, la nouvelle date", "--to DATE, the new date, is missing"), action: .seeHelp(self))
    }
    let change = try HandChange(arguments, console)
    guard change.season.span.contains(date) else { throw .outsideSeason(date, change.season) }
    var limits = HandLimits(moves: HandLimits.usualMoves, opensLocks: arguments[HandChange.forceMove])
    if let word = arguments[MoveCommand.van] {
      limits.van = change.season.vanPositions[try change.season.vanID(named: word)]
    }
    let commune = try commune(change, leaving: &limits.leaving)
    try change.refuse(date, for: change.season.communes[commune], leaving: limits.leaving)
    let season = change.season.keepingOff(known(to: change, commune, date))
    let board = DateBoard(season: season, plan: change.plan, today: change.clock.frozenBefore)
    let verdict = board.verdict(on: date, of: commune, within: limits)
    switch verdict.state {
    case .free: break
    case .move where limits.opensLocks: break
    case .yours where limits.leaving ?? date == date: return try change.commit(change.plan, done: Phrase(same: ""))
    default:
      throw MoveRefusal(
        change: change,
        teller: ReasonTeller(season: season, sources: change.workspace.sources, language: console.language),
        commune: commune, verdict: verdict
      ).failure
    }
    guard let proposal = verdict.proposal else { return .done }
    return try change.commit(proposal.applied(to: change.plan), done: done(proposal, change))
  }

  /// The commune that is meant, and which of its evenings if that was said.
  private func commune(_ change: HandChange, leaving: inout CivilDate?) throws(CommandFailure) -> Int {
    let word = change.arguments[1] ?? ""
    let date = change.arguments[MoveCommand.date]
    // A date in the commune's place names the evening that is on it.
    let isDate = change.season.communePositions[word] == nil && CivilDate(writtenAs: word) != nil
    guard date != nil || isDate else { return try change.season.commune(named: word) }
    let evening = try change.choice.evening(word, on: date, MoveCommand.date)
    leaving = evening.date
    return try change.season.commune(named: evening.commune)
  }

  /// The plan whose cancellations stand: with `--force` a date that was called off may be taken up again.
  private func known(to change: HandChange, _ commune: Int, _ date: CivilDate) -> Plan {
    guard change.arguments[HandChange.forceMove] else { return change.plan }
    let code = change.season.communes[commune].code
    return Plan(evenings: change.plan.evenings.filter { $0.counts || $0.commune != code || $0.date != date })
  }

  private func done(_ proposal: Rearrangement, _ change: HandChange) -> Phrase {
    let texts = [Language.french, .english].map { language in
      MoveCommand.text(proposal.own, change, language)
        + proposal.others.map { " " + MoveCommand.text($0, change, language) }.joined()
    }
    return Phrase("\(texts[0])", texts[1])
  }

  private static func text(_ step: Rearrangement.Step, _ change: HandChange, _ language: Language) -> String {
    let season = change.season
    let (name, day) = (season.communeName(step.new.commune, language), language.date(step.new.date))
    let van = season.vanName(step.new.van, language)
    let with = season.vans.count > 1 ? Phrase(", avec \(van)", ", with \(van)")(language) : ""
    guard let old = step.old else {
      return change.plan.evenings(of: step.new.commune).isEmpty
        ? Phrase("\(name) reçoit une soirée, le \(day)\(with).", "\(name) gets an evening, on \(day)\(with).")(language)
        : Phrase(
          "\(name) reçoit une soirée de plus, le \(day)\(with).", "\(name) gets one more evening, on \(day)\(with).")(
            language)
    }
    if old.date == step.new.date {
      return Phrase("\(name) garde sa date, le \(day)\(with).", "\(name) keeps its date, \(day)\(with).")(language)
    }
    let before = language.date(old.date)
    return Phrase(
      "\(name) passe du \(before) au \(day)\(with).", "\(name) moves from \(before) to \(day)\(with).")(language)
  }
}

/// Why a commune cannot have a date at once, and what would do it.
private struct MoveRefusal {
  let change: HandChange
  let teller: ReasonTeller
  let commune: Int
  let verdict: DateVerdict

  private var code: String { change.season.communes[commune].code }

  var failure: CommandFailure {
    let texts = [Language.french, .english].map { language in
      let teller = ReasonTeller(season: teller.season, sources: teller.sources, language: language)
      return message(teller, language)
    }
    return CommandFailure(.badData, Phrase("\(texts[0])", texts[1]), action: action)
  }

  private func message(_ teller: ReasonTeller, _ language: Language) -> String {
    let name = change.season.communeName(code, language)
    let day = language.date(verdict.date)
    if let proposal = verdict.proposal {
      let steps = language.list(proposal.others.map(teller.text))
      let price = teller.price(proposal.change.cost)
      return Phrase(
        "\(name) ne peut avoir le \(day) que si \(steps) (\(price)) : rien n'est changé",
        "\(name) can have \(day) only if \(steps) (\(price)): nothing is changed")(language)
    }
    if verdict.state == .yours {
      return Phrase("\(name) a déjà une soirée le \(day)", "\(name) has an evening on \(day) already")(language)
    }
    let reasons = verdict.obstacles.map(teller.text).joined(separator: Phrase(" ; ", "; ")(language))
    return Phrase(
      "le \(day) n'est pas possible pour \(name), car \(reasons) : rien n'est changé",
      "\(day) is not possible for \(name): \(reasons); nothing is changed")(language)
  }

  private var action: Phrase? {
    let folder = change.arguments.folder
    if verdict.proposal != nil || isCalledOff {
      let command = ShellCommand("move", [folder, code] + words + ["--force"])
      return verdict.proposal != nil
        ? Phrase("pour le faire, les autres avec : « \(command) »", "to do it, others included: \"\(command)\"")
        : Phrase("pour la remettre à cette date : « \(command) »", "to put it back on that date: \"\(command)\"")
    }
    for case .locked(let evenings) in verdict.obstacles {
      if let first = evenings.first { return .unlock(first, in: folder) }
    }
    let dates = ShellCommand("dates", folder, code)
    return Phrase("les dates possibles : « \(dates) »", "the possible dates: \"\(dates)\"")
  }

  /// Whether the commune had the date, and called it off.
  private var isCalledOff: Bool {
    verdict.state == .closed && !change.arguments[HandChange.forceMove]
      && change.plan.calledOff.contains { $0.commune == code && $0.date == verdict.date }
  }

  /// The options that were given, as they are typed.
  private var words: [String] {
    let arguments = change.arguments
    var words = ["--to", verdict.date.description]
    if let date = arguments[MoveCommand.date] { words += ["--date", date.description] }
    if let van = arguments[MoveCommand.van] { words += ["--van", van] }
    return words
  }
}
