public import SeasonModel
internal import TextFormats

/// Writes `distances.csv` and `durations.csv`.
public enum MatrixWriter {
  /// The bytes of a matrix: codes, then km (minutes) with three decimals, nothing where there is no road.
  ///
  /// - Complexity: O(cells).
  public static func bytes(of matrix: TravelMatrix) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(matrix.cells.count * 8)
    for code in matrix.codes {
      bytes.append(ASCII.comma)
      CSVText.append(code, separator: ASCII.comma, to: &bytes)
    }
    bytes.append(ASCII.lineFeed)
    for (row, code) in matrix.codes.enumerated() {
      CSVText.append(code, separator: ASCII.comma, to: &bytes)
      for cell in matrix.cells[(row * matrix.codes.count)...].prefix(matrix.codes.count) {
        bytes.append(ASCII.comma)
        if cell >= 0 { append(Int(cell), to: &bytes) }
      }
      bytes.append(ASCII.lineFeed)
    }
    return bytes
  }

  private static func append(_ thousandths: Int, to bytes: inout [UInt8]) {
    bytes += Array(String(thousandths / 1000).utf8)
    bytes.append(ASCII.point)
    for place in [100, 10, 1] { bytes.append(ASCII.zero + UInt8(thousandths / place % 10)) }
  }
}
