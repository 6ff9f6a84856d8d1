public import CivilTime
public import SeasonModel

/// Why a commune gets no further evening: a smallest set of facts that together leave no room.
public struct Explanation: Sendable {
  /// What was found out.
  public enum Verdict: Sendable {
    /// These facts leave no room; without any one of them there would be some (if `isSmallest`).
    case noRoom([Fact], isSmallest: Bool)
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

  /// Finds out why a commune has no further evening; see `ExplanationSearch`.
  ///
  /// - Parameters:
  ///   - commune: the commune's position.
  ///   - plan: the plan; evenings that stand on no slot count for nothing.
  ///   - season: the season.
  ///   - today: dates before it are past: their evenings stay, and nobody gets a new one.
  ///   - effort: how many choices to try at most.
  ///   - limit: how much work it may be.
  public init(
    of commune: Int, plan: Plan, in season: Season, today: CivilDate? = nil, effort: Int = Explanation.effort,
    limit: WorkLimit = WorkLimit(steps: Explanation.work)
  ) {
    let search = ExplanationSearch(plan: plan, in: season, today: today)
    self = search.explanation(of: commune, effort: effort, limit: limit)
  }

  init(_ verdict: Verdict, crowd: Crowd? = nil) {
    self.verdict = verdict
    self.crowd = crowd
  }
}
