public import SeasonModel

/// Adds rows to `availability.csv` without touching a byte of the rows that people wrote.
public enum AvailabilityAppender {
  /// The bytes of the file with rows added at its end, in the file's own manner: separator, columns, line ends, and
  /// dates and words as its header has them.
  ///
  /// A file in Windows-1252 becomes UTF-8 with a byte order mark, because a note may need letters it does not have.
  ///
  /// - Parameters:
  ///   - rows: the rows to add.
  ///   - bytes: the file as it is, or nil when there is none yet.
  /// - Returns: the new file, or nil when the old one has no header that can be read.
  public static func appending(_ rows: [AvailabilityRow], to bytes: [UInt8]?) -> [UInt8]? {
    guard let bytes, !TextDecoding.withoutMark(bytes).isEmpty else {
      let header = AvailabilityColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n"
      return Array((header + lines(rows, .plain)).utf8)
    }
    guard let manner = manner(of: bytes) else { return nil }
    let isUTF8 = TextDecoding.invalidOffset(in: TextDecoding.withoutMark(bytes)) == nil
    var result = isUTF8 ? bytes : [0xEF, 0xBB, 0xBF] + TextDecoding.utf8(bytes)
    if let last = result.last, last != ASCII.lineFeed, last != ASCII.carriageReturn { result += manner.lineEnd.utf8 }
    return result + lines(rows, manner).utf8
  }

  /// How a file writes its rows.
  private struct Manner {
    let separator: String
    let lineEnd: String
    /// The column at each position; nil for one that is not known.
    let columns: [AvailabilityColumn?]
    let hasFrenchDates: Bool
    let hasFrenchWords: Bool

    static let plain = Manner(
      separator: ",", lineEnd: "\n", columns: AvailabilityColumn.allCases, hasFrenchDates: false, hasFrenchWords: false)
  }

  private static func manner(of bytes: [UInt8]) -> Manner? {
    let bag = DiagnosticBag()
    let name = SeasonPart.availability.fileName
    guard let table = CSVTable.read(bytes, name: name, columns: AvailabilityColumn.self, bag: bag),
      let header = CSVHeader<AvailabilityColumn>(of: table, bag: bag), !bag.hasErrors
    else { return nil }
    var columns = [AvailabilityColumn?](repeating: nil, count: header.width)
    for (column, position) in header.positions { columns[position] = column }
    let from = header.positions[.from] ?? 0
    let dates = (1..<max(1, table.rowCount)).lazy.filter { from < table.cellCount(ofRow: $0) }
      .map { table.string(table.cell($0, from)) }
    let status = header.positions[.status].map { table.string(table.cell(0, $0)) } ?? ""
    let isFrench = FoldedWord.fold(status) != AvailabilityColumn.status.rawValue
    let end = table.text.bytes.firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
    let lineEnd =
      end.map { index in
        if table.text.bytes[index] == ASCII.lineFeed { return "\n" }
        let isPair = index + 1 < table.text.bytes.count && table.text.bytes[index + 1] == ASCII.lineFeed
        return isPair ? "\r\n" : "\r"
      } ?? "\n"
    return Manner(
      separator: String(UnicodeScalar(table.separator)), lineEnd: lineEnd, columns: columns,
      hasFrenchDates: dates.first.map { $0.contains("/") } ?? isFrench, hasFrenchWords: isFrench)
  }

  private static func lines(_ rows: [AvailabilityRow], _ manner: Manner) -> String {
    let hasEnd = manner.columns.contains(.to)
    // A file without a column for the last date says each date on a row of its own.
    let rows = hasEnd ? rows : rows.flatMap(\.daily)
    return rows.map { row in
      manner.columns.map { column in column.map { quoted(cell(row, $0, manner), manner) } ?? "" }
        .joined(separator: manner.separator) + manner.lineEnd
    }.joined()
  }

  private static func cell(_ row: AvailabilityRow, _ column: AvailabilityColumn, _ manner: Manner) -> String {
    switch column {
    case .code:
      switch row.subject {
      case .commune(let code): return code
      case .territory(let name): return "territory:\(name)"
      case .everyone: return "*"
      }
    case .from: return text(row.span.first, manner)
    case .to: return row.span.count == 1 ? "" : text(row.span.last, manner)
    case .status: return manner.hasFrenchWords ? AvailabilityFile.frenchWord(for: row.status) : row.status.rawValue
    case .van: return row.van ?? ""
    // What comes from somebody else's file must not run as a formula in the coordinator's spreadsheet.
    case .note: return row.note.first.map { "=+-@".contains($0) } == true ? "'" + row.note : row.note
    }
  }

  private static func text(_ date: CivilDate, _ manner: Manner) -> String {
    guard manner.hasFrenchDates else { return date.description }
    return date.description.split(separator: "-").reversed().joined(separator: "/")
  }

  /// A cell that stays one cell on one line: quoted where it must be, line breaks as spaces.
  private static func quoted(_ text: String, _ manner: Manner) -> String {
    let line = String(text.unicodeScalars.map { $0.value < 32 ? " " : Character($0) })
    let needsQuotes = line.contains("\"") || line.contains(manner.separator) || line.first == " " || line.last == " "
    guard needsQuotes else { return line }
    return "\"\(line.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}

extension AvailabilityRow {
  /// The same for each of the dates.
  fileprivate var daily: [AvailabilityRow] {
    span.map { date in
      var row = self
      row.span = DateSpan(date)
      return row
    }
  }
}
