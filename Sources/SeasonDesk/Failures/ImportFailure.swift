package import SeasonModel

/// Why a calendar or a table of distances is not taken over.
package enum ImportFailure: Sendable {
  /// The availability file has no header that can be read.
  case noHeader
  /// The table cannot be right.
  case doubt(TravelDoubt)
  /// The file is there already.
  case alreadyThere(path: String)
  /// The file is no workbook that can be read.
  case notAWorkbook(path: String)
  /// No sheet of the workbook, or not the one that was named, has a table of communes or of dates; these are its sheets.
  case noTable(path: String, sheets: [String])
  /// One of the codes that were named is empty.
  case emptyCode
  /// A code was named twice.
  case codeTwice(String)
  /// A site has no coordinates to ask with.
  case noCoordinates(code: String)
}
