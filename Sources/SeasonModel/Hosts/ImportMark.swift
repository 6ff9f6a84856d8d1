internal import CivilTime

/// The mark of a row that was taken over from somebody's calendar: which calendar, which event, and what the row said.
///
/// When the calendar is read again, such a row can be taken away if its event is gone. One that people have changed
/// since says something else than its mark: it is theirs.
public struct ImportMark: Hashable, Sendable {
  /// The key of the calendar.
  public let calendar: String
  /// The key of the event.
  public let event: String
  /// The key of what the row said when it was written.
  public let row: String
  /// What the calendar is called, for people; may be empty.
  public let name: String

  /// Marks a row.
  public init(calendar: String, event: String, name: String, row: AvailabilityRow) {
    self.calendar = calendar
    self.event = event
    self.name = name
    self.row = ImportMark.key(of: row)
  }

  /// Reads a mark, or returns nil when the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    let keys = parts.first?.split(separator: ":", omittingEmptySubsequences: false) ?? []
    guard keys.count == 4, keys[0].lowercased() == ImportMark.scheme,
      keys.dropFirst().allSatisfy({ $0.utf8.count == ImportMark.length })
    else { return nil }
    self.calendar = keys[1].lowercased()
    self.event = keys[2].lowercased()
    self.row = keys[3].lowercased()
    self.name = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The text that stands in the row.
  public var text: String {
    let keys = [ImportMark.scheme, calendar, event, row].joined(separator: ":")
    return name.isEmpty ? keys : "\(keys) \(name)"
  }

  /// Whether a row still says what it said when it was marked.
  public func fits(_ row: AvailabilityRow) -> Bool { self.row == ImportMark.key(of: row) }

  private static let scheme = "ics"
  /// The digits of a key.
  private static let length = 8

  /// A short key of some texts, the same on every machine.
  public static func key(_ texts: [String]) -> String {
    var fingerprint = Fingerprint()
    for text in texts { fingerprint.add(text) }
    return String(fingerprint.text.suffix(length))
  }

  /// The key of what a row says.
  ///
  /// Of its note only letters and digits count: spreadsheets change blanks and signs when they save a file.
  private static func key(of row: AvailabilityRow) -> String {
    let subject =
      switch row.subject {
      case .commune(let code): code
      case .territory(let name): "territory:\(name)"
      case .everyone: "*"
      }
    let note = row.note.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return key([
      subject, row.span.first.description, row.span.last.description, row.status.rawValue, row.van ?? "",
      String(String.UnicodeScalarView(note)),
    ])
  }
}
