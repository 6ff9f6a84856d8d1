internal import CivilTime
package import ICalendar
internal import SeasonExports
package import SeasonFiles
package import SeasonModel

/// What taking over a calendar does to the rows of a commune: which are new, and which came from an earlier copy of the
/// calendar that no longer has them.
///
/// What people wrote stays, and so does a row of an earlier import that they have changed since.
package struct CalendarImport {
  /// The rows to add, by date.
  package let added: [AvailabilityRow]
  /// The rows of this calendar's earlier copies that it no longer has.
  package let withdrawn: [AvailabilityRow]
  /// Rows that it no longer has either, and that people have changed: they stay.
  package let changed: [AvailabilityRow]
  /// Rows that were taken over from a calendar that may be this one, or another: they stay.
  package let others: [AvailabilityRow]
  /// Whether rows stay only because the calendar could not be read to its end.
  package let isHeldBack: Bool

  /// Whether nothing changes.
  package var isEmpty: Bool { added.isEmpty && withdrawn.isEmpty }

  /// Compares a calendar with what is known.
  ///
  /// - Parameters:
  ///   - reading: the calendar.
  ///   - code: the commune whose calendar it is.
  ///   - status: what its dates are to the commune.
  ///   - season: the season, with its availability.
  ///   - replacesAll: whether all earlier imports of the commune were copies of this calendar.
  ///   - note: what a row says of an event by its title, and of one that has none to tell.
  package init(
    _ reading: CalendarReading, commune code: String, as status: AvailabilityRow.Status, in season: Season,
    replacesAll: Bool, note: (EventTitle) -> String
  ) {
    let rows = CalendarImport.rows(of: reading, code, status, note)
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
    of reading: CalendarReading, _ code: String, _ status: AvailabilityRow.Status, _ note: (EventTitle) -> String
  ) -> [AvailabilityRow] {
    struct Said: Hashable {
      let span: DateSpan
      let note: String
    }
    let marks = CalendarMarks(of: reading.identity)
    var said: Set<Said> = []
    let rows = reading.entries.flatMap { entry in
      entry.spans.compactMap { span -> AvailabilityRow? in
        let text = note(entry.title)
        guard said.insert(Said(span: span, note: text)).inserted else { return nil }
        var row = AvailabilityRow(subject: .commune(code), span: span, status: status, note: text)
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

extension CalendarImport {
  /// Reads a calendar; a failure where the file cannot be read at all.
  package static func calendar(_ path: String, for season: Season) throws(DeskFailure) -> CalendarReading {
    let file = PlainFile.read(path)
    guard let bytes = file.bytes else { throw .folder(.unreadable(file.diagnostics, inFolder: "")) }
    return CalendarReading(bytes: bytes, span: season.span, zone: season.zone)
  }

  /// Writes the changes into the availability file of a folder that is locked; a file that is not there is made.
  ///
  /// - Returns: who perhaps can no longer read the file, if anybody.
  package func write(in workspace: Workspace) throws(DeskFailure) -> LostAccess? {
    defer { withExtendedLifetime(workspace) {} }
    let path = "\(workspace.folder)/\(SeasonPart.availability.fileName)"
    let old = PlainFile.read(path)
    // A file that cannot be read is not an empty one.
    guard old.bytes != nil || old.diagnostics.allSatisfy(\.problem.isMissingFile) else {
      throw .folder(.unreadable(old.diagnostics, inFolder: ""))
    }
    guard let new = AvailabilityEditor.editing(old.bytes, removing: withdrawn, adding: added) else {
      throw .importing(.noHeader)
    }
    return try writing { () throws(FileFailure) in try SafeWriter.write(new, to: path) }
  }
}
