/// One sheet of a workbook.
public struct WorkbookSheet: Sendable {
  /// Its name.
  public let name: String
  /// Its rows, each from the first column on; cells are texts, dates as `2026-06-05`.
  public internal(set) var rows: [[String]]

  /// The name of a cell, as spreadsheets have it: `C12`.
  public static func cellName(row: Int, column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row + 1)"
  }
}

/// Rows of cells that grow as they are filled, within what is read of a sheet.
struct SheetGrid {
  /// How many cells are read of a sheet: many more than any list of villages has.
  private static let cellLimit = 500_000
  /// How many columns are read.
  static let columnLimit = 300

  private(set) var rows: [[String]] = []
  private var count = 0

  /// Puts a text into a cell; cells beyond what is read are left out.
  mutating func set(_ text: String, row: Int, column: Int) {
    guard !text.isEmpty, row >= 0, row < 100_000, column >= 0, column < SheetGrid.columnLimit,
      count < SheetGrid.cellLimit
    else { return }
    while rows.count <= row { rows.append([]) }
    while rows[row].count < column { rows[row].append("") }
    if rows[row].count == column { rows[row].append(text) } else { rows[row][column] = text }
    count += 1
  }

  /// Gives the cells of a merged range of one column the text of its first cell.
  mutating func fillDown(_ column: Int, _ range: Range<Int>) {
    guard range.lowerBound < rows.count, column < rows[range.lowerBound].count else { return }
    let text = rows[range.lowerBound][column]
    for row in range.dropFirst().prefix(10_000) where row < rows.count { set(text, row: row, column: column) }
  }
}
