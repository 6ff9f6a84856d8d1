/// Numbers with a fixed count of decimals, the same on every machine.
enum DecimalText {
  /// A number such as `12.50`; a dash for one that is none.
  static func text(_ number: Double?, _ decimals: Int) -> String {
    guard let number, number.isFinite, number.magnitude < 1e12 else { return "-" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    return decimals == 0 ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// Bytes in millions.
  static func megabytes(_ bytes: Int) -> String { text(Double(bytes) / 1e6, 0) }
}
