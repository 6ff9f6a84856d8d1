internal import SeasonModel

/// One search of its own: ruin and recreate under simulated annealing, with its own state and random numbers.
///
/// Several islands work side by side and exchange what they found between rounds. An island never looks at a clock or at
/// another island, so the same steps give the same solutions.
final class Island {
  let state: TourState
  /// Outings of good plans that this island met.
  let pool: ColumnPool
  /// The best stops so far: those that keep all hard rules come before those that do not.
  let incumbent: Incumbent
  /// Whether `incumbent` keeps all hard rules.
  private(set) var isFeasible = false
  /// Whether it anneals the order of outings besides.
  var annealsOrder: Bool { sequences != nil }
  /// Iterations done.
  private(set) var iterations = 0
  /// Evenings that were put somewhere in all iterations.
  private(set) var moves = 0

  private let problem: Problem
  private let annealingParameters: AnnealingParameters
  private let pooling: PoolParameters
  private let ruining: RuinParameters
  private let recreating: RecreateParameters
  private var random: RandomSource
  private var strings: StringRemoval
  private let communes: CommuneRemoval
  private let exchange: OutingExchange
  private let recreate: Recreate
  private let sequences: SequenceAnnealing?
  private let sequencing: SequenceParameters
  /// How much worse than the best a plan may be whose outings are collected.
  private var poolMargin = 0
  private var absent: [AbsentEvening] = []
  /// Evenings that wait for a place in the current state.
  private var waiting: [AbsentEvening] = []

  init(
    problem: Problem, seed: UInt64, number: Int, annealing: AnnealingParameters = AnnealingParameters(),
    pooling: PoolParameters = PoolParameters(), ruining: RuinParameters = RuinParameters(),
    recreating: RecreateParameters = RecreateParameters(), sequencing: SequenceParameters = SequenceParameters()
  ) {
    self.problem = problem
    self.sequencing = sequencing
    annealingParameters = annealing
    self.pooling = pooling
    self.ruining = ruining
    self.recreating = recreating
    random = RandomSource.part(number, of: seed)
    state = TourState(problem: problem)
    strings = StringRemoval(state: state, parameters: ruining)
    communes = CommuneRemoval(state: state, parameters: ruining)
    let candidates = OutingCandidates(state: state, parameters: recreating)
    let finder = InsertionFinder(state: state, candidates: candidates)
    exchange = OutingExchange(state: state, finder: finder, candidates: candidates, parameters: ruining)
    recreate = Recreate(state: state, finder: finder, candidates: candidates, parameters: recreating)
    sequences = SequenceAnnealing(state: state, parameters: sequencing)
    incumbent = Incumbent(of: state)
    let pooled = pooling.columns
    let capacity = min(pooled.most, max(pooled.least, pooled.perOuting * problem.outings.count))
    pool = ColumnPool(problem: problem, capacity: capacity)
    absent.reserveCapacity(1000)
    waiting.reserveCapacity(1000)
  }

  /// Builds a first solution: the pinned evenings, then all others by greedy insertion.
  func construct() {
    waiting = Construction.placePins(in: state)
    // A promise that any van may keep has its slot before others come.
    if !waiting.isEmpty { recreate.apply(&waiting, random: &random, patience: 0) }
    waitForTheRest()
    recreate.apply(&waiting, random: &random, patience: 0)
    restart()
  }

  /// Starts from a solution of another search.
  func adopt(_ solution: Solution) {
    state.adopt(solution)
    waiting = Construction.missingPins(of: state)
    waitForTheRest()
    restart()
  }

  /// Ruins and recreates until `progress` reaches 1.
  ///
  /// - Parameters:
  ///   - annealing: the temperatures from progress 0 to 1.
  ///   - progress: says how far the work is for a number of iterations of this call; asked every 64 iterations.
  func run(_ annealing: Annealing, progress: (Int) -> Double) {
    guard problem.communeCount > 0, !problem.outings.isEmpty else { return }
    var annealing = annealing
    var done = 0
    var current = state.score
    poolMargin =
      Annealing.scale(
        cost: incumbent.score.cost.count, driven: incumbent.driven, mostPenalty: annealingParameters.mostPenalty)
      / pooling.margin
    var passed = progress(0)
    while passed < 1 {
      annealing.advance(to: passed)
      for _ in 0..<64 { current = step(current, annealing) }
      done += 64
      iterations += 64
      passed = progress(done)
    }
  }

