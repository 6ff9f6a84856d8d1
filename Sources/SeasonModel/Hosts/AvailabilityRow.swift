public import CivilTime

/// One row of what the comités des fêtes said about their dates.
public struct AvailabilityRow: Hashable, Sendable {
  /// Whom a row speaks of.
  public enum Subject: Hashable, Sendable {
    /// The commune with this code.
    case commune(String)
    /// Every commune of this territory.
    case territory(String)
    /// Every commune.
    case everyone
  }

  /// What a row says.
  public enum Status: String, CaseIterable, Sendable {
    /// Can host; a commune with any open row can host on its open rows only.
    case open
    /// Cannot host, whatever else is open.
    case closed
    /// Would rather have these dates; opens nothing by itself.
    case preferred
    /// One evening is promised on this very date.
    case fixed
  }

  /// Why a row is there.
  public enum Origin: Hashable, Sendable {
    /// Somebody said so: the coordinator, or the comité of a village.
    case said
    /// The day is over: a fixed row is an evening that took place, a closed one dates that are gone.
    case past
    /// The dates are too near to be given anew: one is told this many days before, so none before `newFrom`.
    case notice(days: Int, newFrom: CivilDate)
  }

  /// Whom the row speaks of.
  public var subject: Subject
  /// The dates; one date for a fixed row.
  public var span: DateSpan
  /// What it says.
  public var status: Status
  /// The van of a fixed row, if one is named.
  public var van: String?
  /// A free note.
  public var note: String
  /// Where the row comes from, if a program wrote it; empty for what people write.
  public var source: String
  /// Whether the evening of a fixed row was called off since: it is promised no more.
  public var isCalledOff = false

  /// Why the row is there.
  public var origin: Origin

  /// Creates a row.
  public init(
    subject: Subject, span: DateSpan, status: Status, van: String? = nil, note: String = "", source: String = "",
    origin: Origin = .said
  ) {
    self.subject = subject
    self.span = span
    self.status = status
    self.van = van
    self.note = note
    self.source = source
    self.origin = origin
  }

  /// Whether an evening is promised on the row's date, and still stands.
  public var isPromise: Bool { status == .fixed && !isCalledOff }

  /// Whether the row takes dates away because they are past.
  public var isPastDates: Bool { status == .closed && origin == .past }

  /// Whether the row speaks of this commune.
  public func concerns(_ commune: Commune) -> Bool {
    switch subject {
    case .commune(let code): code == commune.code
    case .territory(let name): name == commune.territory
    case .everyone: true
    }
  }
}
