/// Which calendar a file is a copy of.
public struct CalendarIdentity: Hashable, Sendable {
  /// What it is called; empty when it does not say.
  public let name: String
  /// What tells it from other calendars, the same in every copy: its identifiers, or its name and the program that wrote it;
  /// nil when it has neither.
  public let key: [String]?
  /// What tells each of its events from the others, cancelled ones among them, in the season or not.
  public let events: Set<[String]>

  /// Whether it has a name or an identifier.
  public var isNamed: Bool { key != nil }

  init(_ calendars: [ReadCalendar], events: [[String]]) {
    func text(_ name: String) -> String {
      calendars.lazy.compactMap { $0.first(name).map { TextValue($0).title } }.first { !$0.isEmpty } ?? ""
    }
    let title = text("NAME")
    let name = title.isEmpty ? text("X-WR-CALNAME") : title
    let identifiers = [text("X-WR-RELCALID"), text("X-WR-CALID"), text("UID")]
    // Many a calendar is called « Agenda »: the program that wrote it tells some of them apart.
    let parts = identifiers.contains { !$0.isEmpty } ? identifiers : name.isEmpty ? [] : [name, text("PRODID")]
    self.name = name
    self.events = Set(events)
    self.key = parts.isEmpty ? nil : parts
  }
}
