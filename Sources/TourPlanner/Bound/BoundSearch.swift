internal import SeasonModel

/// Proves how much any plan costs at least, and closes the gap to the best plan where it can.
///
/// The bound is that of the set-partitioning linear program over all outings, tightened by subset-row cuts and by rows
/// for the rules between outings. Then every column that a better plan could hold is listed, and branch and bound
/// chooses among them: Baldacci, Christofides and Mingozzi (2008).
///
/// It counts for plans that are at least as good as the incumbent in what is missing and unserved. No clock and no
/// randomness: the same calls give the same results.
final class BoundSearch {
  /// The most columns that are listed to choose among, and to choose among for all plans below the incumbent at once.
  private static let mostListed = 80_000
  private static let listedAtOnce = 30_000
  private static let workAtOnce = 15_000
  /// So few columns are listed for all plans below the incumbent, before there are all the cuts there can be, and the
  /// pivots to spend on them.
  private static let fewListed = 5000
  private static let fewWork = 3000
  /// How many columns are listed to look for better plans, one after the other, and the pivots to spend on each: at
  /// first, and once it has turned out that not all can be searched.
  private static let divedColumns = [1000, 3000, 8000, 16_000]
  private static let divedWork = (first: 4000, later: 16_000)
  /// The most days of an outing whose columns are priced and listed exactly.
  static let longestListed = 5
  /// How often a model is tightened: one with weights, and one with limits; and how many cuts join at a time.
  private static let rounds = (weighted: 20, limited: 400)
  private static let cutsAtATime = 30
  /// The pivots to choose among the columns made so far, where none can be listed: each time, and at last.
  private static let chosenWork = (each: 3000, last: 30_000)
  /// The most that all that is missing may weigh.
  private static let heaviest = 100_000_000_000
  /// What part of a plan's worth a gap may be that is worth closing: one in so many.
  private static let narrowGap = 80
  /// The most rows of a season for which there is a bound.
  private static let mostRows = 1500

  let problem: Problem
  /// The columns of the best plan known.
  private(set) var incumbent: [OutingColumn]
  /// What that plan is worth.
  private(set) var score: PlanScore
  /// What no plan as good in what is missing and unserved can cost less than, in metres.
  private(set) var bound = 0
  /// Whether no plan is better than the incumbent.
  private(set) var isOptimal = false

  /// Whether it ended because the gap was too wide to close, not because nothing was left to do.
  private(set) var hasGivenUp = false

  private let judge: ColumnJudge
  private let longestListed: Int
  /// How evenings that are not held count in the model of now, and what no plan can be worth less than by that count.
  private var goal = PartitionGoal.limited(missing: 0, priority: 0)
  private var reached = 0

  /// Prepares a search for the bound below a plan; nil where the season is too large or the plan breaks a hard rule.
  ///
  /// - Parameters:
  ///   - problem: the problem.
  ///   - incumbent: the columns of the plan.
  ///   - longestListed: the most days of an outing whose columns are priced and listed exactly.
  init?(problem: Problem, incumbent: [OutingColumn], longestListed: Int = BoundSearch.longestListed) {
    let judge = ColumnJudge(problem: problem)
    guard problem.legs.hasMatrix, problem.communeCount + problem.outings.count <= BoundSearch.mostRows,
      let score = judge.score(of: incumbent)
    else { return nil }
    self.problem = problem
    self.judge = judge
    self.longestListed = longestListed
    self.incumbent = incumbent
    self.score = score
  }

  /// Raises the bound until it is proven that the incumbent is best, nothing helps, or the caller stops it.
  ///
  /// - Parameters:
  ///   - isStopped: asked often; true ends the run.
  ///   - better: asked now and then for a plan that someone else found; its columns.
  ///   - progress: called when the bound has risen or a better plan was found.
  func run(isStopped: () -> Bool, better: () -> [OutingColumn]? = { nil }, progress: () -> Void = {}) {
    while true {
      let start = score
      // That no plan holds more is proven by weights; what plans that hold as much cost at least, by limits.
      if let weighted {
        attempt(weighted, isStopped, better, progress)
        if isOptimal || isStopped() { return }
        if holdsMore(than: start) { continue }
      }
      let limited = PartitionGoal.limited(
        missing: score.missing, priority: score.missing > 0 ? nil : score.priorityUnserved)
      attempt(limited, isStopped, better, progress)
      // A plan that misses less makes for a tighter model: start again with it.
      if isOptimal || isStopped() || !holdsMore(than: start) { return }
    }
  }

  /// Whether a gap is so narrow that listing columns may close it; else a second search is a better use of the time.
  static func isCloseable(bound: Int, worth: Int) -> Bool { (worth - bound) * BoundSearch.narrowGap <= worth }

