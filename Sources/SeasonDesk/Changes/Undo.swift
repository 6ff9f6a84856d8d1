package import SeasonFiles
package import SeasonModel

/// The plan before the last change, brought back.
package struct Undo {
  /// An evening that stays where it is, and is noted otherwise than before.
  package struct Mark: Sendable {
    /// The evening in the plan that is left.
    package let before: Evening
    /// The evening in the plan that comes back.
    package let after: Evening
  }

  /// The plan that is left.
  package let old: Plan
  /// The plan that comes back.
  package let new: Plan
  /// The plans afterwards.
  package let book: PlanBook

  /// The evenings that are locked or noted as held otherwise than before.
  package var marks: [Mark] {
    old.activeEvenings.compactMap { before in
      let after = new.activeEvenings.first {
        $0.commune == before.commune && $0.date == before.date && $0.van == before.van
      }
      guard let after else { return nil }
      let isOther =
        before.isLocked != after.isLocked
        || before.status != after.status && (before.status == .held || after.status == .held)
      return isOther ? Mark(before: before, after: after) : nil
    }
  }
}

extension HandChange {
  /// The plan before the last change; what took place since stays.
  package func undoing() throws(DeskFailure) -> Undo {
    guard let book = book.undoing(), let new = book.current else { throw .change(.nothingToUndo) }
    func isMissing(_ evening: Evening, in plan: Plan) -> Bool {
      clock.isPast(evening.date)
        && !plan.evenings.contains { $0.commune == evening.commune && $0.date == evening.date }
    }
    let other =
      plan.activeEvenings.first { isMissing($0, in: new) } ?? new.activeEvenings.first { isMissing($0, in: plan) }
    if let other { throw .change(.eveningIsPast(other, clock, season)) }
    return Undo(old: plan, new: new, book: book)
  }
}
