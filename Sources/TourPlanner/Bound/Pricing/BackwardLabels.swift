/// What may follow the first evenings of a route, known from labels that grew back from its end.
struct BackwardLabels {
  private let network: RouteNetwork
  private let labelling: RouteLabelling
  private let memberOfCommune: [Int32]

  /// Looks up a labelling that kept its evenings, for as long as it is not run again.
  init(_ network: RouteNetwork, _ labelling: RouteLabelling, communeCount: Int) {
    self.network = network
    self.labelling = labelling
    var memberOfCommune = [Int32](repeating: -1, count: communeCount)
    for (member, commune) in network.members.enumerated() { memberOfCommune[commune] = Int32(member) }
    self.memberOfCommune = memberOfCommune
  }

  /// The first evenings of a route, as far as they decide what may follow.
  struct Beginning {
    fileprivate var held = RouteMarks()
    fileprivate var odd = RouteMarks()
  }

  /// A beginning with one more commune.
  func adding(_ commune: Int, to beginning: Beginning) -> Beginning {
    let member = Int(memberOfCommune[commune])
    var longer = beginning
    if network.isSingle[member] { longer.held.insert(member) }
    longer.odd = longer.odd ^ network.cuts[member]
    return longer
  }

  /// Whether an evening can follow a beginning so that the whole costs less than a limit.
  ///
  /// - Parameters:
  ///   - commune: the commune of the evening.
  ///   - day: its day.
  ///   - beginning: the evenings before it.
  ///   - cost: what those cost, with the leg to the new one.
  ///   - limit: the limit.
  /// - Returns: whether some label can go on from it; false when none that is compatible is cheap enough.
  func canFollow(_ commune: Int, day: Int, after beginning: Beginning, cost: Int, below limit: Int) -> Bool {
    let member = Int(memberOfCommune[commune])
    if beginning.held.contains(member) { return false }
    let place = day - network.shape.firstDay
    return network.charges.withUnsafeBufferPointer { charges in
      for label in labelling.evenings[place * network.members.count + member] {
        if cost + label.cost >= limit { return false }
        guard label.memory.isDisjoint(with: beginning.held) else { continue }
        let both = label.odd & beginning.odd
        if both.isEmpty || cost + label.cost + both.sum(of: charges) < limit { return true }
      }
      return false
    }
  }
}
