internal import CivilTime
internal import PlanChanges
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
      "ce qui ne bouge pas : all, toutes les soirées qui le peuvent ; fixed (par défaut), celles qui ont eu lieu, les verrouillées et, autant que possible, celles qui sont publiées ; none, seulement celles qui ont eu lieu",
      "what stays: all, every evening that can; fixed (the default), those held, those locked and, as far as possible, those published; none, only those held"
    ))

  static let stability = ValueOption.decimal(
    "stability", value: Phrase(same: "KM"), upTo: 100_000,
    help: Phrase(
      "ce que chaque soirée publiée qu'on déplace doit faire gagner, en km, ou en minutes si la saison compte des minutes (10 par défaut) ; avant la publication, vaut pour toutes les soirées du brouillon",
      "what each published evening that moves must win, in km, or in minutes where the season counts those (default 10); before publication, counts for every evening of the draft"
    ))

  let name = "plan"

  var summary: Phrase {
    Phrase(
      "cherche le meilleur planning et l'enregistre dans plan.json", "finds the best plan and writes it to plan.json")
  }

  var options: [any OptionDeclaration] {
    [
      PlanCommand.seconds, PlanCommand.iterations, PlanCommand.seed, PlanCommand.threads, PlanCommand.targetGap,
      PlanCommand.keep, PlanCommand.stability, TodayOption.today, Consent.flag,
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
    let workspace = try Workspace(folder, for: .writing, today: arguments[TodayOption.today], console)
    let book = try workspace.book
    let previous = book.current.flatMap { $0.isForeign(to: workspace.season) ? nil : $0 }
    let season = workspace.seen(with: previous)
    workspace.tellDay()
    if let foreign = book.current, previous == nil {
      console.warn(PlanCommand.startingAnew(from: foreign, folder: folder))
    }
    let replan = PlanCommand.replan(arguments, season: season, workspace.clock, book: book, current: previous)
    let question = try question(arguments, replan, console)

    Interrupt.listen()
    let answer = answer(replan, question, console)
    let plan = answer.found.plan
    let figures = PlanFigures(of: plan, in: season)
    try PlanCommand.refusal(replan, arguments).refuseBrokenRules(of: figures, console)
    try answer.found.refuseDefect(judged: figures.audit)
    if !arguments[Consent.flag] { try PlanCommand.askBeforeMoving(book, to: plan, replan.keep, console) }
    let search = PlanSearch(seed: question.seed, iterations: answer.found.iterations, score: figures.audit.score)
    try workspace.write(book.recording(plan, search: search))

    let report = PlanReport(figures, console, sources: workspace.sources, isSearched: true, today: replan.today)
    tell(
      report, answer, seed: question.seed, among: replan.choice(frozen: answer.frozen), previous: previous,
      folder: folder, console)
    PlanFit(figures.audit, season: season, folder: folder).warnAfterPlanning(console)
    return figures.audit.score.missing == 0 ? .done : .incomplete
  }

  /// Plans another season and compares; writes nothing.
  private func answerWhatIf(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let workspace = try Workspace(
      arguments.folder, for: .reading, today: arguments[TodayOption.today],
      availability: arguments[WhatIf.availability], console)
    let other = try WhatIf.season(arguments, from: workspace.season)
    let book = try workspace.book
    let before = try WhatIf.before(workspace, arguments, console)
    let known = book.current?.evenings.filter { other.communePositions[$0.commune] != nil }
    let trial = PlanBook(record: known.map { PlanRecord(Plan(evenings: $0)) }, publication: book.publication)
    let season = other.seen(by: workspace.clock, with: trial.current, told: book.publication)
    workspace.tellDay()
    let replan = PlanCommand.replan(
      arguments, season: season, workspace.clock, book: trial, current: trial.current)
    let question = try question(arguments, replan, console)
    Interrupt.listen()
    let answer = answer(replan, question, console)
    let result = answer.found
    let figures = PlanFigures(of: result.plan, in: season)
    try PlanCommand.refusal(replan, arguments).refuseBrokenRules(of: figures, console)
    try result.refuseDefect(judged: figures.audit)
    let report = PlanReport(figures, console, isSearched: true, today: replan.today)
    let difference = book.current.map { PlanDifference(from: $0, to: figures.plan) }
    let choice = replan.choice(frozen: answer.frozen)
    console.print(json: figures.json(of: answer, seed: question.seed, report, among: choice, against: difference))
    for line in report.summary { console.print(line) }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.print(line) }
    }
    if let current = book.current, let before, let difference {
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
      "plan.json est le planning d'une autre saison\(when[0]) : le nouveau part de zéro ; « \(ShellCommand("undo", folder)) » rend l'ancien",
      "plan.json is the plan of another season\(when[1]): the new one starts afresh; \"\(ShellCommand("undo", folder))\" brings the old one back"
    )
  }

  /// What would keep a plan from being looked for, or from being written.
  private static func refusal(_ replan: Replan, _ arguments: ParsedArguments) -> PlanRefusal {
    PlanRefusal(season: replan.season, current: replan.current, frozen: replan.frozen, folder: arguments.folder)
  }

  private static func replan(
    _ arguments: ParsedArguments, season: Season, _ clock: SeasonClock, book: PlanBook, current: Plan?
  ) -> Replan {
    Replan(
      season: season, current: current, book: book, keep: arguments[PlanCommand.keep] ?? .fixed,
      stability: arguments[PlanCommand.stability].map(Metres.init(km:)), today: clock.frozenBefore,
      firstOpen: clock.firstOpen)
  }

  /// Plans, with a line that tells how far it is.
  private func answer(_ replan: Replan, _ question: Replanning, _ console: Console) -> ReplanningResult {
    let line = ProgressLine(on: console)
    defer { line.erase() }
    let answer = question.run { progress in
      line.show(progress.text(console.language, replan.season.rules.objective), at: progress.seconds)
    }
    return answer.holding(replan.noted(answer.found.plan), in: replan.season)
  }

  private func question(
    _ arguments: ParsedArguments, _ replan: Replan, _ console: Console
  ) throws(CommandFailure) -> Replanning {
    try PlanCommand.refusal(replan, arguments).refuseConflicts(console)
    let iterations = arguments[PlanCommand.iterations]
    let stop = StopRule(
      seconds: arguments[PlanCommand.seconds] ?? (iterations == nil ? 5 : nil), iterations: iterations,
      targetGapPercent: arguments[PlanCommand.targetGap], cancel: Interrupt.flag)
    var question = replan.question(stop: stop)
    question.seed = arguments[PlanCommand.seed] ?? 1
    question.threads = arguments[PlanCommand.threads] ?? Processor.coreCount
    return question
  }

  private func tell(
    _ report: PlanReport, _ answer: ReplanningResult, seed: UInt64, among choice: PlanChoice, previous: Plan?,
    folder: String, _ console: Console
  ) {
    let (figures, result) = (report.figures, answer.found)
    console.print(json: figures.json(of: answer, seed: seed, report, among: choice))
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
    if let steadiness = answer.steadiness { console.note(steadiness.sentence(in: figures.season)) }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.note(line: line) }
    }
    for line in [""] + report.list + [""] { console.note(line: line) }
    console.note(PlanCommand.farewell(figures.plan, previous: previous, folder: folder))
    for line in answer.moved.lines(in: figures.season, console.language) { console.note(line: line) }
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
      "Le planning est enregistré dans \(path). Soirées qui ont changé : \(count) (« \(ShellCommand("compare", folder)) » les montre).",
      "The plan is on file in \(path). Evenings that changed: \(count) (\"\(ShellCommand("compare", folder))\" shows them)."
    )
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
