/// Label-setting over the days of an outing: for each evening, the ways to it that could be part of a cheapest route.
///
/// The ng-route relaxation of Baldacci, Mingozzi and Roberti (2011), with the states of subset-row cuts of Jepsen,
/// Petersen, Spoorendonk and Pisinger (2008). A label is dropped when another at the same member can do all that it can
/// for no more, even if it had to pay for every cut of which only the other holds an odd number; and when the cheapest
/// end imaginable costs too much. Labels take memory, and one labelling is used for all outings, one after the other.
final class RouteLabelling {
  private let parameters: NgRouteParameters
  /// For each member, the labels that end there, cheapest first.
  private(set) var lists: [[RouteLabel]] = []
  /// For each day and, on it, each member, the labels that end there; where `keepsEvenings` all of them, else those that
  /// no label of a day before is better than.
  private(set) var evenings: [[RouteLabel]] = []
  /// For each label, the one that it goes on from, or -1, its member and its day.
  private var archive: [(parent: Int32, member: Int32, place: Int32)] = []
  private var fresh: [RouteLabel] = []
  /// The fresh labels by their costs.
  private var order: [(cost: Int, place: Int32)] = []
  private var merged: [RouteLabel] = []
  /// Comparisons of labels since the caller was last asked whether to stop.
  private var work = 0

  /// Prepares a labelling; it takes memory as it goes.
  init(parameters: NgRouteParameters = NgRouteParameters()) {
    self.parameters = parameters
  }

  /// Works out the labels that can end up below a limit.
  ///
  /// - Parameters:
  ///   - network: the evenings and what they cost.
  ///   - direction: which way routes grow.
  ///   - limit: what routes must cost less than.
  ///   - completions: what the rest of a route costs at least after a member, on a day, when it came from another.
  ///   - mayHold: which members may be held.
  ///   - keepsEvenings: whether to fill `evenings`, for which labels are not compared with those of other days.
  ///   - mostLabels: how many to make before giving up; nil for as many as pricing may.
  ///   - isStopped: asked often; true ends the run.
  /// - Returns: whether it is done; false when it gave up or was stopped.
  func run(
    _ network: RouteNetwork, _ direction: RouteNetwork.Direction, below limit: Int, completions: CompletionBounds,
    mayHold: (Int) -> Bool = { _ in true }, keepsEvenings: Bool = false, mostLabels: Int? = nil,
    isStopped: () -> Bool
  ) -> Bool {
    let count = network.members.count
    lists = lists.count == count ? lists : [[RouteLabel]](repeating: [], count: count)
    for member in 0..<count { lists[member].removeAll(keepingCapacity: true) }
    if evenings.count != count * network.dayCount {
      evenings = [[RouteLabel]](repeating: [], count: count * network.dayCount)
    }
    for position in evenings.indices { evenings[position].removeAll(keepingCapacity: true) }
    archive.removeAll(keepingCapacity: true)
    var mayStart = true
    var patienceLeft = parameters.patience.questions
    let mostLabels = mostLabels ?? parameters.mostLabels.pricing
    let places = network.places(direction)
    // For each member, the place in `places` at which it was held last.
    var lastStep = [Int](repeating: -1, count: count)
    for (number, place) in places.enumerated() {
      let today = network.candidates[place].filter(mayHold)
      for member in today {
        // On a promised day there is no label of a day before to go on from.
        let isComparing = !keepsEvenings && !network.isPinned[place] && network.timing(of: member) != .apart
        let step = Step(
          network: network, direction: direction, member: member, place: place, limit: limit, completions: completions,
          mayStart: mayStart, isComparing: isComparing)
        let last = lastStep[member]
        let mayRepeat = isComparing && last >= 0 && network.reducedCost(member, place: places[last]) <= step.net
        extend(to: step, recent: mayRepeat ? Array(places[last..<number]) : nil)
        lastStep[member] = number
        dropDominated(network.charges)
        if work > parameters.patience.comparisons {
          patienceLeft -= 1
          work = 0
          if isStopped() || patienceLeft < 0 { return false }
        }
        if archive.count + fresh.count > mostLabels { return false }
        self.number(fresh: member, place)
        swap(&evenings[place * count + member], &fresh)
      }
      if network.isPinned[place] {
        mayStart = false
        for member in 0..<count {
          lists[member].removeAll(keepingCapacity: true)
          lastStep[member] = -1
        }
      }
      for member in today {
        merge(evenings[place * count + member], into: member, network.timing(of: member), network.charges)
      }
    }
    return true
  }

  /// What labels go on to: an evening, and what it takes to hold it.
  private struct Step {
    let network: RouteNetwork
    let direction: RouteNetwork.Direction
    let member: Int
    let place: Int
    let limit: Int
    let completions: CompletionBounds
    let mayStart: Bool
    /// Whether a label is worth nothing that one of an earlier day is better than.
    let isComparing: Bool
    let net: Int
    let neighbourhood: RouteMarks
    let cuts: RouteMarks
    let own: RouteMarks

    init(
      network: RouteNetwork, direction: RouteNetwork.Direction, member: Int, place: Int, limit: Int,
      completions: CompletionBounds,
      mayStart: Bool, isComparing: Bool
    ) {
      self.network = network
      self.direction = direction
      self.member = member
      self.place = place
      self.limit = limit
      self.completions = completions
      self.mayStart = mayStart
      self.isComparing = isComparing
      net = network.reducedCost(member, place: place)
      neighbourhood = network.neighbourhoods[member]
      cuts = network.cuts[member]
      var own = RouteMarks()
      if network.isSingle[member] { own.insert(member) }
      self.own = own
    }
  }

