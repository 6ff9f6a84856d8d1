internal import CivilTime

/// Reads the sheets of an Excel workbook (ECMA-376).
struct ExcelSheets {
  let sheets: [WorkbookSheet]

  init(_ archive: ZipArchive, _ book: [UInt8]) {
    var names: [(name: String, id: String)] = []
    var isFrom1904 = false
    var scanner = XMLScanner(book)
    while let event = scanner.next() {
      guard case .open(let tag, let attributes, _) = event else { continue }
      if tag == "sheet", attributes["state"] ?? "visible" == "visible" {
        names.append((attributes["name"] ?? "", attributes["id"] ?? ""))
      }
      if tag == "workbookPr" { isFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
    }
    let targets = ExcelSheets.targets(archive.file("xl/_rels/workbook.xml.rels") ?? [])
    let shared = ExcelSheets.sharedTexts(archive.file("xl/sharedStrings.xml") ?? [])
    let dates = ExcelSheets.dateStyles(archive.file("xl/styles.xml") ?? [])
    sheets = names.prefix(100).enumerated().map { index, sheet in
      let target = targets[sheet.id] ?? "worksheets/sheet\(index + 1).xml"
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      let rows = ExcelSheets.rows(archive.file(path) ?? [], shared, dates, isFrom1904: isFrom1904)
      return WorkbookSheet(name: sheet.name, rows: rows)
    }
  }

  private static func targets(_ bytes: [UInt8]) -> [String: String] {
    var targets: [String: String] = [:]
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      if case .open("Relationship", let attributes, _) = event, let id = attributes["Id"] {
        targets[id] = attributes["Target"]
      }
    }
    return targets
  }

  /// The texts that cells share, without how Asian names are read.
  private static func sharedTexts(_ bytes: [UInt8]) -> [String] {
    var (texts, text) = ([String](), "")
    var (isText, isPhonetic) = (false, false)
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .open("si", _, let isEmpty):
        text = ""
        if isEmpty { texts.append("") }
      case .close("si"): texts.append(text)
      case .open("rPh", _, _): isPhonetic = true
      case .close("rPh"): isPhonetic = false
      case .open("t", _, let isEmpty): isText = !isEmpty
      case .close("t"): isText = false
      case .text(let part): if isText, !isPhonetic { text += part }
      default: break
      }
    }
    return texts
  }

  /// Which cell styles show a number as a date.
  private static func dateStyles(_ bytes: [UInt8]) -> Set<Int> {
    var (formats, styles) = (Set<Int>(), Set<Int>())
    var (isInCells, index) = (false, 0)
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .open("numFmt", let attributes, _):
        if let id = Int(attributes["numFmtId"] ?? ""), isDate(attributes["formatCode"] ?? "") { formats.insert(id) }
      case .open("cellXfs", _, _): isInCells = true
      case .close("cellXfs"): isInCells = false
      case .open("xf", let attributes, _) where isInCells:
        let format = Int(attributes["numFmtId"] ?? "") ?? 0
        if formats.contains(format) || (14...17).contains(format) || format == 22 || (27...36).contains(format) {
          styles.insert(index)
        }
        index += 1
      default: break
      }
    }
    return styles
  }

  /// Whether a format shows days, months or years, and not only words in quotes and brackets.
  private static func isDate(_ format: String) -> Bool {
    var (isQuoted, isBracketed) = (false, false)
    for character in format.lowercased() {
      switch character {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "d", "y", "j": if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }

  private static func rows(
    _ bytes: [UInt8], _ shared: [String], _ dates: Set<Int>, isFrom1904: Bool
  ) -> [[String]] {
    var grid = SheetGrid()
    var (row, column) = (-1, -1)
    var (kind, style, value, isValue) = ("", 0, "", false)
    var merged: [(column: Int, rows: Range<Int>)] = []
    var scanner = XMLScanner(bytes)
    while let event = scanner.next() {
      switch event {
      case .open("row", let attributes, _):
        row = (Int(attributes["r"] ?? "") ?? row + 2) - 1
        column = -1
      case .open("c", let attributes, _):
        column = attributes["r"].flatMap(ExcelSheets.column) ?? column + 1
        (kind, style, value) = (attributes["t"] ?? "n", Int(attributes["s"] ?? "") ?? 0, "")
      case .open("mergeCell", let attributes, _):
        if let range = ExcelSheets.column(ofMerged: attributes["ref"] ?? "") { merged.append(range) }
      case .open("v", _, let isEmpty), .open("t", _, let isEmpty): isValue = !isEmpty
      case .close("v"), .close("t"): isValue = false
      case .text(let part): if isValue { value += part }
      case .close("c"):
        let text =
          switch kind {
          case "s": Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
          case "b": value == "1" ? "oui" : "non"
          case "e": ""
          case "n" where dates.contains(style): date(value, isFrom1904: isFrom1904) ?? value
          case "n": SheetNumber.text(value)
          default: value
          }
        grid.set(text, row: row, column: column)
      default: break
      }
    }
    for range in merged.prefix(10_000) { grid.fillDown(range.column, range.rows) }
    return grid.rows
  }

  /// The column and the rows of a merged range of one column: `A3:A10`.
  private static func column(ofMerged range: String) -> (column: Int, rows: Range<Int>)? {
    let ends = range.split(separator: ":").map(String.init)
    guard ends.count == 2, let column = column(ends[0]), column == self.column(ends[1]),
      let first = Int(ends[0].drop(while: \.isLetter)), let last = Int(ends[1].drop(while: \.isLetter)),
      first >= 1, last > first
    else { return nil }
    return (column, (first - 1)..<last)
  }

  /// The column of a cell's name: 2 for `C12`.
  private static func column(_ name: String) -> Int? {
    var number = 0
    for byte in name.utf8 {
      let letter = byte | 0x20
      guard (0x61...0x7A).contains(letter) else { break }
      number = min(number, 100_000) * 26 + Int(letter) - 0x60
    }
    return number == 0 ? nil : number - 1
  }

  /// The date of a number of days, its time of day left out.
  private static func date(_ value: String, isFrom1904: Bool) -> String? {
    guard let days = Double(value), days >= 1, days < 200_000 else { return nil }
    // Excel counts a 29 February 1900 that never was.
    let epoch = isFrom1904 ? CivilDate(year: 1904, month: 1, day: 1) : CivilDate(year: 1899, month: 12, day: 30)
    return epoch.map { ($0 + Int(days)).description }
  }
}
