internal import SeasonFiles
internal import TextFormats

/// What was understood of a workbook, for people and for machines.
struct WorkbookReport {
  let tables: [SheetImport]
  let language: Language

  /// How many rows of a table are shown.
  private static let shown = 40

  /// The tables, and what is wrong in which cell.
  var lines: [String] {
    tables.flatMap { table -> [String] in
      var lines = [ImportTexts.table(table.sheet, rows: table.rows.count, file: table.part.fileName)(language)]
      lines += WorkbookReport.grid([table.columns] + table.rows.prefix(WorkbookReport.shown)).map { "  " + $0 }
      let rest = table.rows.count - WorkbookReport.shown
      if rest > 0 { lines.append("  " + ImportTexts.more(rest)(language)) }
      if !table.unread.isEmpty { lines.append(ImportTexts.unread(table.unread)(language)) }
      for finding in table.findings {
        let diagnostic = finding.diagnostic
        let colon = Phrase(same: language == .french ? "\u{202F}:" : ":")(language)
        lines.append(
          "\(Printable(finding.cell)): \(diagnostic.problem.code.rawValue)\(colon) \(diagnostic.message(language))")
        let hint = diagnostic.suggestion.map { ReadingTexts.didYouMean($0)(language) } ?? ""
        lines.append("  " + hint + diagnostic.action(language))
      }
      return lines
    }
  }

  /// Rows of cells one under the other.
  private static func grid(_ rows: [[String]]) -> [String] {
    let cells = rows.map { $0.map { Printable($0.prefix(28)).description } }
    let widths = (0..<(cells.first?.count ?? 0)).map { column in
      cells.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return cells.map { row in
      let line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - DisplayWidth.columns(of: $0)) }
      return String(line.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Everything at once.
  func json(isWritten: Bool) -> JSONText {
    .object([
      (
        "tables",
        .array(
          tables.map { table in
            .object([
              ("sheet", .string(table.sheet)), ("file", .string(table.part.fileName)),
              ("columns", .array(table.columns.map(JSONText.string))),
              ("rows", .array(table.rows.map { .array($0.map(JSONText.string)) })),
              ("unreadColumns", .array(table.unread.map(JSONText.string))),
              ("findings", .array(table.findings.map(json))),
            ])
          })
      ), ("written", .bool(isWritten)),
    ])
  }

  private func json(_ finding: SheetImport.Finding) -> JSONText {
    .object([
      ("cell", .string(finding.cell)), ("code", .string(finding.diagnostic.problem.code.rawValue)),
      ("message", .string(finding.diagnostic.message(language))),
      ("action", .string(finding.diagnostic.action(language))),
    ])
  }
}
