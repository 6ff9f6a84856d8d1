internal import TextFormats

/// Numbers with a fixed count of decimals, the same on every machine.
enum Figure {
  /// A number such as `12.50`; a dash for one that is none.
  static func text(_ number: Double?, _ decimals: Int) -> String {
    guard let number, number.isFinite, number.magnitude < 1e12 else { return "-" }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * Double(scale)).rounded())
    return decimals == 0 ? String(scaled) : DecimalText.fixed(scaled, decimals: decimals)
  }

  /// Bytes in millions.
  static func megabytes(_ bytes: Int) -> String { text(Double(bytes) / 1e6, 0) }
}
