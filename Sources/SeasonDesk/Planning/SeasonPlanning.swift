internal import PlanChanges
package import SeasonFiles
package import SeasonModel
package import TourPlanner

/// Planning a season, anew or for the first time.
package struct SeasonPlanning {
  /// What may be said about a search.
  package struct Options {
    /// Which evenings of the current plan stay.
    package var keep: Keep
    /// What each moved evening must win, if that was said.
    package var stability: Metres?
    /// When to stop.
    package var stop: StopRule
    /// The seed of chance.
    package var seed: UInt64
    /// How many threads search.
    package var threads: Int

    /// Describes a search.
    package init(
      keep: Keep = .fixed, stability: Metres? = nil, stop: StopRule, seed: UInt64 = 1, threads: Int = 1
    ) {
      (self.keep, self.stability, self.stop, self.seed, self.threads) = (keep, stability, stop, seed, threads)
    }
  }

  /// The plans there are, and what the world was told.
  package let book: PlanBook
  /// The plan there is, if it is one of this season.
  package let previous: Plan?
  /// The same without the evenings of villages that have left the season.
  private let staying: Plan?
  /// The season with the day it is.
  package let season: Season
  /// How the search treats the plan there is.
  package let replan: Replan
  /// The season as its files have it.
  private let filed: Season
  private let options: Options

  /// Prepares to plan the season of a folder; a plan of another season counts as none.
  package init(of workspace: Workspace, _ options: Options) throws(DeskFailure) {
    let book = try workspace.book
    let previous = book.current.flatMap { $0.isForeign(to: workspace.season) ? nil : $0 }
    self.init(
      book: book, previous: previous, season: workspace.seen(with: previous), filed: workspace.season, workspace.clock,
      options)
  }

  /// Prepares to answer a question about another season; of the plan there is, what this season knows counts.
  package init(ofOther season: Season, in workspace: Workspace, _ options: Options) throws(DeskFailure) {
    let book = try workspace.book
    let known = book.current?.evenings.filter { season.communePositions[$0.commune] != nil }
    let trial = PlanBook(record: known.map { PlanRecord(Plan(evenings: $0)) }, publication: book.publication)
    self.init(
      book: trial, previous: trial.current,
      season: season.seen(by: workspace.clock, with: trial.current, told: book.publication), filed: season,
      workspace.clock, options)
  }

  private init(
    book: PlanBook, previous: Plan?, season: Season, filed: Season, _ clock: SeasonClock, _ options: Options
  ) {
    (self.book, self.previous, self.season, self.filed, self.options) = (book, previous, season, filed, options)
    // Nothing keeps the evening of a village that has left: it goes, and is told.
    staying = previous.map { plan in
      Plan(evenings: plan.evenings.filter { season.communePositions[$0.commune] != nil })
    }
    replan = Replan(
      season: season, current: staying, book: book, keep: options.keep, stability: options.stability,
      today: clock.frozenBefore, firstOpen: clock.firstOpen)
  }

  /// Searches, and judges what it finds.
  ///
  /// - Parameter progress: told how far the search is.
  /// - Returns: a plan that may be written.
  /// - Throws: why there is nothing to search, or that what was found is not to be written.
  package func run(progress: ((PlanningProgress) -> Void)? = nil) throws(DeskFailure) -> PlannedSeason {
    let refusal = PlanRefusal(season: season, current: staying, frozen: replan.frozen)
    try refusal.refuseConflicts()
    var question = replan.question(stop: options.stop)
    (question.seed, question.threads) = (options.seed, options.threads)
    let found = question.run(progress: progress)
    let answer = found.holding(replan.noted(found.found.plan), in: season)
    let figures = PlanFigures(of: answer.found.plan, in: season)
    try refusal.refuseBrokenRules(of: figures)
    try answer.found.refuseDefect(judged: figures.audit)
    return PlannedSeason(
      figures: figures, answer: answer, choice: replan.choice(frozen: answer.frozen), seed: options.seed, filed: filed,
      departed: previous?.activeEvenings.filter { season.communePositions[$0.commune] == nil } ?? [], before: book)
  }
}
