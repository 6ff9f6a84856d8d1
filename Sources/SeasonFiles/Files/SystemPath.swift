/// Paths between texts and the bytes that the system knows them by.
///
/// To the system a path is any bytes but 0, and old shares have names in Latin-1; a text is Unicode. A byte that is no
/// UTF-8 becomes a character of the last private plane, and that character becomes the byte again: what is read as a
/// path and written as one is the same path.
public enum SystemPath {
  /// The text of a path; `bytes(of:)` gives the same bytes again.
  public static func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isEscape) {
      return text
    }
    var scalars = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let first = rest.first {
      var parser = Unicode.UTF8.ForwardParser()
      var iterator = rest.makeIterator()
      if case .valid(let encoded) = parser.parseScalar(from: &iterator) {
        let scalar = Unicode.UTF8.decode(encoded)
        if !isEscape(scalar) {
          scalars.append(scalar)
          rest = rest.dropFirst(encoded.count)
          continue
        }
      }
      if let escape = Unicode.Scalar(escapes.lowerBound - 0x80 + UInt32(first)) { scalars.append(escape) }
      rest = rest.dropFirst()
    }
    return String(scalars)
  }

  /// The bytes of a path, without a 0 at its end.
  public static func bytes(of path: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(path.utf8.count)
    for scalar in path.unicodeScalars {
      if isEscape(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }

  /// The path as the system's functions take it.
  public static func cString(_ path: String) -> [CChar] {
    bytes(of: path).map { CChar(bitPattern: $0) } + [0]
  }

  /// Whether a character stands for a byte that is no text.
  public static func isEscape(_ scalar: Unicode.Scalar) -> Bool { escapes.contains(scalar.value) }

  /// One character for each byte from 0x80.
  private static let escapes: ClosedRange<UInt32> = 0x10FF80...0x10FFFF
}
