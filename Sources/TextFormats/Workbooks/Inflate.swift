/// Unpacks DEFLATE (RFC 1951), as the files in a ZIP archive are packed.
public enum Inflate {
  /// The bytes that some packed bytes stand for, or nil when they are damaged or stand for more than `limit` bytes.
  ///
  /// - Complexity: O(packed bytes + unpacked bytes).
  public static func unpack(_ packed: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var reader = BitReader(bytes: packed)
    var result: [UInt8] = []
    var isLast = false
    while !isLast {
      guard let last = reader.bits(1), let kind = reader.bits(2) else { return nil }
      isLast = last == 1
      let isRight =
        switch kind {
        case 0: stored(&reader, &result, limit)
        case 1: block(&reader, &result, Huffman.fixedLiterals, Huffman.fixedDistances, limit)
        case 2: dynamic(&reader, &result, limit)
        default: false
        }
      guard isRight else { return nil }
    }
    return result
  }

  private static func stored(_ reader: inout BitReader, _ result: inout [UInt8], _ limit: Int) -> Bool {
    reader.alignToByte()
    guard let length = reader.bits(16), let inverse = reader.bits(16), length ^ inverse == 0xFFFF,
      result.count + length <= limit
    else { return false }
    for _ in 0..<length {
      guard let byte = reader.bits(8) else { return false }
      result.append(UInt8(byte))
    }
    return true
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static func block(
    _ reader: inout BitReader, _ result: inout [UInt8], _ literals: Huffman, _ distances: Huffman, _ limit: Int
  ) -> Bool {
    while true {
      guard let symbol = literals.symbol(&reader) else { return false }
      if symbol == 256 { return true }
      guard symbol > 256 else {
        guard result.count < limit else { return false }
        result.append(UInt8(symbol))
        continue
      }
      let index = symbol - 257
      guard index < lengthBases.count, let more = reader.bits(lengthBits[index]),
        let code = distances.symbol(&reader), code < distanceBases.count,
        let far = reader.bits(max(0, code / 2 - 1))
      else { return false }
      let (length, distance) = (lengthBases[index] + more, distanceBases[code] + far)
      guard distance <= result.count, result.count + length <= limit else { return false }
      // What is copied may overlap what it becomes: one byte after the other.
      for _ in 0..<length { result.append(result[result.count - distance]) }
    }
  }

  private static func dynamic(_ reader: inout BitReader, _ result: inout [UInt8], _ limit: Int) -> Bool {
    guard let literalCount = reader.bits(5), let distanceCount = reader.bits(5), let codeCount = reader.bits(4) else {
      return false
    }
    var codeLengths = [Int](repeating: 0, count: 19)
    for index in 0..<(codeCount + 4) {
      guard let length = reader.bits(3) else { return false }
      codeLengths[codeOrder[index]] = length
    }
    let codes = Huffman(lengths: codeLengths)
    let total = literalCount + 257 + distanceCount + 1
    var lengths: [Int] = []
    while lengths.count < total {
      guard let symbol = codes.symbol(&reader) else { return false }
      switch symbol {
      case 0...15: lengths.append(symbol)
      case 16:
        guard let last = lengths.last, let more = reader.bits(2) else { return false }
        lengths += [Int](repeating: last, count: 3 + more)
      case 17:
        guard let more = reader.bits(3) else { return false }
        lengths += [Int](repeating: 0, count: 3 + more)
      default:
        guard let more = reader.bits(7) else { return false }
        lengths += [Int](repeating: 0, count: 11 + more)
      }
    }
    guard lengths.count == total else { return false }
    let literals = Huffman(lengths: Array(lengths[..<(literalCount + 257)]))
    let distances = Huffman(lengths: Array(lengths[(literalCount + 257)...]))
    return block(&reader, &result, literals, distances, limit)
  }
}

/// Bits from the low end of each byte.
private struct BitReader {
  let bytes: ArraySlice<UInt8>
  private var index: Int
  private var held = 0
  private var count = 0

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func bits(_ wanted: Int) -> Int? {
    while count < wanted {
      guard index < bytes.endIndex else { return nil }
      held |= Int(bytes[index]) << count
      index += 1
      count += 8
    }
    let value = held & ((1 << wanted) - 1)
    held >>= wanted
    count -= wanted
    return value
  }

  mutating func alignToByte() {
    let spare = count % 8
    held >>= spare
    count -= spare
  }
}

/// A canonical Huffman code.
private struct Huffman {
  private var counts = [Int](repeating: 0, count: 16)
  private var symbols: [Int] = []

  init(lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
  }

  func symbol(_ reader: inout BitReader) -> Int? {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      guard let bit = reader.bits(1) else { return nil }
      code |= bit
      let count = counts[length]
      if code - count < first { return index + code - first < symbols.count ? symbols[index + code - first] : nil }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }

  static let fixedLiterals = Huffman(
    lengths: [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
      + [Int](repeating: 8, count: 8))
  static let fixedDistances = Huffman(lengths: [Int](repeating: 5, count: 30))
}
