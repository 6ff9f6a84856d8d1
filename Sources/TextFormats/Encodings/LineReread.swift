/// Reads lines again that somebody's program had decoded wrongly and saved: `Ã©` and `√©` for é, `l‚glise` for l'église.
struct LineReread {
  /// A character, and how many more it was in the file.
  struct Character: Hashable {
    var scalar: UInt32
    var excess = 0
  }

  private var first: (written: String, read: String, offset: Int)?
  private var lines = 0

  /// What was found out, if any line was mended.
  var note: DecodingNote? {
    first.map {
      DecodingNote(matter: .reread(written: $0.written, read: $0.read, lines: lines), offset: $0.offset)
    }
  }

  /// The line as it was meant, or nil when it is right as it stands.
  func reread(_ line: [UInt32]) -> [Character]? {
    guard line.contains(where: { $0 >= 0x80 }) else { return nil }
    var mended: [Character]?
    // A file can go through the wrong hands twice.
    for _ in 0..<2 {
      guard let better = LineReread.joined(mended ?? line.map { Character(scalar: $0) }) else { break }
      mended = better
    }
    return mended ?? LineReread.transcoded(line)?.map { Character(scalar: $0) }
  }

  /// Remembers a line that was mended.
  mutating func note(_ line: [UInt32], _ better: [Character], at offset: Int) {
    lines += 1
    guard first == nil else { return }
    var written = 0
    let index = better.indices.first { index in
      defer { written += 1 + better[index].excess }
      return better[index].excess > 0 || better[index].scalar != line[written]
    }
    guard let index else { return }
    written = better[..<index].reduce(0) { $0 + 1 + $1.excess }
    first = (
      LineReread.word(line, around: written), LineReread.word(better.map(\.scalar), around: index),
      offset + LineReread.utf8Count(better[..<index].map(\.scalar)[...])
    )
  }

  /// The line with the sequences joined that are the bytes of one UTF-8 character, each shown as a character of its own;
  /// nil when there are none.
  private static func joined(_ line: [Character]) -> [Character]? {
    var result: [Character] = []
    var isChanged = false
    var index = 0
    while index < line.count {
      if line[index].scalar >= 0x80, let (scalar, length) = joint(line, at: index) {
        let excess = line[index..<(index + length)].reduce(length - 1) { $0 + $1.excess }
        result.append(Character(scalar: scalar, excess: excess))
        isChanged = true
        index += length
      } else {
        result.append(line[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  private static func joint(_ line: [Character], at index: Int) -> (scalar: UInt32, length: Int)? {
    for encoding in [SingleByteEncoding.windows1252, .macRoman, .codePage850] {
      guard let lead = encoding.byte(line[index].scalar), lead >= 0xC2, lead <= 0xF4 else { continue }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + length <= line.count else { continue }
      let bytes = line[index..<(index + length)].compactMap { encoding.byte($0.scalar) }
      guard bytes.count == length, TextDecoding.length(at: 0, in: bytes) == length else { continue }
      let scalar = TextDecoding.scalars(bytes)[0]
      if FrenchPlausibility.isExpected(scalar) { return (scalar, length) }
    }
    return nil
  }

  /// The line decoded with another table, when that is French and what stands here is not.
  private static func transcoded(_ line: [UInt32]) -> [UInt32]? {
    let score = FrenchPlausibility.score(line)
    guard score < 0 else { return nil }
    var best: [UInt32]?
    var bestScore = max(1, score + 3)
    for (wrong, right) in transcodings {
      var candidate = line
      var isWhole = true
      for (index, scalar) in line.enumerated() where scalar >= 0x80 {
        guard let byte = wrong.byte(scalar) else {
          isWhole = false
          break
        }
        candidate[index] = right.scalar(byte)
      }
      guard isWhole else { continue }
      let found = FrenchPlausibility.score(candidate)
      if found > bestScore { (best, bestScore) = (candidate, found) }
    }
    return best
  }

  private static let transcodings: [(wrong: SingleByteEncoding, right: SingleByteEncoding)] = [
    (.windows1252, .codePage850), (.windows1252, .macRoman), (.macRoman, .windows1252), (.codePage850, .windows1252),
    (.macRoman, .codePage850), (.codePage850, .macRoman),
  ]

  /// Where a line shows that a letter is lost: at U+FFFD, a control character, or a question mark inside a word.
  static func lostLetter(in line: [UInt32]) -> Int? {
    var mark: Int?
    for (index, scalar) in line.enumerated() {
      if scalar == 0xFFFD || (0x80...0x9F).contains(scalar) { return index }
      guard scalar == 0x3F, mark == nil, index > 0, index + 1 < line.count else { continue }
      if FrenchPlausibility.isLetter(line[index - 1]), FrenchPlausibility.isLetter(line[index + 1]) { mark = index }
    }
    // In an address a question mark stands between letters.
    return mark.flatMap { word(line, around: $0).contains(where: { "/=@".contains($0) }) ? nil : $0 }
  }

  /// The word that a character belongs to.
  private static func word(_ line: [UInt32], around index: Int) -> String {
    let ends = Set(" ,;\t\"".unicodeScalars.map(\.value))
    var (low, high) = (index, index + 1)
    while low > 0, !ends.contains(line[low - 1]), index - low < 30 { low -= 1 }
    while high < line.count, !ends.contains(line[high]), high - index < 30 { high += 1 }
    return String(String.UnicodeScalarView(line[low..<high].compactMap(Unicode.Scalar.init)))
  }

  /// How many bytes some scalars take as UTF-8.
  static func utf8Count(_ scalars: ArraySlice<UInt32>) -> Int {
    scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
  }
}
