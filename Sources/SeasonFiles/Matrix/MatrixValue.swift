internal import SeasonModel
internal import TextFormats

/// Reads the cells of a matrix.
enum MatrixValue {
  /// The greatest value of a cell, in km or minutes.
  static let greatest = Int(SeasonLimits.leg.upperBound)

  /// A cell in which nothing stands: no road, unless only one half of the table is filled.
  static let blank: Int32 = -2

  /// The thousandths of a cell, rounded to the nearest, ties to even; `blank` where it is blank, `noRoad` where it is `-` or
  /// `inf`, or nil when it is wrong, which is noted.
  static func read(
    _ cell: CSVTable.Cell, in table: CSVTable, part: SeasonPart, bag: DiagnosticBag
  ) -> Int32? {
    let bytes = table.text.bytes
    let range = cell.content
    if range.isEmpty { return blank }
    if range.count == 1, bytes[range.lowerBound] == ASCII.minus { return TravelMatrix.noRoad }
    if range.count == 3, zip(range, "inf".utf8).allSatisfy({ bytes[$0] | 0x20 == $1 }) { return TravelMatrix.noRoad }
    let number =
      NumberText.decimal(bytes, range, allowsComma: table.allowsDecimalComma(cell))
      ?? (part == .durations ? minutes(bytes, range) : nil)
    guard let number else {
      bag.add(
        .notANumber(table.excerpt(cell)), in: table.text, at: cell.offset,
        suggestion: NumberText.withPoint(bytes, range))
      return nil
    }
    guard number >= 0, number <= Double(MatrixValue.greatest) else {
      bag.add(
        .outOfRange(
          field: table.text.name, value: table.excerpt(cell), least: "0", most: String(MatrixValue.greatest)),
        in: table.text, at: cell.offset)
      return nil
    }
    return Int32((number * 1000).rounded(.toNearestOrEven))
  }

  /// The minutes of a time that a spreadsheet shows as `0:27` or `0:27:30`, hours first.
  private static func minutes(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    guard range.count <= 12 else { return nil }
    let parts = bytes[range].split(separator: ASCII.colon, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.isEmpty || part.count > 4 || !part.allSatisfy(ASCII.isDigit)
        ? nil : part.reduce(0) { $0 * 10 + Int($1 - ASCII.zero) }
    }
    guard (2...3).contains(parts.count), numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 })
    else {
      return nil
    }
    return Double(numbers[0] * 60 + numbers[1]) + (numbers.count == 3 ? Double(numbers[2]) / 60 : 0)
  }
}
