internal import SeasonModel

/// Finds cheap columns of a long outing, on which a commune may return once the van has been far enough from it.
///
/// What the labels relax beyond that (pairs of neighbours that do not follow each other, several evenings of one commune,
/// weeks) only lowers their costs, so bounds stay valid. `forbid` enlarges what is remembered where it matters (dynamic
/// ng-routes), and `reduce` takes out evenings that no better plan has.
final class NgRoutePricer: ColumnPricer {
  let outing: Int
  var canList: Bool { network.dayCount <= parameters.longestListed }
  private let problem: Problem
  private let judge: ColumnJudge
  private let network: RouteNetwork
  private let labelling: RouteLabelling
  private let territories: [Int?]
  private let parameters: NgRouteParameters
  private var mostMemory: Int

  /// Prepares an outing whose labels go to a labelling; nil where legs have no matrix.
  init?(
    outing: Int, judge: ColumnJudge, labelling: RouteLabelling, parameters: NgRouteParameters = NgRouteParameters()
  ) {
    guard let network = RouteNetwork(outing: outing, judge: judge, firstMemory: parameters.memory.start) else {
      return nil
    }
    self.parameters = parameters
    mostMemory = parameters.memory.first
    self.outing = outing
    self.judge = judge
    self.labelling = labelling
    self.network = network
    let problem = judge.problem
    self.problem = problem
    let isOneTerritory = problem.season.rules.oneTerritoryPerOuting
    territories = isOneTerritory ? Set(network.members.map { problem.territoryOf[$0] }).sorted() : [nil]
  }

  func cheapest(below limit: Int, most: Int, at duals: DualValues, isStopped: () -> Bool) -> [FoundColumn]? {
    network.lay(duals)
    let completions = CompletionBounds(network, .forward)
    var found: [FoundColumn] = []
    for territory in territories {
      let isDone = labelling.run(
        network, .forward, below: limit, completions: completions,
        mayHold: { territory == nil || self.problem.territoryOf[self.network.members[$0]] == territory },
        isStopped: isStopped)
      if !isDone { return nil }
      found += columns(below: limit, most: most)
    }
    found.sort { $0.cost < $1.cost }
    return Array(found.prefix(most))
  }

  func all(below limit: Int, most: Int, at duals: DualValues, isStopped: () -> Bool) -> [FoundColumn]? {
    guard canList else { return nil }
    network.lay(duals)
    let completions = CompletionBounds(network, .backward)
    let isDone = labelling.run(
      network, .backward, below: limit, completions: completions, keepsEvenings: true,
      mostLabels: parameters.mostLabels.listing, isStopped: isStopped)
    if !isDone { return nil }
    let backward = BackwardLabels(network, labelling, communeCount: problem.communeCount)
    return OutingPricer(outing: outing, judge: judge, duals: duals)?.all(
      below: limit, most: most, at: duals, backward: backward, isStopped: isStopped)
  }

  func column(of found: FoundColumn) -> OutingColumn? {
    if let column = judge.column(outing: outing, communes: found.communes, days: found.days) { return column }
    let shape = network.shape
    var cost = 0
    var here = shape.base
    for (place, commune) in found.communes.enumerated() {
      let day = Int(found.days[place])
      cost += problem.legs.cost(van: shape.van, from: here, to: Int(commune))
      cost += problem.wishes.penalty(commune: Int(commune), day: day)
      if place > 0 {
        guard let pair = judge.pairCost(here, Int(found.days[place - 1]), Int(commune), day) else { return nil }
        cost += pair
      }
      here = Int(commune)
    }
    cost += found.communes.isEmpty ? 0 : problem.legs.cost(van: shape.van, from: here, to: shape.base)
    return OutingColumn(outing: outing, communes: found.communes, days: found.days, cost: cost)
  }

  /// Makes routes remember what they must to rule out a column that holds a commune twice.
  ///
  /// - Returns: whether the column is ruled out; false when it holds no commune twice, or only after so many others
  ///   that routes would have to remember too much.
  func forbid(_ column: OutingColumn) -> Bool {
    var isForbidden = false
    for (late, commune) in column.communes.enumerated() where problem.wanted[Int(commune)] == 1 {
      guard let early = column.communes[..<late].lastIndex(of: commune),
        let member = network.members.firstIndex(of: Int(commune))
      else { continue }
      let between = column.communes[(early + 1)..<late].compactMap { network.members.firstIndex(of: Int($0)) }
      let lacking = between.filter { !network.neighbourhoods[$0].contains(member) }
      guard member < RouteMarks.most,
        lacking.allSatisfy({ network.neighbourhoods[$0].count < mostMemory })
      else { continue }
      isForbidden = true
      for other in lacking { network.remember(member, at: other) }
    }
    return isForbidden
  }

  /// Allows routes to remember more; false when that is as much as there can be.
  func widenMemory() -> Bool {
    guard mostMemory < parameters.memory.last else { return false }
    mostMemory += parameters.memory.step
    return true
  }

  /// Takes out the evenings of which no route below a limit holds any.
  ///
  /// - Returns: whether there were some.
  func reduce(below limit: Int, at duals: DualValues, isStopped: () -> Bool) -> Bool {
    guard canList else { return false }
    network.lay(duals)
    var isReduced = false
    var completions = CompletionBounds(network, .forward)
    for direction in [RouteNetwork.Direction.forward, .backward] {
      let isDone = labelling.run(
        network, direction, below: limit, completions: completions, keepsEvenings: true,
        mostLabels: parameters.mostLabels.reducing, isStopped: isStopped)
      if !isDone { return isReduced }
      for (place, today) in network.candidates.enumerated() {
        for member in today where labelling.evenings[place * network.members.count + member].isEmpty {
          network.drop(member, place: place)
          isReduced = true
        }
      }
      completions = CompletionBounds(network, meeting: labelling.evenings)
    }
    return isReduced
  }

  /// Whether a column holds an evening that was taken out.
  func isReducedAway(_ column: OutingColumn) -> Bool {
    zip(column.communes, column.days).contains { commune, day in
      !network.candidates[Int(day) - network.shape.firstDay].contains { network.members[$0] == Int(commune) }
    }
  }

  private func columns(below limit: Int, most: Int) -> [FoundColumn] {
    var ends: [(cost: Int, label: RouteLabel)] = []
    for (member, labels) in labelling.lists.enumerated() {
      guard let back = network.lastLeg(member, .forward) else { continue }
      for label in labels where label.cost + back < limit { ends.append((label.cost + back, label)) }
    }
    ends.sort { ($0.cost, $0.label.number) < ($1.cost, $1.label.number) }
    return ends.prefix(most).map { end in
      let route = labelling.route(of: end.label, in: network)
      return FoundColumn(cost: end.cost, communes: route.communes, days: route.days)
    }
  }
}
