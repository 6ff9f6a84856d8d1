/// Numbers as workbooks keep them.
enum SheetNumber {
  /// A number without needless decimals: `12.0` and `1.2E1` are `12`.
  static func text(_ value: String) -> String {
    guard let number = Double(value), number.isFinite else { return value }
    guard number == number.rounded(), number.magnitude < 1e15 else { return value.contains("E") ? "\(number)" : value }
    return String(Int(number))
  }
}
