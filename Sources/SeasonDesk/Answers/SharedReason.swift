package import PlanChanges

/// A reason that holds for several communes: who has all the places there are, and the limits that are nobody's own.
package struct SharedReason: Sendable {
  /// Who has the places.
  package let crowd: Crowd
  /// The limits that are nobody's own.
  package let limits: [Fact]

  /// What of an explanation may hold for others too; nil where nothing may.
  init?(_ explanation: Explanation) {
    guard case .noRoom(let facts, _) = explanation.verdict, let crowd = explanation.crowd else { return nil }
    self.crowd = crowd
    limits = facts.filter { fact in
      switch fact {
      case .vanWeekdays, .vanClosed, .week, .vanTerritories, .territoryMaximum: true
      case .open, .closed, .need, .promise, .kept, .legs, .outingTerritory, .territoryMinimum, .gap, .neighbours: false
      }
    }
  }

  /// Whether it names the same places, holders and limits as another, whoever asked.
  func isLike(_ other: SharedReason) -> Bool {
    crowd.capacity == other.crowd.capacity && crowd.territory == other.crowd.territory
      && crowd.slots == other.crowd.slots
      && crowd.holders == other.crowd.holders && limits == other.limits
  }
}