  private func waitForTheRest() {
    var pinned = [Int](repeating: 0, count: problem.communeCount)
    for request in waiting { pinned[request.commune] += 1 }
    for commune in 0..<problem.communeCount {
      for _ in 0..<max(0, state.ledger.open(commune) - pinned[commune]) {
        waiting.append(AbsentEvening(commune: commune, pinnedDay: -1))
      }
    }
  }

  private func restart() {
    state.begin()
    incumbent.markAll()
    keepIfBest()
    pool.add(problem.outings.indices, of: state)
  }

  /// One iteration; returns the score of the state after it.
  private func step(_ current: PlanScore, _ annealing: Annealing) -> PlanScore {
    state.begin()
    if let sequences, random.below(sequencing.oneIn) == 0 { return reorder(current, annealing, sequences) }
    absent.removeAll(keepingCapacity: true)
    let blocked = state.blockedOutings
    let isTogether = communes.isUseful && random.below(ruining.communes.oneIn) == 0
    ruin(isTogether: isTogether)
    // Where some wait in any case, pushing others out seldom helps.
    let patience = random.below(recreating.impatientOneIn) == 0 ? 0 : waiting.count
    absent.append(contentsOf: waiting)
    moves += absent.count
    let limit = Double(current.cost.count) + annealing.allowance(&random)
    // Evenings that still wait cannot shorten the way: once it is too long, the rest is not worth working out. Where a
    // plan leaves evenings out, one that holds more of them may drive any way.
    let most = max(limit, Double(incumbent.score.cost.count + poolMargin))
    let isLimited = current.missing == 0 && current.priorityUnserved == 0 && most < Double(Int.max / 2)
    let isWhole = recreate.apply(
      &absent, random: &random, patience: patience, isBold: isTogether, mostDriven: isLimited ? Int(most) : .max)
    guard isWhole else {
      state.rollBack()
      return current
    }
    let found = state.score
    let pooled = Double(incumbent.score.cost.count + poolMargin) + 0.5
    if state.isFeasible, found.isBetter(than: incumbent.score, atCost: pooled) {
      pool.add(state.touchedOutings, of: state)
    }
    // A promise that is held over a road that no van drives is worth less than one that is not held.
    let isFreer = state.blockedOutings < blocked
    let isBetter = isFreer || (state.blockedOutings == blocked && found.isBetter(than: current, atCost: limit))
    let keepsPins = isFreer || !absent.contains { $0.pinnedDay >= 0 } || waiting.contains { $0.pinnedDay >= 0 }
    guard isBetter, keepsPins, state.isFeasible || !isFeasible else {
      state.rollBack()
      return current
    }
    swap(&waiting, &absent)
    incumbent.mark(state.touchedOutings)
    if found < incumbent.score || !isFeasible { keepIfBest() }
    return found
  }

  /// One iteration that changes the order of an outing alone; returns the score of the state after it.
  private func reorder(_ current: PlanScore, _ annealing: Annealing, _ sequences: SequenceAnnealing) -> PlanScore {
    let changes = sequences.apply(annealing, random: &random)
    guard changes > 0 else { return current }
    moves += changes
    let found = state.score
    if state.isFeasible { pool.add(state.touchedOutings, of: state) }
    incumbent.mark(state.touchedOutings)
    if found < incumbent.score || !isFeasible { keepIfBest() }
    return found
  }

  /// Takes evenings out of the state and appends them to `absent`.
  private func ruin(isTogether: Bool) {
    var seed = random.below(problem.communeCount)
    if isTogether {
      communes.apply(random: &random, absent: &absent)
      return
    }
    if exchange.isUseful, random.below(ruining.exchangeOneIn) == 0 {
      seed = exchange.apply(around: seed, random: &random, absent: &absent)
      moves += exchange.given.count - absent.count
    }
    strings.apply(around: seed, random: &random, absent: &absent)
  }

  private func keepIfBest() {
    let nowFeasible = state.isFeasible && !waiting.contains { $0.pinnedDay >= 0 }
    let isBetter =
      state.blockedOutings == incumbent.blockedOutings
      ? state.score < incumbent.score : state.blockedOutings < incumbent.blockedOutings
    guard nowFeasible == isFeasible ? isBetter : nowFeasible else { return }
    isFeasible = nowFeasible
    incumbent.keep(state)
  }
}

extension PlanScore {
  /// Whether it leaves out less than another score, or as much at a cost below a limit.
  fileprivate func isBetter(than other: PlanScore, atCost limit: Double) -> Bool {
    if missing != other.missing { return missing < other.missing }
    if priorityUnserved != other.priorityUnserved { return priorityUnserved < other.priorityUnserved }
    return Double(cost.count) < limit
  }
}
