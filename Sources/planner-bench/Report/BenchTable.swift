internal import SeasonFiles
internal import TextFormats

/// A table as text for people or as CSV.
struct BenchTable {
  var header: [String]
  var rows: [[String]] = []

  /// Columns under one another: the first to the left, the others to the right.
  var text: String {
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    return ([header] + rows).map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The same with commas (RFC 4180); a dash is an empty cell.
  var csv: String {
    ([header] + rows).map { row in
      String(decoding: CSVText.row(row.map { $0 == "-" ? "" : $0 }, separator: UInt8(ascii: ",")), as: UTF8.self)
    }.joined(separator: "\n")
  }
}
