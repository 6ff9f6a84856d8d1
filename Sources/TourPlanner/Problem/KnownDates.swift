public import SeasonModel

/// The dates that people know, and what taking one back must win.
///
/// Plans are then compared in this order, less is better:
/// 1. missing evenings, as ever;
/// 2. known evenings **given up**: for each commune, the evenings that people know less those it still has, on whatever
///    date; an evening that people know is never given up for one of which nobody was told, whatever that one's priority;
/// 3. of these, the ones **taken back**, whose date is still possible: who has lost a date never gets that of another who
///    would then have none;
/// 4. priority unserved, as ever;
/// 5. cost, and `least` for every known evening that **moved**: that the commune still has, on another date.
///
/// So a known evening moves only where its old date became impossible, where that lets in an evening that would else be
/// missing, given up or unserved, or where it wins more than `least`. Another van on the same date is no move.
public struct KnownDates: Hashable, Sendable {
  /// The evenings that people know, by date, then van, then commune.
  public let evenings: [Evening]
  /// What each one that moves must win.
  public let least: Metres
  /// Those of them whose date is no longer possible.
  public let lost: [Evening]

  /// Creates the dates from evenings in any order.
  public init(_ evenings: [Evening], least: Metres, lost: [Evening] = []) {
    self.evenings = Plan(evenings: evenings).evenings
    self.least = least
    self.lost = lost
  }

  /// What a plan is worth to people who know these dates; less is better.
  public struct Price: Hashable, Comparable, Sendable {
    /// Required evenings that are missing.
    public let missing: Int
    /// Known evenings that are given up.
    public let dropped: Int
    /// Of these, the ones whose date is still possible.
    public let takenBack: Int
    /// The priority of optional evenings that are not held.
    public let priorityUnserved: Int
    /// The cost, and what the known evenings that moved must win.
    public let cost: Metres
    /// Known evenings that moved.
    public let moved: Int

    /// Orders prices, better first; at equal prices the one that moves fewer is better.
    public static func < (left: Price, right: Price) -> Bool {
      left.levels == right.levels
        ? (left.cost, left.moved) < (right.cost, right.moved) : left.levels.lexicographicallyPrecedes(right.levels)
    }

    /// What comes before costs.
    public var levels: [Int] { [missing, dropped, takenBack, priorityUnserved] }
  }

  /// Weighs a plan.
  ///
  /// - Complexity: an audit.
  public func price(of plan: Plan, in season: Season) -> Price {
    let score = PlanAudit(of: plan, in: season).score
    let known = Dictionary(grouping: evenings.filter { season.communePositions[$0.commune] != nil }, by: \.commune)
    let lost = Dictionary(grouping: lost, by: \.commune).mapValues(\.count)
    let held = Dictionary(grouping: plan.activeEvenings, by: \.commune).mapValues { Set($0.map(\.date)) }
    var (dropped, takenBack, moved) = (0, 0, 0)
    for (code, evenings) in known {
      let wanted = season.communePositions[code].map { season.communes[$0].evenings } ?? 0
      let (count, dates) = (min(evenings.count, wanted), held[code, default: []])
      dropped += max(0, count - dates.count)
      takenBack += max(0, min(count, evenings.count - lost[code, default: 0]) - dates.count)
      moved += max(0, min(count, dates.count) - evenings.count { dates.contains($0.date) })
    }
    return Price(
      missing: score.missing, dropped: dropped, takenBack: takenBack, priorityUnserved: score.priorityUnserved,
      cost: Metres(score.cost.count + moved * least.count), moved: moved)
  }

  /// The known evenings that a plan does not hold on their date.
  public func gone(from plan: Plan) -> [Evening] {
    let held = Dictionary(grouping: plan.activeEvenings, by: \.commune).mapValues { Set($0.map(\.date)) }
    return evenings.filter { !held[$0.commune, default: []].contains($0.date) }
  }
}
