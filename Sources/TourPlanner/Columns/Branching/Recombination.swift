internal import SeasonModel

/// Chooses anew among outings that searches met: one column for each outing, as good together as can be.
///
/// Searches find good outings long before they find good sets of them; set partitioning over the outings of many plans
/// is known to close the last percent (Rochat and Taillard 1995; Subramanian, Uchoa and Ochi 2013).
struct Recombination: Sendable {
  private let judge: ColumnJudge
  private let parameters: RecombinationParameters

  init(problem: Problem, parameters: RecombinationParameters = RecombinationParameters()) {
    self.parameters = parameters
    judge = ColumnJudge(problem: problem)
  }

  /// The best choice among the columns of a pool and of an incumbent, if it is better than the incumbent.
  ///
  /// Outings for which the pool has no column keep that of the incumbent in large seasons.
  /// - Parameters:
  ///   - pool: columns, in an order that does not depend on chance.
  ///   - incumbent: the columns of a plan; at most one for each outing.
  ///   - work: the most pivots it may take.
  ///   - isCancelled: asked now and then; true ends the search early.
  /// - Returns: the columns of the better plan, or nil when none was found.
  func best(
    pool: [OutingColumn], incumbent: [OutingColumn], work: Int, isCancelled: () -> Bool = { false }
  ) -> [OutingColumn]? {
    guard let columns = judge.cheapest(of: incumbent + pool, isStopped: isCancelled),
      let split = parts(of: columns, incumbent: incumbent)
    else { return nil }
    let goal = goal(for: columns)
    let score = judge.score(of: incumbent)
    guard score.map({ goal.total($0) < BranchAndBound.greatestCost }) ?? true else { return nil }
    let problem = judge.problem
    let model = PartitionModel(
      judge: judge, goal: goal, outings: split.free, fixed: split.fixed, covers: false,
      bigM: goal.missingCost * (8 + problem.required.reduce(0, +) + 8 * problem.territoryRules.count))
    let isFree = Set(split.free)
    for column in columns where isFree.contains(column.outing) && !column.communes.isEmpty { model.add(column) }
    let tree = BranchAndBound(model: model, incumbent: score)
    tree.search(limit: work, cutRounds: parameters.cutRounds, isCancelled: isCancelled)
    return tree.best
  }

  /// Which outings are free, and the columns of the others; nil when there are too many.
  private func parts(
    of columns: [OutingColumn], incumbent: [OutingColumn]
  ) -> (free: [Int], fixed: [OutingColumn])? {
    let problem = judge.problem
    if problem.communeCount + problem.outings.count <= parameters.fewRows {
      return (Array(problem.outings.indices), [])
    }
    var counts = [Int](repeating: 0, count: problem.outings.count)
    for column in columns { counts[column.outing] += 1 }
    for column in incumbent { counts[column.outing] -= 1 }
    let free = problem.outings.indices.filter { counts[$0] > 0 }
    let open = Set(columns.lazy.filter { counts[$0.outing] > 0 }.flatMap(\.communes)).count
    guard free.count + open <= parameters.mostRows else { return nil }
    return (free, incumbent.filter { counts[$0.outing] <= 0 })
  }

  /// Weights that keep the order of the three levels for any choice among the columns, unless penalties are so dear that
  /// floating point would lose the metres: a choice is judged by its score in any case.
  private func goal(for columns: [OutingColumn]) -> PartitionGoal {
    let problem = judge.problem
    var dearest = [Int](repeating: 0, count: problem.outings.count)
    var evenings = [Int](repeating: 0, count: problem.outings.count)
    for column in columns {
      dearest[column.outing] = max(dearest[column.outing], column.cost)
      evenings[column.outing] = max(evenings[column.outing], column.communes.count)
    }
    let pairs = problem.mostClosePairs(among: evenings.reduce(0, +)) * Double(judge.pairPenalty ?? 0)
    let worst = dearest.reduce(pairs + Double(problem.absences.total.cost)) { $0 + Double($1) }
    return LevelWeights(worstCost: worst, problem: problem).goal(ceiling: 10_000_000_000)
  }
}
