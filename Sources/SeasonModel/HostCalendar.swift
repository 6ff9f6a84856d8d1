/// When one commune can host: its availability rows, resolved to dates.
public struct HostCalendar: Hashable, Sendable {
  /// The dates on which it can host; promised dates that a row closes are not among them.
  public let open: DateSet
  /// The dates it would rather have, or nil when it named none.
  public let preferred: DateSet?

  /// Resolves the rows that concern one commune: the union of its open rows, or the whole season if it has none, less
  /// the closed ones.
  init(rows: [AvailabilityRow], within span: DateSpan) {
    let hasOpenRow = rows.contains { $0.status == .open }
    var open = DateSet(over: span, full: !hasOpenRow)
    var preferred: DateSet?
    for row in rows {
      switch row.status {
      case .open: open.insert(row.span)
      case .preferred:
        var dates = preferred ?? DateSet(over: span)
        dates.insert(row.span)
        preferred = dates
      case .closed, .fixed: break
      }
    }
    for row in rows where row.status == .closed { open.remove(row.span) }
    self.open = open
    // A wish that lies outside the season altogether is no wish for any of its dates.
    self.preferred = preferred.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// An evening that is already promised: it is in every plan.
public struct Promise: Hashable, Sendable {
  /// The position of the commune in the season.
  public let commune: Int
  /// The date.
  public let date: CivilDate
  /// The position of the van in the season, if one is named.
  public let van: Int?
  /// The position of the row in the season's availability.
  public let row: Int
}
