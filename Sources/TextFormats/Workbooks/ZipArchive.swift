/// The files in a ZIP archive, as workbooks are.
public struct ZipArchive {
  /// How many bytes one file may have when it is unpacked: more than any list of villages.
  public static let limit = 32 << 20
  /// How many bytes all of an archive's files may have together, so that none can fill the memory.
  private static let totalLimit = 96 << 20

  private struct Entry {
    let offset: Int
    let packed: Int
    let unpacked: Int
    let method: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// The names of the files, sorted.
  public var names: [String] { entries.keys.sorted() }

  /// Reads the list of files, or returns nil when there is none.
  public init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The end of the list stands before a comment of at most 65,535 bytes.
    let lowest = max(0, bytes.count - 65_557)
    guard bytes.count >= 22,
      let end = (lowest...(bytes.count - 22)).reversed().first(where: { number($0, 4) == 0x0605_4B50 })
    else { return nil }
    var offset = number(end + 16, 4)
    var total = 0
    for _ in 0..<number(end + 10, 2) {
      guard offset + 46 <= bytes.count, number(offset, 4) == 0x0201_4B50 else { return nil }
      let (nameLength, extra, comment) = (number(offset + 28, 2), number(offset + 30, 2), number(offset + 32, 2))
      guard offset + 46 + nameLength <= bytes.count else { return nil }
      let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
      let isEncrypted = number(offset + 8, 2) & 1 == 1
      total += number(offset + 24, 4)
      guard total <= ZipArchive.totalLimit, !isEncrypted else { return nil }
      entries[name] = Entry(
        offset: number(offset + 42, 4), packed: number(offset + 20, 4), unpacked: number(offset + 24, 4),
        method: number(offset + 10, 2))
      offset += 46 + nameLength + extra + comment
    }
  }

  /// The bytes of a file, or nil when there is none, or it is damaged or too large.
  public func file(_ name: String) -> [UInt8]? {
    guard let entry = entries[name], entry.unpacked <= ZipArchive.limit, entry.offset + 30 <= bytes.count,
      number(entry.offset, 4) == 0x0403_4B50
    else { return nil }
    let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
    guard start + entry.packed <= bytes.count else { return nil }
    let packed = bytes[start..<(start + entry.packed)]
    switch entry.method {
    case 0: return Array(packed)
    case 8: return Inflate.unpack(packed, limit: entry.unpacked).flatMap { $0.count == entry.unpacked ? $0 : nil }
    default: return nil
    }
  }

  /// A number of so many bytes, the lowest first; nothing stands beyond the end.
  private func number(_ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | (offset + $1 < bytes.count ? Int(bytes[offset + $1]) << (8 * $1) : 0) }
  }
}
