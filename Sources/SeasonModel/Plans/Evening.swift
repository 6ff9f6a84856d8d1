public import CivilTime

/// One evening: a van in a commune on a date.
public struct Evening: Hashable, Sendable {
  /// How far an evening has come.
  public enum Status: String, CaseIterable, Sendable {
    /// The planner chose it, and may choose again.
    case planned
    /// It was promised: a fixed row stands behind it.
    case fixed
    /// It took place, and can never change.
    case held
    /// It was called off; it counts for nothing, and is kept so that calendars can say so.
    case cancelled
  }

  /// The date on which it opens.
  public var date: CivilDate
  /// The van's identifier.
  public var van: String
  /// The commune's code.
  public var commune: String
  /// How far it has come.
  public var status: Status
  /// Whether the coordinator pinned it: it stays where it is in every re-plan.
  public var isLocked: Bool
  /// A free note, such as why it was cancelled.
  public var note: String

  /// Creates an evening.
  public init(
    date: CivilDate, van: String, commune: String, status: Status = .planned, isLocked: Bool = false,
    note: String = ""
  ) {
    self.date = date
    self.van = van
    self.commune = commune
    self.status = status
    self.isLocked = isLocked
    self.note = note
  }

  /// Whether it takes place, or took place.
  public var counts: Bool { status != .cancelled }
}
