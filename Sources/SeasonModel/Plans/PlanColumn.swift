/// The columns of `plan.csv`, by their names in the header: what the program writes, and what it reads again.
public enum PlanColumn: String, CaseIterable, Sendable {
  /// The date on which the evening opens.
  case date
  /// The day of the week of that date.
  case weekday
  /// When it opens.
  case opens
  /// When it closes.
  case closes
  /// The identifier of the van.
  case van
  /// The number of the outing: of all outings of the van in the season, which one it is, held evenings or not; no
  /// change of plan changes it.
  case outing
  /// The commune's code.
  case code
  /// The commune's name.
  case commune
  /// The commune's territory.
  case territory
  /// Where in the commune.
  case venue
  /// Who to call there.
  case contact
  /// The name of the place or commune that the van comes from.
  case from
  /// The kilometres of the drive that reaches the evening; blank where there is no road.
  case legKm = "leg_km"
  /// The minutes of that drive.
  case legMinutes = "leg_minutes"
  /// The kilometres back to the base after the evening; 0 while the van stays out.
  case returnKm = "return_km"
  /// The minutes of that drive.
  case returnMinutes = "return_minutes"
  /// `planned`, `fixed`, `held` or `cancelled`.
  case status
  /// The evening's note and the commune's note.
  case note

  /// Whether the column is for the crew and the coordinator only.
  public var isInternal: Bool { self == .contact || self == .note }
}