  private func holdsMore(than start: PlanScore) -> Bool {
    start.missing != score.missing || start.priorityUnserved != score.priorityUnserved
  }

  /// The weights that keep the order of the three levels; nil where everything is held, or floating point would lose the
  /// metres.
  private var weighted: PartitionGoal? {
    guard score.missing > 0 || score.priorityUnserved > 0 else { return nil }
    let weights = problem.weights
    guard weights.missing < BoundSearch.heaviest / (score.missing + 1) else { return nil }
    return .weighted(missing: weights.missing, priority: weights.priority)
  }

  private func attempt(
    _ goal: PartitionGoal, _ isStopped: () -> Bool, _ better: () -> [OutingColumn]?, _ progress: () -> Void
  ) {
    self.goal = goal
    reached = 0
    let isWeighted = goal.allowsMissing && goal.missingCost > 0
    let high = 20 * (worth + goal.missingCost) + 20_000_000
    let model = PartitionModel(
      judge: judge, goal: goal, outings: Array(problem.outings.indices), fixed: [], covers: true, highCost: high)
    let none = EveningPrices([Int](repeating: 0, count: model.rows.count), of: model)
    let labels = RouteLabels()
    let pricers = problem.outings.indices.compactMap { outing -> (any ColumnPricer)? in
      problem.outings[outing].length <= longestListed
        ? OutingPricer(outing: outing, judge: judge, prices: none)
        : NgRoutePricer(outing: outing, judge: judge, store: labels)
    }
    let isRelaxed = pricers.contains { $0 is NgRoutePricer }
    guard pricers.count == problem.outings.count else { return }
    let generation = ColumnGeneration(model: model, pricers: pricers)
    for column in incumbent { generation.add(column) }
    let listing = ColumnListing(generation: generation, pricers: pricers, judge: judge)
    var lastTried = Int.max / 16
    for round in 0... {
      take(better, progress)
      let outcome = generation.run(
        cutoff: (worth - 1) * PartitionModel.priceScale, isStopped: isStopped,
        improved: { raise(to: generation.bound, progress) })
      if outcome == .closed { return settle(progress) }
      if outcome == .stopped { return }
      if !listing.isPossible { choose(among: model, limit: BoundSearch.chosenWork.each, isStopped, progress) }
      // Cuts come slowly on longer outings: a first look need not wait for all of them.
      if isRelaxed, round == 1 { dive(listing, work: BoundSearch.divedWork.first, isStopped, progress) }
      if reached >= worth { return settle(progress) }
      let gap = worth - reached
      if gap * 10 < lastTried * 9 {
        lastTried = gap
        let isClosed = close(
          listing, below: worth, most: BoundSearch.fewListed, work: BoundSearch.fewWork, isStopped, progress)
        if isClosed { return }
      }
      if isStopped() || round >= (isWeighted ? BoundSearch.rounds.weighted : BoundSearch.rounds.limited) { return }
      if !tighten(model, pricers, isRelaxed) {
        if !listing.isPossible { choose(among: model, limit: BoundSearch.chosenWork.last, isStopped, progress) }
        take(better, progress)
        dive(listing, work: BoundSearch.divedWork.first, isStopped, progress)
        guard isWeighted else { return closeInSteps(listing, isStopped, better, progress) }
        _ = close(
          listing, below: worth, most: BoundSearch.listedAtOnce, work: BoundSearch.workAtOnce, isStopped, progress)
        return
      }
    }
  }

  /// Adds rules and cuts that the solution breaks, and rules out columns that hold a commune twice; whether there were any.
  private func tighten(_ model: PartitionModel, _ pricers: [any ColumnPricer], _ isRelaxed: Bool) -> Bool {
    let separation = RuleSeparation(model: model)
    let support = model.support
    var isTighter = false
    for rule in separation.brokenRules(in: support) where model.add(rule) { isTighter = true }
    guard isRelaxed else {
      for rule in separation.brokenSubsets(in: support, most: BoundSearch.cutsAtATime) where model.add(rule) {
        isTighter = true
      }
      return isTighter
    }
    for (position, _) in support where forbid(model.columns[position], pricers) {
      model.program.setBarred(model.numbers[position], true)
      isTighter = true
    }
    return isTighter
  }

  private func forbid(_ column: OutingColumn, _ pricers: [any ColumnPricer]) -> Bool {
    (pricers[column.outing] as? NgRoutePricer)?.forbid(column) ?? false
  }

  private func raise(to parts: Int, _ progress: () -> Void) {
    raise(toWhole: PartitionModel.metres(fromParts: parts), progress)
  }

