internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

/// Plans the season, writes `plan.json`, and says what came of it.
struct PlanCommand: Command {
  static let seconds = ValueOption.decimal(
    "seconds", value: Phrase(same: "S"), upTo: 86_400,
    help: Phrase(
      "temps de recherche (5 par défaut ; sans limite avec --iterations seul)",
      "how long to search (default 5; no limit with --iterations alone)"))
  static let iterations = ValueOption.whole(
    "iterations", value: Phrase(same: "N"), in: 1...Int.max,
    help: Phrase(
      "nombre d'essais, pour un résultat qui se répète à l'identique",
      "how many tries, for a result that repeats exactly"))
  static let seed = ValueOption<UInt64>(
    "seed", value: Phrase(same: "N"), help: Phrase("graine du hasard (1 par défaut)", "seed of chance (default 1)"),
    expectation: Phrase("il faut un nombre entier, 0 ou plus", "a whole number is needed, 0 or more")
  ) { UInt64($0) }
  static let threads = ValueOption.whole(
    "threads", value: Phrase(same: "N"), in: 1...1024,
    help: Phrase("cœurs à employer (tous par défaut)", "processor cores to use (default: all)"))
  static let targetGap = ValueOption.decimal(
    "target-gap", value: Phrase("POURCENT", "PERCENT"), upTo: 100,
    help: Phrase(
      "s'arrêter dès que le planning est à ce pourcentage du meilleur possible",
      "stop as soon as the plan is within this percentage of the best possible"))
  static let keep = ValueOption<Keep>.choice(
    "keep", value: Phrase(same: "all|fixed|none"),
    help: Phrase(
      "ce qui ne bouge pas : all, toutes les soirées ; fixed (par défaut), celles qui ont eu lieu et les verrouillées ; none, seulement celles qui ont eu lieu",
      "what stays: all, every evening; fixed (the default), those held and those locked; none, only those held"))

  static let stability = ValueOption.decimal(
    "stability", value: Phrase(same: "KM"), upTo: 100_000,
    help: Phrase(
      "ce que chaque soirée déplacée doit faire gagner, en km, ou en minutes si la saison compte des minutes (10 par défaut dès que le planning est publié, sinon 0)",
      "what each evening that moves must win, in km, or in minutes where the season counts those (default 10 once the plan is published, else 0)"
    ))

  /// The share of the time for a search in which nobody moves.
  private static let steadyShare = 0.25

  let name = "plan"

  var summary: Phrase {
    Phrase(
      "cherche le meilleur planning et l'enregistre dans plan.json", "finds the best plan and writes it to plan.json")
  }

  var options: [any OptionDeclaration] {
    [
      PlanCommand.seconds, PlanCommand.iterations, PlanCommand.seed, PlanCommand.threads, PlanCommand.targetGap,
      PlanCommand.keep, PlanCommand.stability, DatesCommand.today, Consent.flag,
    ] + WhatIf.options
  }

