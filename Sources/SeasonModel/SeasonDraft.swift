/// Everything a season is made of, before anyone has looked whether it makes sense.
///
/// Files and tests fill a draft; `Season(validating:)` turns it into a season or says everything that is wrong with it.
public struct SeasonDraft: Sendable {
  /// What the season is called.
  public var name = ""
  /// The first date.
  public var firstDate: CivilDate
  /// The last date, included.
  public var lastDate: CivilDate
  /// The IANA name of the time zone in which evenings take place: one of `SeasonZone`.
  public var timeZone = "Europe/Paris"
  /// The hours of every evening.
  public var hours: EveningHours
  /// The places vans start from.
  public var places: [Place] = []
  /// The vans.
  public var vans: [Van] = []
  /// The communes.
  public var communes: [Commune] = []
  /// What the comités des fêtes said about their dates.
  public var availability: [AvailabilityRow] = []
  /// How distance and time follow from coordinates.
  public var travel = Travel()
  /// What the season asks of its plans.
  public var rules = Rules()
  /// Metres between the sites, if a file gives them.
  public var distances: TravelMatrix?
  /// Thousandths of a minute between the sites, if a file gives them.
  public var durations: TravelMatrix?

  /// Creates a draft with dates and nothing else.
  public init(firstDate: CivilDate, lastDate: CivilDate, hours: EveningHours) {
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.hours = hours
  }
}