  private func raise(toWhole value: Int, _ progress: () -> Void) {
    guard value > reached else { return }
    reached = min(value, worth)
    // What is left when what the incumbent does not hold is taken off: a plan that holds more is worth even less.
    bound = max(bound, min(reached - (worth - score.cost.count), score.cost.count))
    progress()
  }

  private func settle(_ progress: () -> Void) {
    bound = score.cost.count
    isOptimal = goal.missingCost > 0 || (score.missing == 0 && score.priorityUnserved == 0)
    progress()
  }

  /// What the incumbent is worth as the model of now counts.
  private var worth: Int { goal.total(score) }

  private func take(_ better: () -> [OutingColumn]?, _ progress: () -> Void) {
    guard let columns = better(), let other = judge.score(of: columns), other < score else { return }
    adopt(columns, other)
    progress()
  }

  private func adopt(_ columns: [OutingColumn], _ other: PlanScore) {
    incumbent = columns
    score = other
  }

  /// Looks for a better plan among the columns made so far.
  private func choose(
    among model: PartitionModel, limit: Int, _ isStopped: () -> Bool, _ progress: () -> Void
  ) {
    let recombination = Recombination(problem: problem)
    guard
      let columns = recombination.best(
        pool: model.columns.filter { judge.column(outing: $0.outing, communes: $0.communes, days: $0.days) != nil },
        incumbent: incumbent, work: limit, isCancelled: isStopped),
      let other = judge.score(of: columns), other < score
    else { return }
    adopt(columns, other)
    progress()
  }

  /// Looks for a better plan among the columns that cost least at the prices of the bound, then among more of them.
  ///
  /// The few cheapest columns hold good plans, and are searched fast; each better plan leaves fewer to list.
  private func dive(_ listing: ColumnListing, work: Int, _ isStopped: () -> Bool, _ progress: () -> Void) {
    guard listing.isPossible else { return }
    let first = PartitionModel.metres(fromParts: listing.generation.bound)
    var last = 0
    for most in BoundSearch.divedColumns {
      var gap = worth - first
      while gap > first / 10_000, !isStopped() {
        guard let listed = listing.columns(below: first + gap, most: most, isStopped) else {
          gap = gap * 4 / 5
          continue
        }
        guard listed.count > last, let model = listing.model(of: incumbent + listed, isStopped) else { break }
        last = listed.count
        let tree = ColumnTree(model: model, incumbent: score)
        tree.search(limit: work, cutRounds: 0, isCancelled: isStopped)
        if let best = tree.best, let other = tree.bestScore {
          adopt(best, other)
          progress()
        }
        break
      }
    }
  }

  /// Looks for the best plan among all below the incumbent; where those are too many columns, among those that cost a
  /// little more than the bound, then among those up to a little more.
  ///
  /// Each step either finds it or raises the bound, whatever the incumbent is, and the number of columns to list grows
  /// fast with what they may cost.
  private func closeInSteps(
    _ listing: ColumnListing, _ isStopped: () -> Bool, _ better: () -> [OutingColumn]?, _ progress: () -> Void
  ) {
    guard BoundSearch.isCloseable(bound: reached, worth: worth) else {
      hasGivenUp = true
      return
    }
    let first = PartitionModel.metres(fromParts: listing.generation.bound)
    let isClosed = close(
      listing, below: worth, most: BoundSearch.listedAtOnce, work: BoundSearch.workAtOnce, isStopped, progress)
    if isClosed { return }
    take(better, progress)
    dive(listing, work: BoundSearch.divedWork.later, isStopped, progress)
    var step = max(1, first / 400)
    while reached < worth, !isStopped() {
      take(better, progress)
      let reach = min(worth, first + step)
      guard close(listing, below: reach, most: BoundSearch.mostListed, isStopped, progress) else { return }
      // A node that could not be settled keeps the bound where it is.
      if reached < reach, reached < worth { return }
      step += step / 3 + 1
    }
  }

  /// Lists every column of a better plan below a cost and chooses among them; false when there are too many.
  private func close(
    _ listing: ColumnListing, below reach: Int, most: Int, work: Int = Int.max / 2, _ isStopped: () -> Bool,
    _ progress: () -> Void
  ) -> Bool {
    guard let listed = listing.columns(below: reach, most: most, isStopped) else { return false }
    guard let model = listing.model(of: incumbent + listed, isStopped) else { return true }
    let tree = ColumnTree(model: model, incumbent: score, reach: reach)
    let isDone = tree.search(limit: work, cutRounds: 30, isCancelled: isStopped)
    if let best = tree.best, let other = tree.bestScore { adopt(best, other) }
    raise(toWhole: tree.bound, progress)
    if isDone, reached == worth { settle(progress) } else { progress() }
    return isDone || work == Int.max / 2
  }
}
