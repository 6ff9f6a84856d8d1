public import CivilTime

/// When one commune can host: its availability rows, resolved to dates.
public struct HostCalendar: Hashable, Sendable {
  /// The dates on which it can host; promised dates that a row closes are not among them.
  public let open: DateSet
  /// The dates it would rather have, or nil when it named none.
  public let preferred: DateSet?

  /// Resolves what was said to one commune, to its territory and to all: the union of what is open, or the whole season
  /// if nothing was opened, less what is closed.
  init(_ said: [SaidDates], within span: DateSpan) {
    var open = DateSet(over: span, full: !said.contains(where: \.isLimited))
    var preferred = DateSet(over: span)
    for dates in said {
      open.formUnion(dates.open)
      preferred.formUnion(dates.preferred)
    }
    for dates in said { open.subtract(dates.closed) }
    self.open = open
    // A wish that lies outside the season altogether is no wish for any of its dates.
    self.preferred = preferred.isEmpty ? nil : preferred
  }
}

/// What rows say about dates, taken together once for everybody whom they concern.
struct SaidDates {
  /// Whether some row opens dates, so that all others are not open.
  private(set) var isLimited = false
  private(set) var open: DateSet
  private(set) var closed: DateSet
  private(set) var preferred: DateSet
  /// The rows' positions, ascending.
  private(set) var rows: [Int] = []

  /// What no row says.
  init(over span: DateSpan) {
    open = DateSet(over: span)
    closed = open
    preferred = open
  }

  /// Adds a row.
  mutating func add(_ row: AvailabilityRow, at position: Int) {
    rows.append(position)
    switch row.status {
    case .open:
      isLimited = true
      open.insert(row.span)
    case .closed: closed.insert(row.span)
    case .preferred: preferred.insert(row.span)
    case .fixed: break
    }
  }
}

/// What was said about the dates of every commune, each territory and all, by whom it concerns.
struct AvailabilityIndex {
  private var byCode: [String: SaidDates] = [:]
  private var byTerritory: [String: SaidDates] = [:]
  private var everyone: SaidDates

  /// Sorts rows by whom they concern.
  ///
  /// - Complexity: O(rows).
  init(_ rows: [AvailabilityRow], within span: DateSpan) {
    let nothing = SaidDates(over: span)
    everyone = nothing
    for (position, row) in rows.enumerated() {
      switch row.subject {
      case .commune(let code): byCode[code, default: nothing].add(row, at: position)
      case .territory(let name): byTerritory[name, default: nothing].add(row, at: position)
      case .everyone: everyone.add(row, at: position)
      }
    }
  }

  /// What concerns one commune.
  func said(of commune: Commune) -> [SaidDates] {
    [byCode[commune.code], byTerritory[commune.territory], everyone].compactMap(\.self)
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
