internal import SeasonModel
internal import TextFormats

/// The codes that head the rows and columns of a matrix, also when they are written as names.
final class MatrixLabels {
  private let table: CSVTable
  private let directory: SiteDirectory?
  private let bag: DiagnosticBag
  private var known: [String: String] = [:]

  init(_ table: CSVTable, directory: SiteDirectory?, bag: DiagnosticBag) {
    self.table = table
    self.directory = directory
    self.bag = bag
  }

  /// The code that a cell means; what it says when nothing goes by it.
  func code(_ cell: CSVTable.Cell) -> String {
    let written = cell.content.count <= 200 ? table.string(cell) : table.excerpt(cell)
    guard let directory, !directory.hasCode(written) else { return written }
    if let code = known[written] { return code }
    switch directory.read(written) {
    case .name(let code): known[written] = code
    case .mended(let code):
      known[written] = code
      bag.add(.readAs(written, code: code, name: directory.name(of: code)), in: table.text, at: cell.offset)
    case .several(let codes):
      known[written] = written
      bag.add(.ambiguousCommuneName(written, codes: codes), in: table.text, at: cell.offset)
    case .code, .unknown: known[written] = written
    }
    return known[written] ?? written
  }
}
