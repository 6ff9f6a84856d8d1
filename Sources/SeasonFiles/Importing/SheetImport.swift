internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// What one sheet of somebody's workbook says, as a file of a season.
public struct SheetImport: Sendable {
  /// Something wrong or odd, and the cell that it is about, as `Feuil1!C12`.
  public struct Finding: Sendable {
    /// The cell.
    public let cell: String
    /// What is wrong.
    public let diagnostic: Diagnostic
  }

  /// The name of the sheet.
  public let sheet: String
  /// Which file it becomes.
  public let part: SeasonPart
  /// The names of the columns that are read.
  public let columns: [String]
  /// The cells of those columns, row by row, without titles and blank rows.
  public let rows: [[String]]
  /// The names of the columns that nothing goes by.
  public let unread: [String]
  /// What is wrong or odd.
  public let findings: [Finding]
  /// The file.
  public let bytes: [UInt8]

  /// Whether something has to be put right first.
  public var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }

  /// Reads the sheets of a workbook that are tables of communes or of dates: the first of each kind.
  ///
  /// - Parameters:
  ///   - bytes: the workbook, `.xlsx` or `.ods`.
  ///   - sheet: the name of the one sheet to read; nil for any.
  ///   - folder: the folder of the season.
  /// - Returns: the tables, and the names of all sheets; nil when the bytes are no workbook.
  public static func read(
    _ bytes: [UInt8], sheet: String?, for folder: String
  ) -> (imports: [SheetImport], sheets: [String])? {
    guard let workbook = Workbook(bytes) else { return nil }
    let season = SeasonFolder.read(folder).season
    let bases = SeasonFolder.sites(folder).sites.compactMap(\.coordinate)
    var (imports, tables) = ([SheetImport](), [SheetTable]())
    for candidate in workbook.sheets
    where sheet == nil || FoldedWord.fold(candidate.name) == FoldedWord.fold(sheet ?? "") {
      guard let table = SheetTable(candidate), !tables.contains(where: { $0.part == table.part }) else { continue }
      tables.append(table)
    }
    // The dates are of the villages of the same workbook, if it has any.
    var communes = season?.communes
    for table in tables.sorted(by: { $0.part == .communes && $1.part != .communes }) {
      imports.append(SheetImport(table, &communes, season: season?.span, bases: bases))
    }
    return (imports, workbook.sheets.map(\.name))
  }

  private init(_ table: SheetTable, _ communes: inout [Commune]?, season: DateSpan?, bases: [Coordinate]) {
    (sheet, part, columns, unread) = (table.sheet.name, table.part, table.columns, table.unread)
    rows = table.rows.map { row in table.positions.map { table.cell(row, $0) } }
    let lines = [columns] + rows
    let text = lines.map { CSVText.row($0, separator: ASCII.semicolon) + [ASCII.carriageReturn, ASCII.lineFeed] }
    bytes = TextDecoding.mark + text.joined()
    let bag = DiagnosticBag()
    if part == .communes {
      if let csv = CSVTable.read(bytes, name: sheet, columns: CommuneColumn.self, bag: bag) {
        communes = CommunesFile(csv, bases: bases, bag: bag)?.communes
      }
    } else if let csv = CSVTable.read(bytes, name: sheet, columns: AvailabilityColumn.self, bag: bag) {
      _ = AvailabilityFile(csv, directory: communes.map { SiteDirectory($0) }, season: season, bag: bag)
    }
    findings = bag.sorted(files: [sheet]).map {
      Finding(cell: table.cellName(at: $0.position, in: lines), diagnostic: $0)
    }
  }
}

/// The table in a sheet: where its header and its columns are.
private struct SheetTable {
  let sheet: WorkbookSheet
  let part: SeasonPart
  /// The columns that are read, by where they stand.
  let positions: [Int]
  let columns: [String]
  let unread: [String]
  /// The row of the header, and the rows below it that hold something.
  let header: Int
  let rows: [Int]

  /// Looks for a header: a row in which two columns have names that are known, or the only cell is one.
  init?(_ sheet: WorkbookSheet) {
    self.sheet = sheet
    let (communes, dates) = (CommuneColumn.vocabulary, AvailabilityColumn.vocabulary)
    func known(_ row: [String]) -> (communes: Int, dates: Int) {
      let words = row.prefix(100).map(FoldedWord.fold).filter { !$0.isEmpty }
      return (words.count { communes[$0] != nil }, words.count { dates[$0] != nil })
    }
    let found = sheet.rows.prefix(30).firstIndex { row in
      let (first, second) = known(row)
      return max(first, second) >= 2 || (max(first, second) == 1 && row.count { !$0.isEmpty } == 1)
    }
    guard let found else { return nil }
    header = found
    let names = sheet.rows[found].map { FoldedWord.fold($0) }
    let isDates =
      names.contains { dates[$0]?.contains(.status) ?? false } && names.contains { dates[$0]?.contains(.from) ?? false }
    part = isDates ? .availability : .communes
    var (positions, columns, unread, seen) = ([Int](), [String](), [String](), Set<String>())
    for (index, name) in names.enumerated() where !name.isEmpty {
      let meaning = isDates ? dates[name]?.first?.rawValue : communes[name]?.first?.rawValue
      let shown = sheet.rows[found][index]
      if let meaning, seen.insert(meaning).inserted {
        positions.append(index)
        columns.append(
          isDates
            ? AvailabilityColumn(rawValue: meaning)?.frenchName ?? shown
            : CommuneColumn(rawValue: meaning)?.frenchName ?? shown)
      } else {
        unread.append(shown)
      }
    }
    (self.positions, self.columns, self.unread) = (positions, columns, unread)
    rows = sheet.rows.indices.dropFirst(found + 1).filter { row in
      positions.contains { $0 < sheet.rows[row].count && !sheet.rows[row][$0].allSatisfy(\.isWhitespace) }
    }
  }

  /// Where the columns of dates stand.
  private var dateColumns: [Int] {
    let names = [AvailabilityColumn.from, .to].map(\.frenchName)
    return zip(columns, positions).filter { names.contains($0.0) }.map(\.1)
  }

  func cell(_ row: Int, _ column: Int) -> String {
    guard column < sheet.rows[row].count else { return "" }
    let text = sheet.rows[row][column]
    // A date that is shown as a number: the days since the end of 1899.
    if part == .availability, let days = Int(text), (30_000..<80_000).contains(days), dateColumns.contains(column),
      let epoch = CivilDate(year: 1899, month: 12, day: 30)
    {
      return (epoch + days).description
    }
    // A line break in a cell would be one in the file, too.
    return String(text.map { $0.isNewline ? " " : $0 })
  }

  /// The sheet's cell at a place of the file that was made of it.
  func cellName(at position: SourcePosition, in lines: [[String]]) -> String {
    let line = position.line - 1
    guard lines.indices.contains(line) else { return sheet.name }
    var (start, index) = (1, 0)
    for (number, cell) in lines[line].enumerated() {
      let quoted = CSVText.row([cell], separator: ASCII.semicolon)
      let width = String(decoding: quoted, as: UTF8.self).count + 1
      index = number
      if position.column < start + width { break }
      start += width
    }
    let row = line == 0 ? header : rows[line - 1]
    return "\(sheet.name)!\(WorkbookSheet.cellName(row: row, column: positions[min(index, positions.count - 1)]))"
  }
}
