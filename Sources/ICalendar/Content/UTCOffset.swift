/// Reads UTC-OFFSET values (RFC 5545 3.3.14).
enum UTCOffset {
  /// Seconds east of UTC of a UTC-OFFSET value: `+0200` and `+020000`, and the loose forms `+02:00`, `+02`, `+2` and
  /// `+5:30`.
  static func seconds(_ text: some Collection<UInt8>) -> Int? {
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let digits = text.dropFirst().filter { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") }
    guard (1...6).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let numbers = (digits.count % 2 == 1 ? [0] : []) + digits.map { Int($0) - 48 }
    func pair(_ position: Int) -> Int {
      position + 1 < numbers.count ? numbers[position] * 10 + numbers[position + 1] : 0
    }
    let seconds = pair(0) * 3600 + pair(2) * 60 + pair(4)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
