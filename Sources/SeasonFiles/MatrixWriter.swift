public import SeasonModel

/// Writes `distances.csv` and `durations.csv`.
public enum MatrixWriter {
  /// The bytes of a matrix: codes, then km (minutes) with three decimals, nothing where there is no road.
  ///
  /// - Complexity: O(cells).
  public static func bytes(of matrix: TravelMatrix) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(matrix.cells.count * 8)
    for code in matrix.codes { bytes += [ASCII.comma] + quoted(code) }
    bytes.append(ASCII.lineFeed)
    for (row, code) in matrix.codes.enumerated() {
      bytes += quoted(code)
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

  private static func quoted(_ code: String) -> [UInt8] {
    guard code.utf8.contains(where: { $0 == ASCII.quote || $0 == ASCII.comma || $0 < ASCII.space }) else {
      return Array(code.utf8)
    }
    return Array("\"\(code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"".utf8)
  }
}
