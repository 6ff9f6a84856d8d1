/// The bytes of the table of communes, and where records begin and end in them.
///
/// The table is text in the program: nothing is read, parsed or allocated before somebody looks something up.
enum TableText {
  /// The bytes of a literal; they live as long as the program.
  static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The parts of the table, ordered by code.
  static var parts: [UnsafeBufferPointer<UInt8>] { [bytes(CommuneTablePart1.text), bytes(CommuneTablePart2.text)] }

  /// Whether a byte stands between two records.
  static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\n") }

  /// Whether a byte ends a field: the last one of a record ends with it.
  static func endsField(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || isBreak(byte) }

  /// Calls `body` with the offset of every record of a text.
  static func forEachRecord(of text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var start = 0
    for index in 0..<text.count where isBreak(text[index]) {
      body(start)
      start = index + 1
    }
    if start < text.count { body(start) }
  }

  /// The offset of the record with a code, or nil when there is none: bisection over bytes.
  static func record(withCode code: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var (low, high) = (0, text.count)
    while low < high {
      var start = low + (high - low) / 2
      while start > low, !isBreak(text[start - 1]) { start -= 1 }
      let found = text[start..<min(start + code.count, text.count)]
      if found.elementsEqual(code) { return start }
      if found.lexicographicallyPrecedes(code) {
        var end = start
        while end < text.count, !isBreak(text[end]) { end += 1 }
        low = end + 1
      } else {
        high = start
      }
    }
    return nil
  }

  /// The commune of a record.
  static func commune(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> FrenchCommune {
    var fields = Fields(text: text, offset: offset)
    let code = fields.string()
    let name = fields.string()
    let community = fields.number()
    let north = fields.number()
    let east = fields.number()
    return FrenchCommune(
      code: code, name: name, community: community.flatMap { communities.indices.contains($0) ? communities[$0] : nil },
      point: north.flatMap { north in east.map { GazetteerPoint(north: north, east: $0) } },
      population: fields.number())
  }

  /// The intercommunal bodies, in the order in which records count them.
  static let communities: [Community] = {
    let text = bytes(CommunityTable.text)
    var all: [Community] = []
    forEachRecord(of: text) { offset in
      var fields = Fields(text: text, offset: offset)
      all.append(Community(siren: fields.string(), name: fields.string()))
    }
    return all
  }()

  /// Reads the fields of a record, one after the other.
  private struct Fields {
    let text: UnsafeBufferPointer<UInt8>
    var offset: Int

    private mutating func next() -> Range<Int> {
      let start = min(offset, text.count)
      var end = start
      while end < text.count, !TableText.endsField(text[end]) { end += 1 }
      // Past the last field of a record there are only blank ones.
      offset = end < text.count && text[end] == UInt8(ascii: "|") ? end + 1 : end
      return start..<end
    }

    mutating func string() -> String { String(decoding: text[next()], as: UTF8.self) }

    mutating func number() -> Int? { Int(string()) }
  }
}
