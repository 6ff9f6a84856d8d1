internal import CivilTime
internal import ICalendar
public import SeasonModel
internal import TextFormats

/// What an earlier publication has left in the folder that it wrote to.
public struct PublishedTraces: Sendable {
  /// The calendars, as people who have subscribed to them hold them.
  public let calendars: [SeenCalendar]
  private let isPublication: Bool

  /// The folders that hold calendars, beside those of the whole season; the crew's are earlier versions'.
  public static let folders = ["communes", "guinguettes", "territoires"].flatMap {
    [$0, "\(PublishedSet.crewFolder)/\($0)"]
  }

  /// Reads the calendars of a folder.
  ///
  /// - Parameter files: paths within the folder, and what is there.
  public init(_ files: [PublishedFile]) {
    calendars = files.compactMap { SeenCalendar($0) }
    isPublication = calendars.contains { $0.scope == .season }
  }

  /// Whether a file is one that publishing wrote, by what it holds: earlier versions kept no list of their files.
  ///
  /// A calendar says by what it was made; a table or a page has the form of one that is published, and lies beside
  /// the calendar of the season.
  public func wrote(_ file: PublishedFile) -> Bool {
    if file.path.hasSuffix(".ics") { return SeenCalendar(file) != nil }
    guard isPublication else { return false }
    let beginning = String(decoding: file.bytes.prefix(8192), as: UTF8.self)
    return PublishedTraces.marks.contains { name, marks in
      file.path.split(separator: "/").last.map(String.init) == name && marks.allSatisfy { beginning.contains($0) }
    }
  }

  private static let marks: [(name: String, marks: [String])] = [
    ("index.html", ["<!DOCTYPE html>", "<p><a class=\"main\" href=\"saison.ics\">"]),
    ("index.html", ["<!DOCTYPE html>", "<meta name=\"generator\" content=\"guinguette\">"]),
    ("plan.csv", ["date,weekday,opens,closes,van,"]), ("plan-excel.csv", ["date;weekday;opens;closes;van;"]),
    ("territoires.csv", ["territory,evenings,km,minutes,"]),
    ("territoires-excel.csv", ["territory;evenings;km;minutes;"]),
    ("openagenda.csv", ["extId,title,description,longDescription,timings,"]),
    ("plan.geojson", ["{\"type\":\"FeatureCollection\",\"features\":["]),
  ]
}

extension SeenCalendar {
  /// Reads a calendar that was published, or returns nil when the file is none.
  init?(_ file: PublishedFile) {
    guard file.path.hasSuffix(".ics"), let scope = SeenCalendar.scope(of: file.path) else { return nil }
    var reading = SeenCalendarReading()
    var reader = ContentLineReader(bytes: file.bytes)
    while let item = reader.next(where: { SeenCalendarReading.wanted.contains($0) }) {
      if case .line(let line) = item { reading.take(line) }
    }
    guard reading.isOurs else { return nil }
    self.init(scope, title: reading.title, timeZone: reading.timeZone, events: reading.events)
  }

  private static func scope(of path: String) -> Scope? {
    var parts = path.dropLast(".ics".count).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.first == PublishedSet.crewFolder { parts.removeFirst() }
    switch (parts.first, parts.count) {
    case ("saison", 1): return .season
    case ("communes", 2): return .named(.commune, file: parts[1])
    case ("territoires", 2): return .named(.territory, file: parts[1])
    case ("guinguettes", 2): return .named(.van, file: parts[1])
    default: return nil
    }
  }
}

/// Takes in the lines of a calendar, one after the other.
private struct SeenCalendarReading {
  static let wanted: Set<[UInt8]> = Set(
    [
      "BEGIN", "END", "PRODID", "X-WR-CALNAME", "X-WR-TIMEZONE", "UID", "SEQUENCE", "STATUS", "DTSTART", "DTEND",
      "LOCATION", "SUMMARY", "CREATED", "LAST-MODIFIED",
    ].map { Array($0.utf8) })

  private(set) var isOurs = false
  private(set) var title = ""
  private(set) var timeZone: String?
  private(set) var events: [SeenEvent] = []
  private var fields: [String: ReadLine]?
  /// How many components of an event are open: what an alarm says is not said of the event.
  private var inner = 0

  mutating func take(_ line: ReadLine) {
    switch line.name {
    case "PRODID": isOurs = isOurs || line.value.starts(with: "-//1000 cafés//guinguette//".utf8)
    case "X-WR-CALNAME": title = TextValue(line).text
    case "X-WR-TIMEZONE": timeZone = TextValue(line).text
    case "BEGIN" where line.value.elementsEqual("VEVENT".utf8): fields = [:]
    case "BEGIN" where fields != nil: inner += 1
    case "END" where line.value.elementsEqual("VEVENT".utf8):
      if let event = fields.flatMap(SeenCalendarReading.event) { events.append(event) }
      (fields, inner) = (nil, 0)
    case "END" where inner > 0: inner -= 1
    default: if inner == 0 { fields?[line.name] = line }
    }
  }

  private static func event(_ fields: [String: ReadLine]) -> SeenEvent? {
    guard let uid = fields["UID"].flatMap(identifier), let start = fields["DTSTART"].flatMap({ ReadTime($0.value) }),
      let end = fields["DTEND"].flatMap({ ReadTime($0.value) }),
      let sequence = fields["SEQUENCE"].flatMap({ Int(String(decoding: $0.value, as: UTF8.self)) }),
      let modified = fields["LAST-MODIFIED"].flatMap(instant)
    else { return nil }
    var hours: (opens: TimeOfDay, closes: TimeOfDay)?
    if let opens = start.seconds, let closes = end.seconds {
      guard let first = TimeOfDay(hour: opens / 3600, minute: opens / 60 % 60),
        let last = TimeOfDay(hour: closes / 3600, minute: closes / 60 % 60)
      else { return nil }
      hours = (first, last)
    }
    // Of whole days the end is the day after the last.
    guard let dates = DateSpan(first: start.date, last: hours == nil ? end.date - 1 : start.date) else { return nil }
    return SeenEvent(
      uid: uid, sequence: sequence, status: fields["STATUS"]?.word == Array("CANCELLED".utf8) ? .cancelled : .confirmed,
      dates: dates, hours: hours, place: fields["LOCATION"].map { TextValue($0).text } ?? "",
      summary: fields["SUMMARY"].map { TextValue($0).text } ?? "",
      created: fields["CREATED"].flatMap(instant) ?? modified, lastModified: modified)
  }

  /// An identifier as publishing gives it: letters, digits and marks of ASCII.
  private static func identifier(_ line: ReadLine) -> String? {
    line.value.allSatisfy { (0x21...0x7e).contains($0) } ? String(decoding: line.value, as: UTF8.self) : nil
  }

  private static func instant(_ line: ReadLine) -> UTCInstant? {
    ReadTime(line.value).flatMap { time in
      time.seconds.map { UTCInstant(date: time.date, secondsAfterMidnight: $0) }
    }
  }
}
