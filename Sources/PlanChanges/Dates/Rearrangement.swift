public import SeasonModel

/// A change of a plan, evening by evening, and what it does to the score.
public struct Rearrangement: Sendable {
  /// One evening that moves, or is new.
  public struct Step: Hashable, Sendable {
    /// Where it was; nil for a new evening.
    public let old: Evening?
    /// Where it is now.
    public let new: Evening
  }

  /// The evening that was asked about.
  public let own: Step
  /// The evenings of others that give way, in the order in which they do.
  public let others: [Step]
  /// The exact difference of the scores.
  public let change: ScoreChange

  /// The plan with every step made.
  public func applied(to plan: Plan) -> Plan {
    var evenings = plan.evenings
    for step in [own] + others {
      if let old = step.old, let index = evenings.firstIndex(of: old) { evenings.remove(at: index) }
    }
    return Plan(evenings: evenings + ([own] + others).map(\.new))
  }
}

extension Evening {
  /// The evening in another slot, planned anew; a lock and a note stay with it.
  func moved(to slot: Slot, in season: Season) -> Evening {
    var evening = self
    evening.date = slot.date
    evening.van = season.vans[slot.van].id
    if evening.status != .cancelled { evening.status = .planned }
    return evening
  }
}
