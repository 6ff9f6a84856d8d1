public import CivilTime

/// What one date of the season means for one commune, as a planner has found it out.
public struct DateAnswer: Hashable, Sendable {
  /// What a date can mean; raw values are those of machine output.
  public enum State: String, CaseIterable, Sendable {
    /// It has an evening on the date.
    case yours
    /// Nobody has to move.
    case free
    /// It can be done if others move.
    case move
    /// Others have every van of the date.
    case taken
    /// The commune cannot host.
    case closed
    /// A rule stands against it.
    case rule
    /// No van works.
    case off
  }

  /// The date.
  public let date: CivilDate
  /// What it means.
  public let state: State
  /// What it would cost more, in thousandths of a km or of a minute; nil where it cannot be done.
  public let extra: Int?
  /// The same for people, such as `+3,2 km`; empty where it cannot be done.
  public let extraText: String
  /// Why, or who else would move, in words that anybody may read; may be empty.
  public let reason: String

  /// Creates an answer.
  public init(date: CivilDate, state: State, extra: Int? = nil, extraText: String = "", reason: String = "") {
    self.date = date
    self.state = state
    self.extra = extra
    self.extraText = extraText
    self.reason = reason
  }
}
