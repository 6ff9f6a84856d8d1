/// Reads the sheets of an OpenDocument spreadsheet (ISO/IEC 26300).
enum OpenDocumentSheets {
  /// The sheets of `content.xml`.
  static func sheets(_ bytes: [UInt8]) -> [WorkbookSheet] {
    var sheets: [WorkbookSheet] = []
    var (grid, name) = (SheetGrid(), "")
    var (row, column, rowRepeats, cellRepeats) = (0, 0, 1, 1)
    var (text, value, depth, isNote) = ("", String?.none, 0, false)
    var cells: [(column: Int, text: String)] = []
    var spans: [(column: Int, rows: Range<Int>)] = []
    func finishCell() {
      let shown = value ?? text
      if !shown.isEmpty {
        for copy in 0..<min(cellRepeats, SheetGrid.columnLimit) { cells.append((column + copy, shown)) }
      }
      column += cellRepeats
    }
    func finishRow() {
      // Blank rows are repeated to the end of the sheet; nobody keeps a thousand villages that are the same.
      for copy in 0..<(cells.isEmpty ? 0 : min(rowRepeats, 1000)) {
        for cell in cells { grid.set(cell.text, row: row + copy, column: cell.column) }
      }
      row = min(row + rowRepeats, 1 << 30)
    }
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .open("table", let attributes, let isEmpty) where attributes["name"] != nil:
        (grid, name, row) = (SheetGrid(), attributes["name"] ?? "", 0)
        if isEmpty { sheets.append(WorkbookSheet(name: name, rows: [])) }
      case .close("table"):
        for span in spans.prefix(10_000) { grid.fillDown(span.column, span.rows) }
        spans = []
        if sheets.count < 100 { sheets.append(WorkbookSheet(name: name, rows: grid.rows)) }
      case .open("table-row", let attributes, let isEmpty):
        (column, cells, rowRepeats) = (0, [], count(attributes["number-rows-repeated"]))
        if isEmpty { finishRow() }
      case .close("table-row"): finishRow()
      case .open("table-cell", let attributes, let isEmpty), .open("covered-table-cell", let attributes, let isEmpty):
        (text, cellRepeats, depth) = ("", count(attributes["number-columns-repeated"]), 0)
        value = OpenDocumentSheets.value(attributes)
        let rows = count(attributes["number-rows-spanned"])
        if rows > 1, count(attributes["number-columns-spanned"]) == 1 { spans.append((column, row..<(row + rows))) }
        if isEmpty { finishCell() }
      case .close("table-cell"), .close("covered-table-cell"): finishCell()
      case .open("annotation", _, let isEmpty): isNote = !isEmpty
      case .close("annotation"): isNote = false
      case .open("p", _, let isEmpty):
        if !isNote, !text.isEmpty { text += "\n" }
        if !isEmpty { depth += 1 }
      case .close("p"): depth = max(0, depth - 1)
      case .open("s", let attributes, _):
        if depth > 0, !isNote { text += String(repeating: " ", count: min(100, count(attributes["c"]))) }
      case .text(let part): if depth > 0, !isNote { text += part }
      default: break
      }
    }
    return sheets
  }

  private static func count(_ text: String?) -> Int { max(1, min(1 << 24, text.flatMap { Int($0) } ?? 1)) }

  /// What a cell holds when it is no text: a date, a number, a yes or no.
  private static func value(_ attributes: [String: String]) -> String? {
    switch attributes["value-type"] {
    case "date": attributes["date-value"].map { String($0.prefix(10)) }
    case "boolean": attributes["boolean-value"] == "true" ? "oui" : "non"
    case "float", "percentage", "currency": attributes["value"].map(SheetNumber.text)
    default: nil
    }
  }
}
