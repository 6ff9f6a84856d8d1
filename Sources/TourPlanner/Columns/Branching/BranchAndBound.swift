internal import SeasonModel

/// Branch and bound over the columns of a set-partitioning model.
///
/// Each node solves the linear program from the basis of the node before. What cuts a node off is never a floating-point
/// value but the Lagrangian bound of the rounded prices, worked out in integers over all columns.
final class BranchAndBound {
  /// The most that a choice may cost, weights included: in parts of a metre, sums of more would overflow.
  static let greatestCost = 1 << 49

  /// The best choice of columns that beats the one the search began with, fixed columns included.
  private(set) var best: [OutingColumn]?
  /// The score to beat.
  private(set) var bestScore: PlanScore?
  /// What no choice of columns can go below, once the tree is searched.
  private(set) var bound = Int.min
  /// Nodes looked at.
  private(set) var nodes = 0

  private let model: PartitionModel
  private let separation: RuleSeparation
  /// What choices must stay below.
  private var cutoff: Int
  /// What the fixed columns cost among themselves.
  private let fixedCost: Int
  /// The columns that a choice below the cutoff can hold at the node that is looked at.
  private var live: [Int32]
  /// For each outing, whether it must have a column at that node: one that has what was decided.
  private var isHeld: [Bool]
  /// The least bound of a node that could be neither split nor settled.
  private var unsettled = Int.max
  private var reducedCosts: [Int] = []
  /// What decisions were seen to bring.
  private(set) var pseudoCosts: PseudoCosts
  private let isProof: Bool
  private let parameters: BranchParameters

  /// Prepares a search for choices that are better than a given one.
  ///
  /// - Parameters:
  ///   - model: the columns and rows.
  ///   - incumbent: the score to beat, if there is one.
  ///   - reach: what choices must stay below besides.
  ///   - isProof: whether the whole tree is to be searched, so that decisions are worth comparing.
  ///   - pseudoCosts: what decisions were seen to bring in a search over other columns of the same season.
  ///   - parameters: how decisions and cuts are chosen.
  init(
    model: PartitionModel, incumbent: PlanScore?, reach: Int = Int.max / 4 / PartitionModel.dualScale,
    isProof: Bool = false,
    pseudoCosts: PseudoCosts = PseudoCosts(), parameters: BranchParameters = BranchParameters()
  ) {
    self.isProof = isProof
    self.parameters = parameters
    self.pseudoCosts = pseudoCosts
    self.model = model
    separation = RuleSeparation(model: model)
    bestScore = incumbent
    fixedCost = model.fixed.reduce(model.judge.pairCost(among: model.fixed) ?? 0) { $0 + $1.cost }
    cutoff = reach
    live = model.columns.indices.filter { !model.guides.contains($0) }.map { Int32($0) }
    isHeld = [Bool](repeating: false, count: model.judge.problem.outings.count)
    if let incumbent { cutoff = min(cutoff, model.goal.total(incumbent)) }
  }

  /// Searches the tree.
  ///
  /// - Parameters:
  ///   - limit: the most pivots it may take.
  ///   - cutRounds: how often the root is tightened by cuts.
  ///   - isCancelled: asked now and then; true ends the search.
  /// - Returns: whether the whole tree was searched, so that `best`, or else the incumbent, is the best choice.
  @discardableResult
  func search(limit: Int, cutRounds: Int, isCancelled: () -> Bool) -> Bool {
    let last = model.program.pivots + limit
    let lastNode = nodes + limit / 4 + 1
    var open = [BranchNode(decisions: [], bound: Int.min, distance: 1, live: live, basis: nil)]
    var lastBound = Int.min
    while let node = open.popLast() {
      if node.bound >= cutoff { continue }
      nodes += 1
      enter(node)
      let outcome =
        nodes > lastNode
        ? .interrupted
        : settle(node, rounds: node.decisions.isEmpty ? cutRounds : 1, last: last, isCancelled: isCancelled)
      switch outcome {
      case .interrupted:
        open.append(node)
        bound = open.reduce(min(unsettled, cutoff)) { min($0, max($1.bound, lastBound)) }
        return false
      case .settled: break
      case .split(let choice, let nodeBound):
        if node.decisions.isEmpty { lastBound = nodeBound }
        let basis = model.program.savedBasis
        for (decision, distance) in [
          (choice.decision.opposite, choice.share), (choice.decision, 1 - choice.share),
        ] {
          open.append(
            BranchNode(
              decisions: node.decisions + [decision], bound: nodeBound, distance: distance, live: live, basis: basis))
        }
      }
    }
    bound = min(unsettled, cutoff)
    return unsettled >= cutoff
  }