  /// The communes and days of a label's route, in the order of the days.
  func route(of label: RouteLabel, in network: RouteNetwork) -> (communes: [Int32], days: [Int16]) {
    var communes: [Int32] = []
    var days: [Int16] = []
    var number = label.number
    while number >= 0 {
      let step = archive[Int(number)]
      communes.append(Int32(network.members[Int(step.member)]))
      days.append(Int16(network.shape.firstDay + Int(step.place)))
      number = step.parent
    }
    return days.count > 1 && days[0] > days[1] ? (communes.reversed(), days.reversed()) : (communes, days)
  }

  /// Makes the labels that hold a member on a day, in `fresh`; their `number` is that of the label before.
  ///
  /// - Parameters:
  ///   - step: the evening.
  ///   - recent: the days since the member could last be held for no more; what came before them need not go on
  ///       to this day, because it went on to that one. Nil when there was none, or days must be told apart.
  private func extend(to step: Step, recent: [Int]?) {
    fresh.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    let network = step.network
    if recent == nil, step.mayStart, let leg = network.firstLeg(step.member, step.direction) {
      let cost = leg + step.net
      if cost + step.completions.least(after: step.member, place: step.place, from: nil) < step.limit {
        order.append((cost, 0))
        fresh.append(
          RouteLabel(cost: cost, memory: step.own, odd: step.cuts, place: Int32(step.place), number: -1))
      }
    }
    for from in network.members.indices where !lists[from].isEmpty {
      guard let leg = network.leg(from, step.member, step.direction) else { continue }
      if let recent, !network.mayPair(from, step.member) {
        for place in recent { extend(evenings[place * network.members.count + from], of: from, to: step, leg: leg) }
      } else {
        extend(lists[from], of: from, to: step, leg: leg)
      }
    }
  }

  /// Makes labels that go on from those of one member.
  @inline(__always)
  private func extend(_ labels: [RouteLabel], of from: Int, to step: Step, leg: Int) {
    let network = step.network
    let member = step.member
    let mayPair = network.mayPair(from, member)
    let added = leg + step.net
    let rest = step.completions.least(after: member, place: step.place, from: network.isSingle[from] ? from : nil)
    work += labels.count
    network.charges.withUnsafeBufferPointer { charges in
      labels.withUnsafeBufferPointer { labels in
        for label in labels {
          // The labels behind this one cost even more.
          if label.cost + added + rest >= step.limit { break }
          if label.memory.contains(member) { continue }
          var cost = label.cost + added
          if mayPair {
            guard let pair = network.pairCost(member, step.place, from, Int(label.place)) else { continue }
            cost += pair
          }
          let both = label.odd & step.cuts
          if !both.isEmpty { cost += both.sum(of: charges) }
          if cost + rest >= step.limit { continue }
          let longer = RouteLabel(
            cost: cost, memory: label.memory & step.neighbourhood | step.own, odd: label.odd ^ step.cuts,
            place: Int32(step.place), number: label.number)
          if step.isComparing, RouteLabelling.isDominated(longer, by: lists[member][...], charges) { continue }
          order.append((cost, Int32(fresh.count)))
          fresh.append(longer)
        }
      }
    }
  }

  /// Keeps of the fresh labels those that no other is better than, cheapest first.
  private func dropDominated(_ charges: [Int]) {
    order.sort { $0.cost < $1.cost || ($0.cost == $1.cost && $0.place < $1.place) }
    merged.removeAll(keepingCapacity: true)
    charges.withUnsafeBufferPointer { charges in
      for entry in order {
        let label = fresh[Int(entry.place)]
        work += merged.count
        if !RouteLabelling.isDominated(label, by: merged[...], charges) { merged.append(label) }
      }
    }
    swap(&fresh, &merged)
  }

  /// Whether one of some labels, cheapest first, can do all that a label can for no more.
  @inline(__always)
  private static func isDominated(
    _ label: RouteLabel, by others: ArraySlice<RouteLabel>, _ charges: UnsafeBufferPointer<Int>
  ) -> Bool {
    others.withUnsafeBufferPointer { others in
      for other in others {
        if other.cost > label.cost { return false }
        guard other.memory.isSubset(of: label.memory) else { continue }
        let open = other.odd.subtracting(label.odd)
        if open.isEmpty || other.cost + open.sum(of: charges) <= label.cost { return true }
      }
      return false
    }
  }

  /// Enters the fresh labels of a member in the archive.
  private func number(fresh member: Int, _ place: Int) {
    for position in fresh.indices {
      let label = fresh[position]
      fresh[position] = RouteLabel(
        cost: label.cost, memory: label.memory, odd: label.odd, place: label.place, number: Int32(archive.count))
      archive.append((label.number, Int32(member), Int32(place)))
    }
  }

  /// Adds the labels of a day to those of earlier days, of which the better ones stay: waiting costs nothing.
  private func merge(_ labels: [RouteLabel], into member: Int, _ timing: RouteNetwork.Timing, _ charges: [Int]) {
    guard !labels.isEmpty else { return }
    merged.removeAll(keepingCapacity: true)
    let old = lists[member]
    var next = 0
    charges.withUnsafeBufferPointer { charges in
      for label in old {
        while next < labels.count, labels[next].cost < label.cost {
          if timing == .apart || !RouteLabelling.isDominated(labels[next], by: old[...], charges) {
            merged.append(labels[next])
          }
          next += 1
        }
        if timing == .free, RouteLabelling.isDominated(label, by: labels[..<next], charges) { continue }
        merged.append(label)
      }
      for label in labels[next...]
      where timing == .apart || !RouteLabelling.isDominated(label, by: old[...], charges) {
        merged.append(label)
      }
    }
    work += labels.count * old.count / 2
    swap(&lists[member], &merged)
  }
}
