/// A 64-bit fingerprint of a list of texts and numbers, the same on every machine and in every run.
///
/// FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv): it tells whether facts changed, and guards against nothing.
public struct Fingerprint: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of nothing.
  public init() {}

  /// The fingerprint of a file.
  public init(ofFile bytes: [UInt8]) {
    for byte in bytes { mix(byte) }
  }

  /// Adds a text; where one ends and the next begins is part of the fingerprint.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    // No UTF-8 text holds this byte.
    mix(0xff)
  }

  /// Adds a number, or that there is none.
  public mutating func add(_ number: Int?) {
    add(number.map(String.init) ?? "-")
  }

  /// The fingerprint as 16 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