  private enum Outcome {
    case settled
    case split((decision: BranchDecision, share: Double), bound: Int)
    case interrupted
  }

  private func settle(_ node: BranchNode, rounds: Int, last: Int, isCancelled: () -> Bool) -> Outcome {
    var left = rounds
    var nodeBound = node.bound
    while true {
      guard let reached = solve(last: last, isCold: node.basis == nil && left == rounds && !model.hasBasis, isCancelled)
      else {
        return .interrupted
      }
      if left == rounds, let decision = node.decisions.last {
        pseudoCosts.note(decision, gain: Double(max(0, min(reached, cutoff) - node.bound)), distance: node.distance)
      }
      nodeBound = max(nodeBound, reached)
      if nodeBound >= cutoff { return .settled }
      let support = model.support
      let rules = separation.brokenRules(in: support)
      let isWhole = support.allSatisfy { $0.value > 1 - 1e-3 }
      if isWhole {
        let total = accept(support.map { model.columns[$0.column] })
        if nodeBound >= cutoff { return .settled }
        if let total, nodeBound >= total {
          // Cheaper, but worse than the incumbent in what is unserved: no plan to keep, but it stops the bound.
          unsettled = min(unsettled, total)
          return .settled
        }
      }
      var added = false
      for rule in rules where model.add(rule) { added = true }
      if !isWhole, left > 0 {
        left -= 1
        for rule in separation.brokenSubsets(in: support, most: parameters.cutsAtATime) where model.add(rule) {
          added = true
        }
      }
      if added { continue }
      let choices = BranchDecision.choices(for: support, in: model).filter { choice in
        !node.decisions.contains(choice.decision) && !node.decisions.contains(choice.decision.opposite)
      }
      guard let choice = bestChoice(of: choices, atBound: nodeBound) else {
        unsettled = min(unsettled, nodeBound)
        return .settled
      }
      return .split(choice, bound: nodeBound)
    }
  }

  /// The decision whose two branches promise to raise the bound most.
  ///
  /// What is not known of a decision is found out by some dual pivots in each branch (reliability branching; Achterberg,
  /// Koch and Martin 2005). A good decision near the root saves half of the tree, so hardly any is left out.
  private func bestChoice(
    of choices: [(decision: BranchDecision, share: Double)], atBound bound: Int
  ) -> (decision: BranchDecision, share: Double)? {
    guard isProof else { return choices.first }
    var basis: SavedBasis?
    var best: (score: Double, choice: (decision: BranchDecision, share: Double))?
    for choice in choices.prefix(parameters.compared.choices) {
      var score = 1.0
      for (decision, distance) in [(choice.decision, 1 - choice.share), (choice.decision.opposite, choice.share)] {
        if pseudoCosts.gain(of: decision, distance: distance) == nil {
          let known = basis ?? model.program.savedBasis
          basis = known
          let gain = probe(decision, from: known, atBound: bound)
          pseudoCosts.note(decision, gain: gain, distance: distance)
        }
        score *= max(pseudoCosts.gain(of: decision, distance: distance) ?? 1, 1)
      }
      if score > best?.score ?? 0 { best = (score, choice) }
    }
    if let basis {
      model.program.restore(basis)
      barOthers()
    }
    return best?.choice
  }

  /// By how much a decision raises the bound in a few dual pivots.
  private func probe(_ decision: BranchDecision, from basis: SavedBasis, atBound bound: Int) -> Double {
    model.program.restore(basis)
    barOthers()
    for position in live where decision.rulesOut(Int(position), model.columns[Int(position)], in: model) {
      model.program.setBarred(model.numbers[Int(position)], true)
    }
    if decision.isWanted { model.setBarredEmpty(decision.outing, true) }
    let reached = model.program.probe(limit: parameters.compared.pivots, cutoff: Double(cutoff - fixedCost))
    return max(0, reached + Double(fixedCost) - Double(bound))
  }

