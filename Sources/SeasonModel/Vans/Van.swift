public import CivilTime

/// A travelling café: where it starts from, and when it works.
public struct Van: Hashable, Sendable {
  /// Where the van spends the nights between two working dates.
  public enum Overnight: String, CaseIterable, Sendable {
    /// It waits where the last evening was: consecutive dates make one outing.
    case field
    /// It returns to its base: every date is an outing of its own.
    case base
  }

  /// A period in which the van does not work.
  public struct ClosedPeriod: Hashable, Sendable {
    /// The dates.
    public var span: DateSpan
    /// Why, in the coordinator's words.
    public var note: String

    /// Creates a closed period.
    public init(span: DateSpan, note: String = "") {
      self.span = span
      self.note = note
    }
  }

  /// The unique identifier.
  public var id: String
  /// The name as people write it.
  public var name: String
  /// The identifier of the place it starts from.
  public var base: String
  /// The weekdays on which it works.
  public var weekdays: Set<Weekday>
  /// Periods in which it does not work, whatever the weekday; they also close extra dates.
  public var closed: [ClosedPeriod]
  /// Dates on which it works beside its weekdays.
  public var extraDates: [CivilDate]
  /// Where it spends the nights.
  public var overnight: Overnight
  /// The most evenings in one ISO week, if limited.
  public var maxEveningsPerWeek: Int?
  /// The longest leg it drives, legs from and to the base included, if limited.
  public var maxLeg: Metres?
  /// The only territories it serves; empty for all.
  public var territories: [String]

  /// Creates a van.
  public init(
    id: String, name: String? = nil, base: String, weekdays: Set<Weekday>, closed: [ClosedPeriod] = [],
    extraDates: [CivilDate] = [], overnight: Overnight = .field, maxEveningsPerWeek: Int? = nil,
    maxLeg: Metres? = nil, territories: [String] = []
  ) {
    self.id = id
    self.name = name ?? id
    self.base = base
    self.weekdays = weekdays
    self.closed = closed
    self.extraDates = extraDates
    self.overnight = overnight
    self.maxEveningsPerWeek = maxEveningsPerWeek
    self.maxLeg = maxLeg
    self.territories = territories
  }

  /// Whether the van works on a date: one of its weekdays or an extra date, and in no closed period.
  public func works(on date: CivilDate) -> Bool {
    (weekdays.contains(date.weekday) || extraDates.contains(date))
      && !closed.contains { $0.span.contains(date) }
  }

  /// The dates of a span on which the van works.
  ///
  /// - Complexity: O(dates + closed periods + extra dates).
  public func workingDates(within span: DateSpan) -> DateSet {
    var dates = DateSet(over: span)
    for date in span where weekdays.contains(date.weekday) { dates.insert(DateSpan(date)) }
    for date in extraDates { dates.insert(DateSpan(date)) }
    for period in closed { dates.remove(period.span) }
    return dates
  }

  /// Lets the van work on one more date, whatever closed it.
  public mutating func open(_ date: CivilDate) {
    closed = closed.flatMap { period in
      period.span.without(date).map { ClosedPeriod(span: $0, note: period.note) }
    }
    if !works(on: date) { extraDates.append(date) }
  }

  /// Whether the van may serve communes of a territory.
  public func serves(territory: String) -> Bool {
    territories.isEmpty || territories.contains(territory)
  }
}
