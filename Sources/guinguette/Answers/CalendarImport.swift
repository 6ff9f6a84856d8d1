internal import CivilTime
internal import ICalendar
internal import SeasonExports
internal import SeasonModel

/// What taking over a calendar does to the rows of a commune: which are new, and which came from an earlier copy of the
/// calendar that no longer has them.
///
/// What people wrote stays, and so does a row of an earlier import that they have changed since.
struct CalendarImport {
  /// The rows to add, by date.
  let added: [AvailabilityRow]
  /// The rows of this calendar's earlier copies that it no longer has.
  let withdrawn: [AvailabilityRow]
  /// Rows that it no longer has either, and that people have changed: they stay.
  let changed: [AvailabilityRow]
  /// Rows that were taken over from a calendar that may be this one, or another: they stay.
  let others: [AvailabilityRow]
  /// Whether rows stay only because the calendar could not be read to its end.
  let isHeldBack: Bool

  /// Whether nothing changes.
  var isEmpty: Bool { added.isEmpty && withdrawn.isEmpty }

  /// Compares a calendar with what is known.
  ///
  /// - Parameters:
  ///   - reading: the calendar.
  ///   - code: the commune whose calendar it is.
  ///   - status: what its dates are to the commune.
  ///   - season: the season, with its availability.
  ///   - replacesAll: whether all earlier imports of the commune were copies of this calendar.
  ///   - language: the language of the notes for events without a title of their own.
  init(
    _ reading: CalendarReading, commune code: String, as status: AvailabilityRow.Status, in season: Season,
    replacesAll: Bool, language: Language
  ) {
    let rows = CalendarImport.rows(of: reading, code, status, language)
    var dates = DateSet(over: season.span)
    for row in rows { dates.insert(row.span) }
    let own = season.availability.filter { $0.subject == .commune(code) }
    let gone = own.filter { row in
      guard !row.source.isEmpty, row.span.intersection(season.span) != nil else { return false }
      return row.status != status || !row.span.allSatisfy { dates.contains($0) || !season.span.contains($0) }
    }.compactMap { row in ImportMark(row.source).map { (row: row, mark: $0) } }
    // A calendar that has an event of an earlier one is a later copy of it.
    let marks = CalendarMarks(of: reading.identity)
    let known = Set(own.compactMap { ImportMark($0.source) }.filter(marks.has).map(\.calendar))
    let isThis = { (mark: ImportMark) in replacesAll || known.contains(mark.calendar) }
    // Of a calendar of which dates may be missing, nothing can be said to be gone.
    let isWhole = !reading.faults.contains(where: \.isSerious)
    self.isHeldBack = !isWhole && gone.contains { isThis($0.mark) }
    let mine = isWhole ? gone.filter { isThis($0.mark) } : []
    self.withdrawn = mine.filter { $0.mark.fits($0.row) }.map(\.row)
    self.changed = mine.filter { !$0.mark.fits($0.row) }.map(\.row)
    // Two calendars with names of their own are two calendars.
    self.others =
      isWhole
      ? gone.filter { !isThis($0.mark) && !(reading.identity.isNamed && !$0.mark.name.isEmpty) }.map(\.row) : []
    let leaving = Set(withdrawn)
    var covered = DateSet(over: season.span)
    for row in own where row.status == status && (row.source.isEmpty || !leaving.contains(row)) {
      covered.insert(row.span)
    }
    self.added = rows.filter { row in !row.span.allSatisfy(covered.contains) }
  }

  /// The rows that a calendar amounts to, by date, none of them twice; each event's title becomes the note.
  private static func rows(
    of reading: CalendarReading, _ code: String, _ status: AvailabilityRow.Status, _ language: Language
  ) -> [AvailabilityRow] {
    struct Said: Hashable {
      let span: DateSpan
      let note: String
    }
    let marks = CalendarMarks(of: reading.identity)
    var said: Set<Said> = []
    let rows = reading.entries.flatMap { entry in
      entry.spans.compactMap { span -> AvailabilityRow? in
        let note = entry.title.note(language)
        guard said.insert(Said(span: span, note: note)).inserted else { return nil }
        var row = AvailabilityRow(subject: .commune(code), span: span, status: status, note: note)
        row.source =
          ImportMark(calendar: marks.calendar, event: marks.event(of: entry), name: reading.identity.name, row: row)
          .text
        return row
      }
    }
    return rows.sorted {
      ($0.span.first, $0.span.last, $0.note) < ($1.span.first, $1.span.last, $1.note)
    }
  }
}
