/// A DURATION (RFC 5545 3.3.6) in days and seconds.
struct ReadDuration: Hashable, Sendable {
  /// Ten thousand years: no clock time and duration together overflow.
  private static let longest = 10_000 * 366 * 86_400

  /// Seconds, a day being 86,400.
  let seconds: Int

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `P1D`, `PT2H30M`, `P2W`; a negative one is none here.
  init?(_ text: some Collection<UInt8>) {
    var rest = Array(text)[...].trimmed
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "P"), rest.count > 1 else { return nil }
    rest = rest.dropFirst()
    var total = 0
    var isTime = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { (48...57).contains($0) }
      guard (1...9).contains(digits.count), let unit = rest.dropFirst(digits.count).first,
        let length = ReadDuration.length(of: unit, isTime: isTime)
      else { return nil }
      total += digits.reduce(0) { $0 * 10 + Int($1) - 48 } * length
      guard total <= ReadDuration.longest else { return nil }
      rest = rest.dropFirst(digits.count + 1)
    }
    self.seconds = total
  }

  private static func length(of unit: UInt8, isTime: Bool) -> Int? {
    switch (unit, isTime) {
    case (UInt8(ascii: "W"), false): 604_800
    case (UInt8(ascii: "D"), false): 86_400
    case (UInt8(ascii: "H"), true): 3600
    case (UInt8(ascii: "M"), true): 60
    case (UInt8(ascii: "S"), true): 1
    default: nil
    }
  }
}
