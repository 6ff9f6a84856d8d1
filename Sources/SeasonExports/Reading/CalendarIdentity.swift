internal import SeasonModel

/// Which calendar a file is a copy of.
public struct CalendarIdentity: Hashable, Sendable {
  /// What it is called; empty when it does not say.
  public let name: String
  /// The same for every copy of a calendar that has a name or an identifier; another one for each set of events
  /// otherwise.
  public let key: String
  /// Whether the key comes from a name or an identifier.
  public let isNamed: Bool
  /// The keys of all its events, cancelled ones among them, in the season or not.
  public let events: Set<String>

  init(_ calendars: [ReadCalendar], events: [String]) {
    func text(_ name: String) -> String {
      calendars.lazy.compactMap { $0.first(name).map { TextValue($0).title } }.first { !$0.isEmpty } ?? ""
    }
    let title = text("NAME")
    let name = title.isEmpty ? text("X-WR-CALNAME") : title
    let identifiers = [text("X-WR-RELCALID"), text("X-WR-CALID"), text("UID")]
    // Many a calendar is called « Agenda »: the program that wrote it tells some of them apart.
    let parts = identifiers.contains { !$0.isEmpty } ? identifiers : name.isEmpty ? [] : [name, text("PRODID")]
    self.name = name
    self.isNamed = !parts.isEmpty
    self.events = Set(events)
    self.key = ImportMark.key(isNamed ? parts : self.events.sorted())
  }
}
