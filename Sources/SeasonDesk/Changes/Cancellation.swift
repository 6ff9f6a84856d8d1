package import CivilTime
package import SeasonModel

/// Evenings that are called off; they stay in the plan as cancelled, so that calendars can say so.
extension HandChange {
  /// The evenings to call off.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant.
  ///   - takesAll: whether all of several are meant.
  /// - Returns: the evenings, at least one.
  /// - Throws: that there is none or not only one, or that one is noted as held.
  package func evenings(
    toCancel word: String, on date: CivilDate?, takesAll: Bool
  ) throws(DeskFailure) -> [Evening] {
    let chosen = try choice.evenings(word, on: date, takesAll: takesAll)
    if let held = chosen.first(where: { $0.status == .held }), !isForced {
      throw .change(.notedAsHeld(held, season))
    }
    return chosen
  }

  /// The rows of the availability file that promise evenings, and count no more once those are called off.
  package func promises(of chosen: [Evening]) -> [Int] {
    chosen.flatMap { evening in
      season.promises.filter { season.communes[$0.commune].code == evening.commune && $0.date == evening.date }
    }.map(\.row)
  }
}
