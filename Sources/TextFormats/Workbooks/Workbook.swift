/// The sheets of a workbook, as texts.
public struct Workbook: Sendable {
  /// The sheets, in their order.
  public let sheets: [WorkbookSheet]

  /// Reads an Excel workbook (`.xlsx`) or an OpenDocument spreadsheet (`.ods`), or returns nil when it is neither, or damaged.
  public init?(_ bytes: [UInt8]) {
    guard let archive = ZipArchive(bytes) else { return nil }
    if let content = archive.file("content.xml") {
      sheets = OpenDocumentSheets.sheets(content)
    } else if let book = archive.file("xl/workbook.xml") {
      sheets = ExcelSheets(archive, book).sheets
    } else {
      return nil
    }
  }
}
