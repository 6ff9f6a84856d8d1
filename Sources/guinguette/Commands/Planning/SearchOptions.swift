internal import PlanChanges
internal import SeasonDesk
internal import SeasonModel
internal import TourPlanner

/// The options of every search for a plan.
enum SearchOptions {
  static let seconds = ValueOption.decimal(
    "seconds", value: Phrase(same: "S"), upTo: 86_400,
    help: PlanTexts.seconds)
  static let iterations = ValueOption.whole(
    "iterations", value: Phrase(same: "N"), in: 1...Int.max,
    help: PlanTexts.iterations)
  static let seed = ValueOption<UInt64>(
    "seed", value: Phrase(same: "N"), help: PlanTexts.seed,
    expectation: PlanTexts.seedWanted
  ) { UInt64($0) }
  static let threads = ValueOption.whole(
    "threads", value: Phrase(same: "N"), in: 1...1024,
    help: PlanTexts.threads)
  static let targetGap = ValueOption.decimal(
    "target-gap", value: PlanTexts.targetGapValue, upTo: 100,
    help: PlanTexts.targetGap)
  static let keep = ValueOption<Keep>.choice(
    "keep", value: Phrase(same: "all|fixed|none"),
    help: PlanTexts.keep)

  static let stability = ValueOption.decimal(
    "stability", value: Phrase(same: "KM"), upTo: 100_000,
    help: PlanTexts.stability)

  /// What the command line says about the search.
  static func options(_ arguments: ParsedArguments) -> SeasonPlanning.Options {
    let iterations = arguments[SearchOptions.iterations]
    return SeasonPlanning.Options(
      keep: arguments[SearchOptions.keep] ?? .fixed,
      stability: arguments[SearchOptions.stability].map(Metres.init(km:)),
      stop: StopRule(
        seconds: arguments[SearchOptions.seconds] ?? (iterations == nil ? 5 : nil), iterations: iterations,
        targetGapPercent: arguments[SearchOptions.targetGap], cancel: Interrupt.flag),
      seed: arguments[SearchOptions.seed] ?? 1, threads: arguments[SearchOptions.threads] ?? Processor.coreCount)
  }

  /// Searches, with a line that tells how far it is; Ctrl-C ends it.
  static func search(_ planning: SeasonPlanning, _ console: Console) throws(DeskFailure) -> PlannedSeason {
    Interrupt.listen()
    let line = ProgressLine(on: console)
    defer { line.erase() }
    return try planning.run { progress in
      line.show(progress.text(console.language, planning.season.rules.objective), at: progress.seconds)
    }
  }
}
