/// How to read bytes that are not UTF-8: in which encoding, and whether what is UTF-8 among them stays so.
struct EncodingChoice {
  /// How many lines are looked at before one is chosen.
  private static let sample = 2000

  let encoding: SingleByteEncoding
  /// Whether characters that are UTF-8 are read as such, and only the others by the encoding.
  let keepsUTF8: Bool
  /// How many lines are not UTF-8.
  let lines: Int

  /// What there is to say about the choice; nothing when the whole file is what a French Excel writes.
  var matter: DecodingNote.Matter? {
    if keepsUTF8 { return .mixed(encoding, lines: lines) }
    return encoding == .windows1252 ? nil : .otherEncoding(encoding)
  }

  /// Chooses how to read a file whose first byte that is no UTF-8 stands at `first`.
  ///
  /// The reading that is the most French wins; Windows-1252, the usual one, unless another is clearly better.
  init(for bytes: [UInt8], from first: Int) {
    let accented = EncodingChoice.accentedLines(of: bytes)
    let foreign = accented.filter { TextDecoding.invalidOffset(in: Array(bytes[$0])) != nil }
    let hasUTF8 = accented.contains { EncodingChoice.hasUTF8(bytes, $0) }
    var best = (encoding: SingleByteEncoding.windows1252, keepsUTF8: hasUTF8)
    var bestScore = Int.min
    for keepsUTF8 in hasUTF8 ? [true, false] : [false] {
      for encoding in SingleByteEncoding.allCases {
        let score = accented.prefix(EncodingChoice.sample).reduce(0) { sum, line in
          sum + FrenchPlausibility.score(EncodingChoice.scalars(bytes[line], encoding, keepsUTF8: keepsUTF8))
        }
        // Another encoding than the first ones needs a reason.
        let handicap = encoding == .windows1252 ? 0 : 2
        if bestScore == Int.min || score - handicap > bestScore {
          (best, bestScore) = ((encoding, keepsUTF8), score - handicap)
        }
      }
    }
    (encoding, keepsUTF8) = best
    lines = foreign.count
  }

  /// The bytes as UTF-8, and where the first one that was not stands now.
  func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], first: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var first: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        result.append(bytes[index])
        index += 1
      } else if keepsUTF8, let length = TextDecoding.length(at: index, in: bytes) {
        result += bytes[index..<(index + length)]
        index += length
      } else {
        first = first ?? result.count
        TextDecoding.append(encoding.scalar(bytes[index]), to: &result)
        index += 1
      }
    }
    return (result, first ?? 0)
  }

  private static func scalars(
    _ line: ArraySlice<UInt8>, _ encoding: SingleByteEncoding, keepsUTF8: Bool
  ) -> [UInt32] {
    let bytes = Array(line)
    var scalars: [UInt32] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        scalars.append(UInt32(bytes[index]))
        index += 1
      } else if keepsUTF8, let length = TextDecoding.length(at: index, in: bytes) {
        scalars += TextDecoding.scalars(bytes[index..<(index + length)])
        index += length
      } else {
        scalars.append(encoding.scalar(bytes[index]))
        index += 1
      }
    }
    return scalars
  }

  /// The lines that have a byte beyond ASCII.
  private static func accentedLines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var isAccented = false
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { isAccented = true }
      guard byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { continue }
      if isAccented { lines.append(start..<index) }
      (start, isAccented) = (index + 1, false)
    }
    if isAccented { lines.append(start..<bytes.count) }
    return lines
  }

  /// Whether a line has a character of several bytes that is UTF-8.
  private static func hasUTF8(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound {
      if bytes[index] >= 0x80, let length = TextDecoding.length(at: index, in: bytes), length > 1 { return true }
      index += 1
    }
    return false
  }
}
