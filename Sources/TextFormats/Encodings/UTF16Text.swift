/// UTF-16, as "Unicode text" of a spreadsheet: with a byte order mark, or with a NUL in every other byte.
public struct UTF16Text {
  /// The text as UTF-8.
  public let bytes: [UInt8]
  /// Where it is damaged first: an odd byte at the end, or half a surrogate pair.
  public let damage: Int?

  /// Reads a file, or returns nil when it is no UTF-16.
  public init?(_ file: [UInt8]) {
    guard let isBigEndian = UTF16Text.isBigEndian(file) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    var index = 0
    while index + 1 < file.count {
      let (high, low) = isBigEndian ? (file[index], file[index + 1]) : (file[index + 1], file[index])
      units.append(UInt16(high) << 8 | UInt16(low))
      index += 2
    }
    var bytes: [UInt8] = []
    var damage: Int?
    var decoder = UTF16()
    var source = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): TextDecoding.append(scalar.value, to: &bytes)
      case .emptyInput: break decoding
      case .error:
        damage = damage ?? bytes.count
        TextDecoding.append(0xFFFD, to: &bytes)
      }
    }
    if file.count % 2 == 1 { damage = damage ?? bytes.count }
    self.bytes = bytes
    self.damage = damage
  }

  /// The byte order, or nil when the file is no UTF-16.
  private static func isBigEndian(_ file: [UInt8]) -> Bool? {
    if file.starts(with: [0xFF, 0xFE]) { return false }
    if file.starts(with: [0xFE, 0xFF]) { return true }
    // Without a mark: every other byte of a European text is NUL, and the others are not.
    let head = file.prefix(2000)
    guard head.count >= 16 else { return nil }
    var nuls = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let pairs = head.count / 2
    if nuls.odd * 10 >= pairs * 9, nuls.even * 50 <= pairs { return false }
    if nuls.even * 10 >= pairs * 9, nuls.odd * 50 <= pairs { return true }
    return nil
  }
}
