package import CivilTime
package import PlanChanges
package import SeasonModel

/// A commune that has fewer evenings than it wants, and a reason that was checked.
package struct UnservedCommune: Sendable {
  /// Why there is no further evening; raw values are the stable names of machine output.
  package enum Reason: Sendable, Equatable {
    /// No van serves its territory.
    case noVanServes
    /// None of its dates is one on which a van that may come works.
    case noCommonDate
    /// There is no road to it or from it that a van would drive.
    case noRoad
    /// Every van and date that could come is taken by others: these communes.
    case slotsTaken(by: [String])
    /// Where a slot is free, a rule stands against it: these rules.
    case rules([BrokenRule.Rule])
    /// A date is free, and the rules allow it.
    case roomLeft(CivilDate)
    /// There is room once others move.
    case roomIfOthersMove
    /// It would have taken too long to find out.
    case unknown

    /// The stable name.
    package var name: String {
      switch self {
      case .noVanServes: "no-van-serves"
      case .noCommonDate: "no-common-date"
      case .noRoad: "no-road"
      case .slotsTaken: "slots-taken"
      case .rules: "rules"
      case .roomLeft, .roomIfOthersMove: "room-left"
      case .unknown: "unknown"
      }
    }
  }

  /// The position of the commune in the season.
  package let commune: Int
  /// How many evenings it wants and does not get.
  package let evenings: Int
  /// How many of them are required.
  package let required: Int
  /// Why.
  package let reason: Reason
  /// The smallest facts that leave no room, if there was time to look for them.
  package let explanation: Explanation?
  /// What was found out for another commune before, and leaves this one no room either.
  package let shared: SharedReason?

  /// Creates a commune that is not served.
  package init(
    commune: Int, evenings: Int, required: Int, reason: Reason, explanation: Explanation?, shared: SharedReason?
  ) {
    (self.commune, self.evenings, self.required) = (commune, evenings, required)
    (self.reason, self.explanation, self.shared) = (reason, explanation, shared)
  }
}
