public import CivilTime

/// Everything a season is made of, before anyone has looked whether it makes sense.
///
/// Files and tests fill a draft; `Season(validating:)` turns it into a season or says everything that is wrong with it.
public struct SeasonDraft: Sendable {
  /// What the season is called.
  public var name = ""
  /// The e-mail address of who plans it, for everybody to write to, if one is given.
  public var email: String?
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

  /// Whether a plan called evenings off: what is left of the season need not be reachable any more.
  var hasCancellations = false
  /// The legs that are driven although they are too long or have no road.
  public var drivenLegs: Set<DrivenLeg> = []

  /// Creates a draft with dates and nothing else.
  public init(firstDate: CivilDate, lastDate: CivilDate, hours: EveningHours) {
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.hours = hours
  }
}

/// A leg of one outing that is driven although it is too long or has no road: an evening on its way was called off, and
/// those at its ends stay.
public struct DrivenLeg: Hashable, Sendable {
  /// The van's identifier.
  public let van: String
  /// The first date of the outing.
  public let outing: CivilDate
  /// The codes of the place or commune where it starts, and of the one where it ends.
  public let ends: [String]

  /// Creates a leg.
  public init(van: String, outing: CivilDate, from: String, to: String) {
    (self.van, self.outing, ends) = (van, outing, [from, to])
  }

  /// The leg that a broken rule is about; nil for a rule about anything else.
  public init?(_ rule: BrokenRule) {
    guard rule.rule == .leg || rule.rule == .road, let van = rule.van, let date = rule.date else { return nil }
    (self.van, outing, ends) = (van, date, rule.codes)
  }
}
