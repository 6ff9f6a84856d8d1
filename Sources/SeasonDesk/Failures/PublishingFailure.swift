package import CivilTime
internal import PlanChanges
package import SeasonExports
package import SeasonModel

/// Why a plan is not told to the world, or not written for another program.
package enum PublishingFailure: Sendable {
  /// The target is a season's folder, with everybody's contacts.
  case targetIsSeason(String)
  /// The crew's folder, with everybody's contacts, lies in the folder for the web.
  case crewWithinWeb(crew: String, web: String)
  /// The text of a letter that somebody wrote cannot be filled in.
  case letter(LetterFault, folder: String)
  /// The plan no longer fits the folder.
  case outdated([BrokenRule], Season)
  /// The plan is that of another season.
  case foreignPlan(count: Int)
  /// The target announces another season, from this date on.
  case anotherSeason(path: String, from: CivilDate)
  /// Files of somebody else's that would be replaced.
  case inTheWay([(path: String, reason: WebObstacle)], folder: String)
}
