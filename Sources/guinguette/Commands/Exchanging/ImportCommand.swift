internal import SeasonDesk
internal import SeasonFiles

/// Takes the villages and the dates of a workbook over; shows them first, and writes with `--yes`.
struct ImportCommand: Command {
  static let sheet = ValueOption.text("sheet", value: ImportTexts.sheetValue, help: ImportTexts.sheet)
  static let yes = Flag("yes", help: ImportTexts.yes)

  let name = "import"

  var summary: Phrase { ImportTexts.summary }

  var remarks: [Phrase] { ImportTexts.remarks }

  var positionals: [Positional] {
    [.folder, Positional(label: ImportTexts.workbook, help: ImportTexts.workbookHelp)]
  }

  var options: [any OptionDeclaration] { [ImportCommand.sheet, ImportCommand.yes] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    let found = try WorkbookImport(arguments[1] ?? "", sheet: arguments[ImportCommand.sheet], for: arguments.folder)
    let mayWrite = arguments[ImportCommand.yes] && !found.tables.contains(where: \.hasErrors)
    if mayWrite { console.warn(try found.write(into: arguments.folder)) }
    let report = WorkbookReport(tables: found.tables, language: console.language)
    console.print(json: report.json(isWritten: mayWrite))
    for line in report.lines { console.print(line) }
    guard !found.tables.contains(where: \.hasErrors) else { throw ImportTexts.hasErrors }
    console.note(
      mayWrite
        ? ImportTexts.written(found.tables.map(\.part.fileName), in: arguments.folder) : ImportTexts.notWritten)
    return .done
  }
}
