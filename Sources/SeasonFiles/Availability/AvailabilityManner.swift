internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// How an `availability.csv` writes its rows.
struct AvailabilityManner {
  let separator: UInt8
  let lineEnd: [UInt8]
  /// The column at each position; nil for one that is not known.
  private(set) var columns: [AvailabilityColumn?]
  let hasFrenchDates: Bool
  let hasFrenchWords: Bool

  /// That of a new file.
  static let plain = AvailabilityManner(
    separator: ASCII.comma, lineEnd: [ASCII.lineFeed], columns: AvailabilityColumn.usual, hasFrenchDates: false,
    hasFrenchWords: false)

  /// That of a file.
  init(of table: CSVTable, header: CSVHeader<AvailabilityColumn>) {
    var columns = [AvailabilityColumn?](repeating: nil, count: header.width)
    for (column, position) in header.positions { columns[position] = column }
    let from = header.positions[.from] ?? 0
    let dates = (1..<max(1, table.rowCount)).lazy.filter { from < table.cellCount(ofRow: $0) }
      .map { table.cell($0, from).content }
    let status = header.positions[.status].map { table.string(table.cell(0, $0)) } ?? ""
    let isFrench = FoldedWord.fold(status) != AvailabilityColumn.status.rawValue
    let text = table.text.bytes
    // Where the month stands first, a date is written so that it can only be one.
    let order = DateOrder(of: table, columns: [.from, .to].compactMap { header.positions[$0] }) { _ in false }
    self.init(
      separator: table.dialect.separator, lineEnd: AvailabilityManner.lineEnd(of: text), columns: columns,
      hasFrenchDates: order.isDayFirst && dates.first.map { text[$0].contains(ASCII.slash) } ?? isFrench,
      hasFrenchWords: isFrench)
  }

  private init(
    separator: UInt8, lineEnd: [UInt8], columns: [AvailabilityColumn?], hasFrenchDates: Bool, hasFrenchWords: Bool
  ) {
    self.separator = separator
    self.lineEnd = lineEnd
    self.columns = columns
    self.hasFrenchDates = hasFrenchDates
    self.hasFrenchWords = hasFrenchWords
  }

  private static func lineEnd(of text: [UInt8]) -> [UInt8] {
    guard let end = text.firstIndex(where: { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) else {
      return [ASCII.lineFeed]
    }
    if text[end] == ASCII.lineFeed { return [ASCII.lineFeed] }
    let isPair = end + 1 < text.count && text[end + 1] == ASCII.lineFeed
    return isPair ? [ASCII.carriageReturn, ASCII.lineFeed] : [ASCII.carriageReturn]
  }

  /// Puts the column for where rows come from at a position past the others.
  mutating func addSource(at position: Int) {
    while columns.count < position { columns.append(nil) }
    columns.append(.source)
  }

  /// Rows as the file writes them, each with its line break.
  func bytes(of rows: [AvailabilityRow]) -> [UInt8] {
    rows.flatMap(expressible).flatMap { row in
      CSVText.row(columns.map { $0.map { cell(row, $0) } ?? "" }, separator: separator) + lineEnd
    }
  }

  /// What the columns can say of a row.
  ///
  /// Without a column for notes there is none, and without one for the last date each date is a row of its own. The mark
  /// of a row says what the row says.
  private func expressible(_ row: AvailabilityRow) -> [AvailabilityRow] {
    let mark = ImportMark(row.source)
    let spans = columns.contains(.to) ? [row.span] : row.span.map { DateSpan($0) }
    return spans.map { span in
      var row = row
      row.span = span
      if !columns.contains(.note) { row.note = "" }
      if let mark {
        row.source = ImportMark(calendar: mark.calendar, event: mark.event, name: mark.name, row: row).text
      }
      return row
    }
  }

  private func cell(_ row: AvailabilityRow, _ column: AvailabilityColumn) -> String {
    switch column {
    case .name where columns.contains(.code): ""
    case .code, .name:
      switch row.subject {
      case .commune(let code): code
      case .territory(let name): "territory:\(name)"
      case .everyone: "*"
      }
    case .from: text(row.span.first)
    case .to: row.span.count == 1 ? "" : text(row.span.last)
    case .status: hasFrenchWords ? AvailabilityFile.frenchWord(for: row.status) : row.status.rawValue
    case .van: row.van ?? ""
    case .note: AvailabilityManner.harmless(row.note)
    case .source: AvailabilityManner.harmless(row.source)
    }
  }

  private func text(_ date: CivilDate) -> String {
    guard hasFrenchDates else { return date.description }
    return date.description.split(separator: "-").reversed().joined(separator: "/")
  }

  /// A text on one line; what comes from somebody else's file must not run as a formula in the coordinator's
  /// spreadsheet.
  private static func harmless(_ text: String) -> String {
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    guard let first = line.utf8.first, "=+-@".utf8.contains(first) else { return line }
    return "'" + line
  }
}