  var remarks: [Phrase] {
    [
      Phrase(
        "Ctrl-C arrête la recherche et enregistre le meilleur planning trouvé ; un second Ctrl-C arrête tout de suite.",
        "Ctrl-C ends the search and writes the best plan found; a second Ctrl-C stops at once."),
      Phrase(
        "Code de sortie : 0 si tout est placé, 1 s'il manque une soirée obligatoire.",
        "Exit status: 0 if everything is placed, 1 if a required evening is missing."),
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let folder = arguments.folder
    if WhatIf.isAsked(arguments) { return try answerWhatIf(arguments, console) }
    let (season, sources) = try SeasonAccess.reading(of: folder, console)
    let lock = try SeasonAccess.lock(folder)
    let book = try SeasonAccess.book(in: folder, console)
    let previous = book.current.flatMap { $0.isForeign(to: season) ? nil : $0 }
    if let foreign = book.current, previous == nil {
      console.warn(PlanCommand.startingAnew(from: foreign, folder: folder))
    }
    let replan = PlanCommand.replan(arguments, season: season, book: book, current: previous)
    let request = try request(arguments, replan, console)

    Interrupt.listen()
    let (result, groups) = answer(replan, request, console)
    let plan = result.plan
    let figures = PlanFigures(of: plan, in: season)
    try PlanCommand.refuseBrokenRules(of: figures, console)
    try result.refuseDefect(judged: figures.audit)
    if !arguments[Consent.flag] { try PlanCommand.askBeforeMoving(book, to: plan, replan.keep, console) }
    let search = PlanSearch(seed: request.seed, iterations: result.iterations, score: figures.audit.score)
    try SeasonAccess.write(book.recording(plan, search: search), in: folder)
    withExtendedLifetime(lock) {}

    let report = PlanReport(figures, console, sources: sources, isSearched: true, today: replan.today)
    tell(
      report, result, request: request, among: replan.choice(frozen: request.frozen), previous: previous,
      folder: folder, console)
    for line in groups.lines(in: season, console.language) { console.note(line: line) }
    return figures.audit.score.missing == 0 ? .done : .incomplete
  }

  /// Plans another season and compares; writes nothing.
  private func answerWhatIf(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let season = try WhatIf.season(arguments, console)
    let book = try SeasonAccess.book(in: arguments.folder, console)
    let known = book.current?.evenings.filter { season.communePositions[$0.commune] != nil }
    let trial = PlanBook(record: known.map { PlanRecord(Plan(evenings: $0)) }, publication: book.publication)
    let replan = PlanCommand.replan(arguments, season: season, book: trial, current: trial.current)
    let request = try request(arguments, replan, console)
    Interrupt.listen()
    let (result, _) = answer(replan, request, console)
    let figures = PlanFigures(of: result.plan, in: season)
    try PlanCommand.refuseBrokenRules(of: figures, console)
    try result.refuseDefect(judged: figures.audit)
    let report = PlanReport(figures, console, isSearched: true, today: replan.today)
    let difference = book.current.map { PlanDifference(from: $0, to: figures.plan) }
    let choice = replan.choice(frozen: request.frozen)
    console.print(json: figures.json(of: result, seed: request.seed, report, among: choice, against: difference))
    for line in report.summary { console.print(line) }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.print(line) }
    }
    if let current = book.current, let difference {
      let before = try SeasonAccess.season(in: arguments.folder, console)
      console.print()
      let comparison = PlanCommand.against(
        PlanAudit(of: current, in: before), figures.audit, season.rules.objective)
      console.print(comparison(console.language))
      for line in difference.lines(in: season, before: before, console.language) { console.print("  " + line) }
    }
    console.note(Phrase("Rien n'a été enregistré.", "Nothing was written."))
    return figures.audit.score.missing == 0 ? .done : .incomplete
  }

  private static func against(_ old: PlanAudit, _ new: PlanAudit, _ objective: Rules.Objective) -> Phrase {
    let km = [Language.french, .english].map { $0.drivingChange(from: old, to: new, objective) }
    let missing = (old.score.missing, new.score.missing)
    return Phrase(
      "À comparer au planning actuel : \(km[0]) de route, soirées obligatoires qui manquent : \(missing.0) → \(missing.1).",
      "Against the current plan: \(km[1]) of driving, required evenings missing: \(missing.0) → \(missing.1).")
  }

  /// With `--keep none`, says how many published dates would move, and writes only after a yes.
  private static func askBeforeMoving(
    _ book: PlanBook, to plan: Plan, _ keep: Keep, _ console: Console
  ) throws(CommandFailure) {
    guard keep == .none, let events = book.publication?.events else { return }
    let moved = events.filter(\.isConfirmed).count { event in
      !plan.evenings(of: event.commune).contains { $0.date == event.date }
    }
    guard moved > 0 else { return }
    let question = Phrase(
      "\(moved) dates déjà publiées changeraient. Enregistrer ?", "\(moved) published dates would change. Write?")
    guard !Consent.isGiven(to: question, console) else { return }
    throw CommandFailure(
      .usage,
      Phrase(
        "\(moved) dates déjà publiées changeraient : rien n'est enregistré",
        "\(moved) published dates would change: nothing is written"),
      action: Phrase("ajoutez --yes pour les changer", "add --yes to change them"))
  }

  private static func startingAnew(from foreign: Plan, folder: String) -> Phrase {
    let dates = foreign.heldEvenings.map(\.date)
    let span = dates.min().flatMap { first in dates.max().flatMap { DateSpan(first: first, last: $0) } }
    let when = [Language.french, .english].map { language in span.map { " (\(language.span($0)))" } ?? "" }
    return Phrase(
      "plan.json est le planning d'une autre saison\(when[0]) : le nouveau part de zéro ; « guinguette undo \(Printable(folder)) » rend l'ancien",
      "plan.json is the plan of another season\(when[1]): the new one starts afresh; \"guinguette undo \(Printable(folder))\" brings the old one back"
    )
  }

  private static func replan(
    _ arguments: ParsedArguments, season: Season, book: PlanBook, current: Plan?
  ) -> Replan {
    let usual = book.publication == nil ? 0.0 : 10
    return Replan(
      season: season, current: current, keep: arguments[PlanCommand.keep] ?? .fixed,
      stability: Metres(km: arguments[PlanCommand.stability] ?? usual), today: arguments[DatesCommand.today],
      publication: book.publication)
  }

  /// Searches, where it pays first with everybody kept in place, and undoes the moves that do not pay.
  private func answer(
    _ replan: Replan, _ request: PlanningRequest, _ console: Console
  ) -> (result: PlanningResult, groups: [Stability.Group]) {
    guard replan.asksForSteadySearch else { return replan.settled(search(request, console)) }
    var (first, rest) = (request, request)
    first.frozen = replan.steady.frozen
    first.stop.seconds = request.stop.seconds.map { $0 * PlanCommand.steadyShare }
    first.stop.iterations = request.stop.iterations.map { max(1, Int(Double($0) * PlanCommand.steadyShare)) }
    let steady = search(first, console).plan
    rest.start = steady
    rest.stop.seconds = request.stop.seconds.map { $0 * (1 - PlanCommand.steadyShare) }
    return replan.settled(search(rest, console), or: [steady])
  }

  private func request(
    _ arguments: ParsedArguments, _ replan: Replan, _ console: Console
  ) throws(CommandFailure) -> PlanningRequest {
    let season = replan.season
    let frozen = replan.frozen
    let conflicts = PlanAudit(of: Plan(evenings: frozen), in: season).brokenRules.filter { $0.rule != .fixed }
    guard conflicts.isEmpty else {
      console.complain(lines: BrokenRuleReport.lines(conflicts, in: season, console.language))
      throw CommandFailure(
        .badData,
        Phrase(
          "les soirées à garder ne vont plus avec le dossier", "the evenings to keep no longer fit the folder"),
        action: Phrase(
          "corrigez le dossier, ou relancez avec --keep none", "mend the folder, or run again with --keep none"))
    }
    let iterations = arguments[PlanCommand.iterations]
    let stop = StopRule(
      seconds: arguments[PlanCommand.seconds] ?? (iterations == nil ? 5 : nil), iterations: iterations,
      targetGapPercent: arguments[PlanCommand.targetGap], cancel: Interrupt.flag)
    return PlanningRequest(
      season: replan.searchSeason, start: replan.keep == .none ? nil : replan.current, stop: stop,
      seed: arguments[PlanCommand.seed] ?? 1,
      threads: arguments[PlanCommand.threads] ?? Processor.coreCount, frozen: frozen)
  }

  private func search(_ request: PlanningRequest, _ console: Console) -> PlanningResult {
    let line = ProgressLine(on: console)
    defer { line.erase() }
    return TourPlanner.plan(request) { progress in
      line.show(progress.text(console.language, request.season.rules.objective), at: progress.seconds)
    }
  }

  private func tell(
    _ report: PlanReport, _ result: PlanningResult, request: PlanningRequest, among choice: PlanChoice,
    previous: Plan?, folder: String, _ console: Console
  ) {
    let figures = report.figures
    console.print(json: figures.json(of: result, seed: request.seed, report, among: choice))
    if Interrupt.flag.isRaised {
      console.warn(
        Phrase(
          "recherche interrompue : le meilleur planning trouvé jusque-là est enregistré",
          "the search was interrupted: the best plan found so far is on file"))
    }
    guard !console.isJSON else { return }
    for line in report.summary { console.note(line: line) }
    if let sentence = result.boundSentence(for: figures.audit, in: figures.season, among: choice) {
      console.note()
      console.note(sentence)
    }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.note(line: line) }
    }
    for line in [""] + report.list + [""] { console.note(line: line) }
    console.note(PlanCommand.farewell(figures.plan, previous: previous, folder: folder))
  }

  private static func farewell(_ plan: Plan, previous: Plan?, folder: String) -> Phrase {
    let path = Printable("\(folder)/\(PlanFile.name)")
    guard let previous else {
      return Phrase("Le planning est enregistré dans \(path).", "The plan is on file in \(path).")
    }
    let difference = PlanDifference(from: previous, to: plan)
    guard !difference.isEmpty else {
      return Phrase("Le planning n'a pas changé.", "The plan has not changed.")
    }
    let count = difference.moved.count + difference.added.count + difference.removed.count
    return Phrase(
      "Le planning est enregistré dans \(path). Soirées qui ont changé : \(count) (« guinguette compare \(Printable(folder)) » les montre).",
      "The plan is on file in \(path). Evenings that changed: \(count) (\"guinguette compare \(Printable(folder))\" shows them)."
    )
  }

  /// A plan that leaves out a promise is never a file, and one that breaks another rule is a defect of the program.
  static func refuseBrokenRules(of figures: PlanFigures, _ console: Console) throws(CommandFailure) {
    guard !figures.audit.isValid else { return }
    let left = figures.audit.brokenRules.filter { $0.rule == .fixed }
    guard left.count < figures.audit.brokenRules.count else { throw brokenPromises(left, figures.season, console) }
    console.complain(lines: BrokenRuleReport.lines(figures.audit.brokenRules, in: figures.season, console.language))
    throw CommandFailure(
      .defect,
      Phrase(
        "défaut du programme : le planning trouvé enfreint une règle, il n'est pas enregistré",
        "a defect of the program: the plan found breaks a rule, and is not written"),
      action: Phrase("l'ancien planning est resté tel quel", "the old plan is as it was"))
  }

  /// The promises that the best plan found does not hold, told, and the failure.
  private static func brokenPromises(
    _ left: [BrokenRule], _ season: Season, _ console: Console
  ) -> CommandFailure {
    console.complain(lines: left.map { "- " + $0.text(in: season, console.language) })
    return CommandFailure(
      .badData,
      Phrase(
        "les soirées promises ne peuvent pas toutes tenir, d'après la recherche : rien n'est enregistré",
        "the promised evenings cannot all be held, as far as the search found: nothing is written"),
      action: Phrase(
        "changez une ligne « fixed » d'availability.csv (date ou guinguette), ou cherchez plus longtemps (--seconds)",
        "change a \"fixed\" row of availability.csv (date or van), or search longer (--seconds)"))
  }
}

extension Plan {
  /// Whether none of its evenings could be one of a season: it is the plan of another.
  func isForeign(to season: Season) -> Bool {
    let held = heldEvenings
    return !held.isEmpty
      && !held.contains { season.span.contains($0.date) && season.communePositions[$0.commune] != nil }
  }
}
