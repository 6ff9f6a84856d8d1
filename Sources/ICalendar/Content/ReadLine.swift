/// One content line that was read: a name, parameters, and the raw bytes of the value.
public struct ReadLine {
  /// The number of the first physical line, from 1.
  public let line: Int
  /// The name in capitals: ASCII letters, digits, hyphens.
  public let name: String
  /// The parameters by name in capitals; quotes are taken off and RFC 6868 is undone.
  public let parameters: [(name: [UInt8], value: [UInt8])]
  /// The bytes after the colon.
  public let value: [UInt8]

  /// The first value of a parameter.
  ///
  /// Bytes and not a `String`: hashing and comparing texts takes time with the square of a run of combining marks.
  public subscript(parameter: String) -> [UInt8]? {
    parameters.first { $0.name.elementsEqual(parameter.utf8) }?.value
  }

  /// The value without blanks at its ends, as what follows a grammar has none: copying and pasting adds some.
  public var trimmed: ArraySlice<UInt8> { value[...].trimmed }

  /// The trimmed value in capitals, for words that stand for something.
  public var word: [UInt8] { trimmed.map(\.uppercased) }

  /// The same line where a zone's name holds a colon and no quotes, so that the value began too early:
  /// `DTSTART;TZID=(UTC+01:00) Paris:20260613T200000`.
  ///
  /// - Returns: the line with what precedes the last colon given back to the last parameter.
  public func splitAtLastColon() -> ReadLine {
    guard let colon = value.lastIndex(of: UInt8(ascii: ":")), let last = parameters.last else { return self }
    let longer = (last.name, last.value + [UInt8(ascii: ":")] + value[..<colon])
    return ReadLine(
      line: line, name: name, parameters: parameters.dropLast() + [longer], value: Array(value[(colon + 1)...]))
  }
}
