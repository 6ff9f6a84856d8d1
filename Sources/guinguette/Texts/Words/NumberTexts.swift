internal import SeasonModel

/// Numbers and quantities as people read them.
extension Language {
  /// A whole number with its thousands apart: `1 234` or `1,234`.
  func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? minus : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text += thousandsSeparator }
      text.append(digit)
    }
    return text
  }

  /// A decimal number: `value` divided by 10 as often as there are `decimals`.
  ///
  /// With `trimmed`, zeros at the end are left out.
  func decimal(_ value: Int, decimals: Int, trimmed: Bool = false) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let whole = Int(value.magnitude) / scale
    var fraction = String(Int(value.magnitude) % scale)
    fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
    if trimmed { while fraction.last == "0" { fraction.removeLast() } }
    let text = number(whole) + (decimals == 0 || fraction.isEmpty ? "" : decimalMark + fraction)
    return value < 0 ? minus + text : text
  }

  /// A number written with a decimal point, such as `0.1` or `-2000000`, as people read it; another text as it is.
  func numeral(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), String(whole) == parts[0] else { return text }
    return number(whole) + (parts.count == 2 ? decimalMark + parts[1] : "")
  }

  /// A length in km with one decimal, as on a road sign: `12,5 km`; from 1,000 km on, whole km.
  func km(_ length: Metres) -> String {
    let tenths = Language.divided(length.count, by: 100)
    let text = tenths.magnitude < 10_000 ? decimal(tenths, decimals: 1) : number(Language.divided(tenths, by: 10))
    return text + unitSpace + "km"
  }

  /// A difference of lengths in km, with its sign: `+3,2 km`.
  func signedKm(_ length: Metres) -> String {
    (length > .zero ? "+" : "") + km(length)
  }

  /// A driving time: `3 h 05`, or `45 min` under an hour.
  func duration(_ time: Minutes) -> String {
    let minutes = Language.divided(time.thousandths, by: 1000)
    if minutes < 60 { return "\(minutes)\(unitSpace)min" }
    let rest = minutes % 60
    return "\(number(minutes / 60))\(unitSpace)h\(unitSpace)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// An amount in cents: `1 234,50 €` or `€1,234.50`.
  func euros(cents: Int) -> String {
    let amount = decimal(cents, decimals: 2)
    return self == .french ? amount + unitSpace + "€" : "€" + amount
  }

  /// A mass in grams, in kg: `108,3 kg`.
  func kilograms(grams: Int) -> String {
    decimal(Language.divided(grams, by: 100), decimals: 1) + unitSpace + "kg"
  }

  /// A share in tenths of a percent: `0,5 %` or `0.5%`.
  func percent(tenths: Int) -> String {
    decimal(tenths, decimals: 1, trimmed: true) + (self == .french ? unitSpace : "") + "%"
  }

  /// The space between a number and its unit, at which no line breaks.
  var unitSpace: String { self == .french ? "\u{202F}" : "\u{A0}" }

  private var thousandsSeparator: String { self == .french ? "\u{202F}" : "," }
  private var decimalMark: String { self == .french ? "," : "." }
  var minus: String { "\u{2212}" }

  /// The quotient rounded to the nearest whole number, halves away from zero.
  static func divided(_ value: Int, by divisor: Int) -> Int {
    (value.magnitude % UInt(divisor)) * 2 >= UInt(divisor)
      ? value / divisor + value.signum() : value / divisor
  }
}