  /// Solves the program of a node by the dual method; its bound, or nil if interrupted.
  ///
  /// From a first basis, too: costs are not negative, and of many good columns of few rows the dual method needs a
  /// fraction of the pivots of the primal one.
  private func solve(last: Int, isCold: Bool, _ isCancelled: () -> Bool) -> Int? {
    let program = model.program
    if isCold { program.barArtificials() }
    // Half a metre below the cutoff is enough: bounds are rounded up.
    let limit = Double(cutoff - fixedCost) - 0.5
    switch program.solveDually(limit: max(0, last - program.pivots), cutoff: limit, isCancelled: isCancelled) {
    case .optimal, .stalled, .infeasible: return wholeBound()
    case .interrupted: return nil
    case .cutoffReached:
      let reached = wholeBound()
      if reached >= cutoff { return reached }
    }
    let outcome = program.solve(limit: max(0, last - program.pivots), isCancelled: isCancelled)
    return outcome.isFinished ? wholeBound() : nil
  }

  /// Allows the columns of a node and goes back to the basis that its parent ended with.
  private func enter(_ node: BranchNode) {
    live = node.live
    for outing in isHeld.indices { isHeld[outing] = false }
    for decision in node.decisions where decision.isWanted { isHeld[decision.outing] = true }
    if let decision = node.decisions.last {
      live.removeAll { decision.rulesOut(Int($0), model.columns[Int($0)], in: model) }
    }
    if let basis = node.basis { model.program.restore(basis) }
    barOthers()
  }

  /// Bars all columns but those that are live, and empty outings where they must have one.
  private func barOthers() {
    var isOut = [Bool](repeating: true, count: model.columns.count)
    for position in live { isOut[Int(position)] = false }
    for (number, barred) in zip(model.numbers, isOut) { model.program.setBarred(number, barred) }
    for outing in model.outings { model.setBarredEmpty(outing, isHeld[outing]) }
  }

  /// The Lagrangian bound of the last prices over the columns that are allowed, rounded up to whole metres.
  private func wholeBound() -> Int {
    let prices = model.wholeDuals()
    var least = [Int](repeating: Int.max, count: model.judge.problem.outings.count)
    for outing in model.outings where model.mayStayEmpty(outing) && !isHeld[outing] { least[outing] = 0 }
    reducedCosts.removeAll(keepingCapacity: true)
    for position in live {
      let outing = model.columns[Int(position)].outing
      let reduced = model.reducedCost(of: Int(position), at: prices)
      reducedCosts.append(reduced)
      least[outing] = min(least[outing], reduced)
    }
    var sum = model.constantPart(at: prices)
    for outing in model.outings {
      if least[outing] == Int.max { return Int.max / 4 }
      sum += least[outing]
    }
    // What a column costs beyond the cheapest of its outing it adds to every choice that holds it.
    let reach = min(cutoff - 1 - fixedCost, BranchAndBound.greatestCost) * PartitionModel.dualScale
    let room = reach - sum
    var kept: [Int32] = []
    for (position, reduced) in zip(live, reducedCosts)
    where reduced - least[model.columns[Int(position)].outing] <= room {
      kept.append(position)
    }
    if kept.count < live.count {
      live = kept
      barOthers()
    }
    return PartitionModel.metres(fromParts: sum) + fixedCost
  }

  /// Judges a choice of columns, and keeps it if it is the best so far; returns what it is worth, if it is allowed.
  private func accept(_ choice: [OutingColumn]) -> Int? {
    let all = model.fixed + choice
    guard let score = model.judge.score(of: all) else { return nil }
    if bestScore.map({ score < $0 }) ?? true {
      bestScore = score
      best = all
      cutoff = min(cutoff, model.goal.total(score))
    }
    return model.goal.total(score)
  }
}

/// A node of the tree: what was decided on the way to it, and what no choice in it goes below.
private struct BranchNode {
  let decisions: [BranchDecision]
  let bound: Int
  /// How far the solution of its parent was from keeping the last decision.
  let distance: Double
  /// The columns that its parent left, and the basis with which it ended.
  let live: [Int32]
  let basis: SavedBasis?
}

extension PartitionGoal {
  /// The objective value of a score.
  func total(_ score: PlanScore) -> Int {
    score.missing * missingCost + score.priorityUnserved * priorityCost + score.cost.count
  }
}
