public import SeasonModel
internal import TextFormats

/// Adds rows to `availability.csv`, and takes rows away that were added so, without touching a byte of the rows that
/// people wrote.
public enum AvailabilityEditor {
  /// The bytes of the file with some rows taken away, and others added at its end in the file's own manner: separator,
  /// columns, line ends, encoding, and dates and words as its header has them.
  ///
  /// Rows that say where they come from need a column for it: a header without one gets it, and older rows go without.
  /// A file in Windows-1252 stays so, unless a note needs letters that it does not have: then it becomes UTF-8 with a
  /// byte order mark, as a file in any other encoding does.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is, or nil when there is none yet.
  ///   - removing: rows to take away; only those that say where they come from are, and only if the file has them as
  ///     they are here.
  ///   - adding: the rows to add.
  /// - Returns: the new file, or nil when the old one has no header that can be read.
  public static func editing(
    _ bytes: [UInt8]?, removing: [AvailabilityRow], adding: [AvailabilityRow]
  ) -> [UInt8]? {
    guard let bytes, !TextDecoding.withoutMark(bytes).isEmpty else {
      let header = AvailabilityColumn.usual.map(\.rawValue)
      return CSVText.row(header, separator: ASCII.comma) + [ASCII.lineFeed] + AvailabilityManner.plain.bytes(of: adding)
    }
    let bag = DiagnosticBag()
    let name = SeasonPart.availability.fileName
    guard let table = CSVTable.read(bytes, name: name, columns: AvailabilityColumn.self, mends: false, bag: bag),
      let header = CSVHeader<AvailabilityColumn>(of: table, bag: bag), !bag.hasErrors
    else { return nil }
    var manner = AvailabilityManner(of: table, header: header)
    let text = table.text.bytes
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 100 * adding.count)
    var position = 0
    if !adding.isEmpty, header.positions[.source] == nil {
      let end = sourceColumn(in: table, header, &manner, &result)
      position = end
    }
    let gone = Set(removing.filter { !$0.source.isEmpty })
    if !gone.isEmpty {
      for (row, index) in rows(of: table, bag: bag) where !row.source.isEmpty && gone.contains(row) {
        let range = table.bytes(ofRow: index)
        // A row that speaks of several dates is there once.
        guard range.lowerBound >= position else { continue }
        result += text[position..<range.lowerBound]
        position = range.upperBound
      }
    }
    result += text[position...]
    if !adding.isEmpty, let last = result.last, last != ASCII.lineFeed, last != ASCII.carriageReturn {
      result += manner.lineEnd
    }
    return encoded(result + manner.bytes(of: adding), as: bytes, whoseText: text)
  }

  /// Copies the header with a column for where rows come from, and returns where the file goes on.
  private static func sourceColumn(
    in table: CSVTable, _ header: CSVHeader<AvailabilityColumn>, _ manner: inout AvailabilityManner,
    _ result: inout [UInt8]
  ) -> Int {
    let name = header.isFrench ? AvailabilityColumn.source.frenchName : AvailabilityColumn.source.rawValue
    manner.addSource(at: header.width)
    let end: Int
    if header.width < header.widest {
      // A blank column at the end of the header takes the name.
      let cell = table.cell(0, header.width)
      end =
        cell.offset < table.text.bytes.count && table.text.bytes[cell.offset] == ASCII.quote
        ? cell.offset + 1 : cell.offset
      result += table.text.bytes[..<end] + Array(name.utf8)
    } else {
      end = table.endOfContent(ofRow: 0)
      result += table.text.bytes[..<end] + [table.dialect.separator] + Array(name.utf8)
    }
    return end
  }

  /// The rows of the file that can be read, each with its place in the table.
  private static func rows(of table: CSVTable, bag: DiagnosticBag) -> [(AvailabilityRow, Int)] {
    guard let file = AvailabilityFile(table, bag: bag) else { return [] }
    return zip(file.said, file.rows).map { ($0, $1.row) }
  }

  /// The text in the encoding of the file that it comes from.
  private static func encoded(_ text: [UInt8], as file: [UInt8], whoseText old: [UInt8]) -> [UInt8] {
    let isMarked = file.count > TextDecoding.withoutMark(file).count
    if TextDecoding.withoutMark(file) == old { return (isMarked ? TextDecoding.mark : []) + text }
    // What does not come back as it was has another encoding in it: UTF-8 loses nothing.
    if TextDecoding.windows1252(old) == file, let bytes = TextDecoding.windows1252(text) { return bytes }
    return TextDecoding.mark + text
  }
}
