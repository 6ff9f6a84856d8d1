/// Where the communes with a name stand in the table: a hash table with linear probing, made when it is first asked.
struct NameIndex {
  /// The one index there is.
  static let shared = NameIndex()

  /// A commune's place: the number of its part, and its offset there.
  private struct Slot {
    var part: Int8 = -1
    var offset: Int32 = 0
    var fingerprint: UInt64 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 16)

  private init() {
    for (part, text) in TableText.parts.enumerated() {
      TableText.forEachRecord(of: text) { [mask = slots.count - 1] offset in
        let start = offset + 6
        var end = start
        while !TableText.endsField(text[end]) { end += 1 }
        let print = NameKey(UnsafeBufferPointer(rebasing: text[start..<end])).fingerprint
        var place = Int(truncatingIfNeeded: print) & mask
        while slots[place].part >= 0 { place = (place + 1) & mask }
        slots[place] = Slot(part: Int8(part), offset: Int32(offset), fingerprint: print)
      }
    }
  }

  /// The communes whose names have a key, ordered by code.
  func communes(_ key: NameKey) -> [FrenchCommune] {
    var found: [FrenchCommune] = []
    var place = Int(truncatingIfNeeded: key.fingerprint) & (slots.count - 1)
    while slots[place].part >= 0 {
      let slot = slots[place]
      if slot.fingerprint == key.fingerprint {
        found.append(TableText.commune(TableText.parts[Int(slot.part)], at: Int(slot.offset)))
      }
      place = (place + 1) & (slots.count - 1)
    }
    return found.sorted { $0.code < $1.code }
  }
}
