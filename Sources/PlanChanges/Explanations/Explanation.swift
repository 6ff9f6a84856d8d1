/// Why a commune gets no further evening: an irreducible set of facts that together leave no room.
public struct Explanation: Sendable {
  /// What was found out.
  public enum Verdict: Sendable {
    /// These facts leave no room; without any one of them there would be some, if `isIrreducible`: an irreducible infeasible
    /// set.
    case noRoom([Fact], isIrreducible: Bool)
    /// There is room without anyone losing an evening: a longer search finds it.
    case room
    /// It could be neither shown nor ruled out in good time.
    case unknown
  }

  /// The most choices tried for one explanation.
  public static let effort = 300_000
  /// The most work for one, whatever the size of the season.
  public static let work = 2 * WorkLimit.second

  /// Why, or that there is room after all.
  public let verdict: Verdict
  /// Where dates alone, or a territory's number of evenings, are too few: for whom, and which they are.
  public let crowd: Crowd?

  init(_ verdict: Verdict, crowd: Crowd? = nil) {
    self.verdict = verdict
    self.crowd = crowd
  }
}
