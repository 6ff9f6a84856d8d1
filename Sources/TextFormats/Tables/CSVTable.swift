/// The cells of a CSV file, and where each of them stands.
///
/// Offsets, not texts: a cell becomes a `String` only when somebody wants one.
public struct CSVTable: Sendable {
  /// One cell: its content without quotes and blanks around it.
  public struct Cell: Sendable {
    /// Where the cell begins, quote included.
    public var offset: Int
    /// The content's bytes.
    public var content: Range<Int>
    /// Whether two quotes in the content stand for one.
    public var hasEscapes = false
    /// Whether it stands in quotes.
    public var isQuoted = false

    /// Whether there is nothing in it.
    public var isBlank: Bool { content.isEmpty }
  }

  /// The text.
  public let text: SourceText
  /// What separates the cells.
  public let dialect: CSVDialect
  /// Offset, content start and content end of each cell; the sign bit of the first says that it has escapes, that of the
  /// second that it is quoted.
  private var cells: [UInt32] = []
  /// The index of each row's first cell, and one past the last cell.
  private var rowStarts: [Int] = [0]
  /// For each row the offset of its line's first byte and that of the next line's.
  private var lines: [(start: UInt32, end: UInt32)] = []
  /// Where the row that is being read begins.
  private var start: Int

  /// A table without rows, to which a reader adds.
  init(text: SourceText, dialect: CSVDialect, start: Int) {
    self.text = text
    self.dialect = dialect
    self.start = start
  }

  /// How many rows there are, the header included; rows of blank cells only are left out.
  public var rowCount: Int { rowStarts.count - 1 }

  /// How many cells a row has.
  public func cellCount(ofRow row: Int) -> Int { rowStarts[row + 1] - rowStarts[row] }

  /// How many cells a row uses: spreadsheets fill rows up with blank cells.
  public func usedCells(ofRow row: Int, width: Int) -> Int {
    let count = cellCount(ofRow: row)
    guard count > width, (width..<count).allSatisfy({ cell(row, $0).isBlank }) else { return count }
    return width
  }

  /// Whether a cell of a row begins with a space, in a table with commas: perhaps a comma of the text that is not in quotes
  /// cut a cell in two.
  public func hasLooseComma(_ row: Int) -> Bool {
    guard dialect.separator == ASCII.comma else { return false }
    return (1..<max(1, cellCount(ofRow: row))).contains { column in
      let cell = cell(row, column)
      return !cell.isBlank && !cell.isQuoted && cell.offset > 0 && text.bytes[cell.offset - 1] == ASCII.space
    }
  }

  /// Whether a comma in a cell can be a decimal comma.
  public func allowsDecimalComma(_ cell: Cell) -> Bool { cell.isQuoted || dialect.allowsDecimalComma }

  /// A cell; both positions must exist.
  public func cell(_ row: Int, _ column: Int) -> Cell {
    let index = (rowStarts[row] + column) * 3
    return Cell(
      offset: Int(cells[index] & 0x7FFF_FFFF), content: Int(cells[index + 1] & 0x7FFF_FFFF)..<Int(cells[index + 2]),
      hasEscapes: cells[index] >> 31 == 1, isQuoted: cells[index + 1] >> 31 == 1)
  }

  /// The text of a cell.
  public func string(_ cell: Cell) -> String {
    guard cell.hasEscapes else { return text.string(cell.content) }
    var bytes: [UInt8] = []
    var index = cell.content.lowerBound
    while index < cell.content.upperBound {
      bytes.append(text.bytes[index])
      index += text.bytes[index] == ASCII.quote ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a cell, short enough for a message.
  public func excerpt(_ cell: Cell) -> String {
    cell.content.count > 60 ? text.excerpt(cell.content) : string(cell)
  }

  /// Adds a cell to the row that is being read.
  mutating func append(_ cell: Cell) {
    cells.append(UInt32(cell.offset) | (cell.hasEscapes ? 0x8000_0000 : 0))
    cells.append(UInt32(cell.content.lowerBound) | (cell.isQuoted ? 0x8000_0000 : 0))
    cells.append(UInt32(cell.content.upperBound))
  }

  /// The bytes of a row and of the line break that ends it.
  public func bytes(ofRow row: Int) -> Range<Int> { Int(lines[row].start)..<Int(lines[row].end) }

  /// Where a row ends, its line break not counted.
  public func endOfContent(ofRow row: Int) -> Int {
    var end = Int(lines[row].end)
    while end > Int(lines[row].start),
      text.bytes[end - 1] == ASCII.lineFeed || text.bytes[end - 1] == ASCII.carriageReturn
    {
      end -= 1
    }
    return end
  }

  /// The table without its first rows; everything stands where it did.
  public func dropping(rows count: Int) -> CSVTable {
    var table = self
    table.rowStarts.removeFirst(count)
    table.lines.removeFirst(count)
    return table
  }

  /// Ends a row; one that holds blank cells only is forgotten.
  ///
  /// - Parameter end: the offset of the first byte after its line break.
  mutating func endRow(at end: Int) {
    defer { start = end }
    let first = (rowStarts.last ?? 0) * 3
    var index = first
    while index < cells.count {
      if cells[index + 1] & 0x7FFF_FFFF != cells[index + 2] {
        rowStarts.append(cells.count / 3)
        lines.append((UInt32(start), UInt32(end)))
        return
      }
      index += 3
    }
    cells.removeLast(cells.count - first)
  }
}
