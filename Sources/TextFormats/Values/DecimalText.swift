/// Writes numbers with a fixed number of decimals by integer arithmetic alone, so that no locale and no binary fraction
/// can change a digit.
public enum DecimalText {
  /// A number of thousandths as a decimal number without needless zeros: 12500 gives `12.5`, 12000 gives `12`.
  ///
  /// - Parameters:
  ///   - thousandths: the number, times 1,000.
  ///   - mark: the decimal mark.
  /// - Returns: the digits.
  public static func thousandths(_ thousandths: Int, mark: String = ".") -> String {
    var text = fixed(thousandths, decimals: 3, mark: mark)
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(mark) ? String(text.dropLast(mark.count)) : text
  }

  /// A scaled number with all its decimals: 1250 with two decimals gives `12.50`.
  ///
  /// - Parameters:
  ///   - scaled: the number, times ten to the power of `decimals`.
  ///   - decimals: how many digits come after the mark, at least one.
  ///   - mark: the decimal mark.
  /// - Returns: the digits.
  public static func fixed(_ scaled: Int, decimals: Int, mark: String = ".") -> String {
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return "\(scaled < 0 ? "-" : "")\(padded.dropLast(decimals))\(mark)\(padded.suffix(decimals))"
  }

  /// A value times a scale, rounded to the nearest whole number; 0 for what is not a number or is beyond all use.
  public static func scaled(_ value: Double, by scale: Double) -> Int {
    Int(exactly: (value * scale).rounded()) ?? 0
  }
}
