internal import CivilTime

/// One VEVENT, its values understood.
struct ReadEvent {
  let line: Int
  let uid: [UInt8]
  let title: EventTitle
  let version: EventVersion
  let isCancelled: Bool
  let start: ZonedTime
  /// From start to end, in seconds.
  let duration: Int
  let rules: [RecurrenceRule]
  /// Rules of occurrences that do not take place (RFC 2445).
  let exclusionRules: [RecurrenceRule]
  /// Further occurrences, each with its own length if it has one.
  let extra: [(start: ZonedTime, duration: Int?)]
  let excluded: [ZonedTime]
  /// Which occurrence of a repeating event this one stands for.
  let replaces: ZonedTime?
  /// Whether it stands for all later occurrences as well.
  let replacesLater: Bool
  /// A zone that nobody knows, which one of its times is in, and the line that names it.
  let unknownZone: (name: [UInt8], line: Int)?

  /// Understands a component as far as it can be understood; nil when not even its start can.
  ///
  /// - Parameters:
  ///   - component: the VEVENT.
  ///   - isCancelled: whether its calendar cancels whatever it holds.
  ///   - values: the reader for the zones of its calendar.
  ///   - span: the dates of the season: what cannot be read is serious where it may touch them.
  ///   - faults: where to say what cannot be read.
  init?(
    _ component: ReadComponent, isCancelled: Bool, values: EventValues, span: DateSpan, faults: inout FaultList
  ) {
    var values = values
    var beginning: ZonedTime?
    let title = EventTitle(component, &faults)
    defer {
      let mayTouch = !values.problems.isEmpty && EventReach(component, start: beginning?.time).touches(span)
      for problem in values.problems {
        let isSerious = problem.hidesDates && mayTouch
        faults.add(
          problem.kind, line: problem.line, isSerious: isSerious,
          event: CalendarFault.Event(title: title, date: beginning?.time.date))
      }
    }
    if component.isUnfinished { values.fail(.unfinished(CalendarFault.excerpt(component.name)), component.line) }
    for broken in component.broken { values.fail(.brokenLine, broken.line, hidesDates: broken.mayHideDates) }
    guard let startLine = component.first("DTSTART") else {
      values.fail(.noStart, component.line)
      return nil
    }
    if startLine.trimmed.isEmpty { values.fail(.noStart, startLine.line) }
    beginning = values.time(startLine)
    guard let start = beginning else { return nil }
    self.line = component.line
    self.uid = component.first("UID").map { Array($0.trimmed) } ?? []
    self.title = title
    self.version = EventVersion(component)
    self.isCancelled = isCancelled || ReadEvent.saysCancelled(component)
    self.start = start
    self.duration = values.duration(component, start)
    self.rules = values.rules(component.all("RRULE"), start: start.time, hidesDates: true)
    self.exclusionRules = values.rules(component.all("EXRULE"), start: start.time, hidesDates: false)
    self.extra = component.all("RDATE").flatMap { values.periods($0) }
    self.excluded = component.all("EXDATE").flatMap { values.times($0, hidesDates: false) }
    let original = component.first("RECURRENCE-ID")
    self.replaces = original.flatMap { values.times($0, hidesDates: false).first }
    let range = original?["RANGE"].map { $0.map(\.uppercased) }
    self.replacesLater = range?.elementsEqual("THISANDFUTURE".utf8) ?? false
    if let range, let original, !replacesLater {
      values.fail(
        .unsupported(property: "RECURRENCE-ID;RANGE", value: CalendarFault.excerpt(range)), original.line,
        hidesDates: false)
    }
    self.unknownZone = values.unknownZone
  }

  /// STATUS:CANCELLED, in either spelling.
  private static func saysCancelled(_ component: ReadComponent) -> Bool {
    guard let word = component.first("STATUS")?.word else { return false }
    return word.elementsEqual("CANCELLED".utf8) || word.elementsEqual("CANCELED".utf8)
  }
}

/// Which of two versions of an event is the newer one: that with the greater SEQUENCE, then that with the later
/// DTSTAMP.
struct EventVersion: Hashable, Comparable {
  let sequence: Int
  /// Seconds of UTC.
  let stamp: Int

  init(_ component: ReadComponent) {
    sequence = component.first("SEQUENCE").flatMap { Int(String(decoding: $0.trimmed.prefix(19), as: UTF8.self)) } ?? 0
    stamp = component.first("DTSTAMP").flatMap { ReadTime($0.value) }?.clock ?? Int.min
  }

  static func < (left: EventVersion, right: EventVersion) -> Bool {
    (left.sequence, left.stamp) < (right.sequence, right.stamp)
  }
}

extension EventTitle {
  /// The title of a component; bytes that are not UTF-8 are told.
  init(_ component: ReadComponent, _ faults: inout FaultList) {
    if let access = component.first("CLASS")?.word,
      access.elementsEqual("PRIVATE".utf8) || access.elementsEqual("CONFIDENTIAL".utf8)
    {
      self = .withheld
      return
    }
    let value = component.first("SUMMARY").map(TextValue.init)
    if let value, !value.isUTF8 { faults.addOnce(.notUTF8, line: component.first("SUMMARY")?.line ?? component.line) }
    self = .text(value?.title ?? "")
  }

  /// Whether it is that of an event that its calendar forgot to cancel: Outlook writes `Annulé : ` before the title,
  /// and leaves everything else as it was.
  var saysCancelled: Bool {
    guard case .text(let text) = self else { return false }
    let words = text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && !EventTitle.isMark($0) }
    return words.contains { word in
      let plain = word.lazy.filter { !EventTitle.isMark($0) }.map { $0 == "é" ? "e" : $0 }
      return EventTitle.cancelledWords.contains(String(String.UnicodeScalarView(plain)))
    }
  }

  /// Whether a scalar is an accent that stands after its letter.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36f).contains(scalar.value) }

  private static let cancelledWords: Set<String> = [
    "annule", "annulee", "annules", "annulees", "annulation", "cancelled", "canceled",
  ]
}
