package import SeasonModel

/// Two evenings that exchange their slots.
package struct Swap {
  /// The first evening, where the second one was.
  package let first: Evening
  /// The second evening, where the first one was.
  package let second: Evening
  /// The plan with both.
  package let plan: Plan
}

extension HandChange {
  /// Exchanges the slots of two evenings.
  package func swapping(_ first: Evening, _ second: Evening) throws(DeskFailure) -> Swap {
    for (evening, other) in [(first, second), (second, first)] {
      try refusePinned(evening)
      try refusePast(evening)
      try refuse(other.date, for: evening.commune)
    }
    guard first != second else { throw .change(.sameEvening) }
    var (one, other) = (first, second)
    (one.date, one.van, one.status) = (second.date, second.van, .planned)
    (other.date, other.van, other.status) = (first.date, first.van, .planned)
    return Swap(
      first: one, second: other,
      plan: Plan(evenings: plan.evenings.filter { $0 != first && $0 != second } + [one, other]))
  }
}
