public import CivilTime

/// A longest run of consecutive dates on which a van works.
///
/// The van leaves its base before the first evening and is back after the last one. "Route" in the literature,
/// "sortie" in French.
public struct Outing: Hashable, Sendable {
  /// The position of the van in the season.
  public let van: Int
  /// The dates; each is a slot.
  public let dates: DateSpan

  /// The outings of a van within a span of dates, earliest first.
  ///
  /// - Complexity: O(dates + closed periods + extra dates).
  static func outings(of van: Van, at position: Int, within span: DateSpan) -> [Outing] {
    var outings: [Outing] = []
    var run: DateSpan?
    for date in van.workingDates(within: span).dates {
      if let open = run, open.last + 1 == date, van.overnight == .field {
        run = DateSpan(first: open.first, last: date)
      } else {
        if let run { outings.append(Outing(van: position, dates: run)) }
        run = DateSpan(date)
      }
    }
    if let run { outings.append(Outing(van: position, dates: run)) }
    return outings
  }
}
