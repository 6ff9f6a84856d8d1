/// The bytes of a file as UTF-8, whatever wrote them, and what had to be guessed on the way.
///
/// UTF-8, UTF-16, and the encodings in which a byte is a character; also a file that was put together from several of
/// them, and text that somebody decoded wrongly before.
public struct DecodedText: Sendable {
  /// The text, valid UTF-8 without a byte order mark.
  public private(set) var bytes: [UInt8]
  /// What was found out, in no particular order.
  public private(set) var notes: [DecodingNote] = []
  /// The characters that were several, ascending.
  private(set) var shrunk: [ShrunkCharacter] = []

  /// Decodes a file.
  ///
  /// - Parameters:
  ///   - file: its bytes.
  ///   - mends: whether what was decoded wrongly before is mended, and lost letters are looked for.
  /// - Complexity: O(bytes).
  public init(_ file: [UInt8], mends: Bool = true) {
    if let text = UTF16Text(file) {
      bytes = TextDecoding.withoutMark(text.bytes)
      if let offset = text.damage { notes.append(DecodingNote(matter: .damagedUTF16, offset: offset)) }
    } else {
      bytes = TextDecoding.withoutMark(file)
      if let first = TextDecoding.invalidOffset(in: bytes) {
        let choice = EncodingChoice(for: bytes, from: first)
        let decoded = choice.decoded(bytes)
        bytes = decoded.bytes
        if let matter = choice.matter { notes.append(DecodingNote(matter: matter, offset: decoded.first)) }
      }
    }
    if mends, notes.first?.matter != .damagedUTF16 { reread() }
  }

  /// Mends the lines that had been decoded wrongly before, and looks for letters that are lost.
  private mutating func reread() {
    var reader = LineReread()
    var mended: [UInt8] = []
    var moves: [(from: Int, by: Int)] = []
    let earlier = notes
    notes = []
    var from = 0
    var index = 0
    while index < bytes.count {
      let start = index
      var isPlain = true
      while index < bytes.count, bytes[index] != ASCII.lineFeed, bytes[index] != ASCII.carriageReturn {
        if bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "?") { isPlain = false }
        index += 1
      }
      let end = index
      index += 1
      guard !isPlain else { continue }
      let line = TextDecoding.scalars(bytes[start..<end])
      guard let better = reader.reread(line) else {
        if let lost = LineReread.lostLetter(in: line) {
          let before = mended.count + start - from
          notes.append(DecodingNote(matter: .lostLetter, offset: before + LineReread.utf8Count(line[..<lost])))
        }
        continue
      }
      mended += bytes[from..<start]
      let offset = mended.count
      for character in better {
        if character.excess > 0 { shrunk.append(ShrunkCharacter(offset: mended.count, excess: character.excess)) }
        TextDecoding.append(character.scalar, to: &mended)
      }
      from = end
      moves.append((end, mended.count - end))
      if let lost = LineReread.lostLetter(in: better.map(\.scalar)) {
        let before = LineReread.utf8Count(better[..<lost].map(\.scalar)[...])
        notes.append(DecodingNote(matter: .lostLetter, offset: offset + before))
      }
      reader.note(line, better, at: offset)
    }
    // What was noted before moves with its line.
    notes += earlier.map { note in
      DecodingNote(matter: note.matter, offset: note.offset + (moves.last { $0.from <= note.offset }?.by ?? 0))
    }
    guard from > 0 else { return }
    mended += bytes[from...]
    bytes = mended
    if let note = reader.note { notes.append(note) }
  }
}
