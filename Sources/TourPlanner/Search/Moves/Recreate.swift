/// Recreate: puts waiting evenings back one by one, each at its cheapest place, now and then skipping one ("blinks").
///
/// "Greedy insertion with blinks" of Christiaens and Vanden Berghe (2020). Where an evening finds no place, a chain of
/// ejections tries to make one.
final class Recreate {
  private let state: TourState
  private let problem: Problem
  private let parameters: RecreateParameters
  private let finder: InsertionFinder
  private let ejection: EjectionChain
  /// For each commune, on how many slots it could have an evening.
  private let freedom: [Int]
  /// Whether any commune wants more evenings than are urgent.
  private let hasOptional: Bool
  /// The optional evenings among those that are put into order.
  private var optional: [AbsentEvening] = []

  init(
    state: TourState, finder: InsertionFinder, candidates: OutingCandidates,
    parameters: RecreateParameters = RecreateParameters()
  ) {
    self.state = state
    self.parameters = parameters
    self.finder = finder
    problem = state.problem
    let problem = state.problem
    hasOptional = problem.wanted != problem.urgent
    ejection = EjectionChain(state: state, finder: finder, candidates: candidates, parameters: parameters)
    freedom = (0..<problem.communeCount).map { commune in
      var day = problem.hosts.firstDay(of: commune, from: 0)
      var count = 0
      while day < problem.dayCount {
        count += 1
        day = problem.hosts.firstDay(of: commune, from: day + 1)
      }
      return count
    }
  }

  /// Places the requests; those without a place are left in `requests`.
  ///
  /// - Parameters:
  ///   - requests: the evenings that wait; afterwards those that still do.
  ///   - random: the source of the order and of the blinks.
  ///   - patience: how many may be left without a place before those that are left push others out.
  ///   - isBold: whether cheap places are overlooked often.
  ///   - mostDriven: what the legs may cost in all; beyond it the work ends at once.
  /// - Returns: whether it came to its end.
  @discardableResult
  func apply(
    _ requests: inout [AbsentEvening], random: inout RandomSource, patience: Int, isBold: Bool = false,
    mostDriven: Int = .max
  ) -> Bool {
    order(&requests, &random)
    finder.blinkOneIn = isBold ? parameters.blinkOneIn.often : parameters.blinkOneIn.normal
    var left = 0
    // By index: a loop over the array would hold it, and the first evening left would copy it.
    for position in requests.indices {
      let request = requests[position]
      if let found = finder.best(for: request, blinking: &random), isWorth(request, cost: found.cost) {
        state.insert(request.commune, pinnedDay: request.pinnedDay, into: found.outing, at: found.place, on: found.day)
        if state.driven > mostDriven { return false }
      } else {
        requests[left] = request
        left += 1
      }
    }
    requests.removeSubrange(left...)
    guard requests.count > patience else { return true }
    var tried = 0
    requests.removeAll { request in
      if !isUrgent(request) {
        guard isWorth(request, cost: 1) else { return false }
        tried += 1
        if tried > parameters.mostOptional { return false }
      }
      return ejection.place(request, random: &random)
    }
    return true
  }

  /// Whether an evening comes before others: it is required, known to people, or pinned to a day.
  private func isUrgent(_ request: AbsentEvening) -> Bool {
    request.pinnedDay >= 0 || Int(state.ledger.held[request.commune]) < problem.urgent[request.commune]
  }

  /// Whether an evening makes a plan better that costs so much: an optional one that weighs nothing does not.
  private func isWorth(_ request: AbsentEvening, cost: Int) -> Bool {
    cost <= 0 || !hasOptional || request.pinnedDay >= 0 || state.ledger.isWorth(request.commune, cost: cost)
  }

  /// Puts the requests into one of four orders, chosen at random; what is required comes first.
  private func order(_ requests: inout [AbsentEvening], _ random: inout RandomSource) {
    for position in requests.indices.dropFirst().reversed() { requests.swapAt(position, random.below(position + 1)) }
    let orders = parameters.orders
    let (dates, far) = (orders.random + orders.dates, orders.random + orders.dates + orders.far)
    switch random.below(far + orders.near) {
    case 0..<orders.random: break
    case orders.random..<dates: requests.sort { freedom[$0.commune] < freedom[$1.commune] }
    case dates..<far:
      requests.sort { problem.nearBases.remoteness[$0.commune] > problem.nearBases.remoteness[$1.commune] }
    default: requests.sort { problem.nearBases.remoteness[$0.commune] < problem.nearBases.remoteness[$1.commune] }
    }
    guard hasOptional else { return }
    optional.removeAll(keepingCapacity: true)
    var urgent = 0
    for position in requests.indices {
      if isUrgent(requests[position]) {
        requests[urgent] = requests[position]
        urgent += 1
      } else {
        optional.append(requests[position])
      }
    }
    for (position, request) in zip(urgent..., optional) { requests[position] = request }
  }
}
