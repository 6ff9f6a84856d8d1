extension UInt8 {
  /// The byte with an ASCII letter in capitals.
  var uppercased: UInt8 { (97...122).contains(self) ? self - 32 : self }
  /// The byte with an ASCII letter in small letters.
  var lowercased: UInt8 { (65...90).contains(self) ? self + 32 : self }
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at the ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isBlank { slice.removeFirst() }
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }

  /// The parts between separators, each without blanks at its ends.
  func words(separatedBy separator: UInt8) -> [ArraySlice<UInt8>] {
    split(separator: separator, omittingEmptySubsequences: false).map(\.trimmed)
  }
}
