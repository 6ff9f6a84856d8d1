/// How much a text looks like French that was decoded rightly.
///
/// Only letters and marks beyond ASCII count, each by its neighbours: é inside a word speaks for the decoding, and so does an
/// apostrophe between two letters; a capital after a small letter, a mark inside a word, a box-drawing or control
/// character speak against it.
enum FrenchPlausibility {
  /// The sum over a line's characters.
  static func score(_ line: [UInt32]) -> Int {
    line.indices.reduce(0) { $0 + (line[$1] < 0x80 ? 0 : weight(at: $1, in: line)) }
  }

  /// What one character speaks for (up to 2) or against (down to -3).
  static func weight(at index: Int, in line: [UInt32]) -> Int {
    let before = index > 0 ? line[index - 1] : 0x20
    let after = index + 1 < line.count ? line[index + 1] : 0x20
    let isInside = isLetter(before) && isLetter(after)
    switch line[index] {
    case 0x80...0x9F: return -3
    case 0xA0, 0x202F: return isInside ? -1 : 0
    case let scalar where smallFrench.contains(scalar):
      return isCapital(before) && isCapital(after) ? -2 : 2
    case let scalar where largeFrench.contains(scalar):
      return isSmall(before) ? -2 : 2
    case 0xDF...0xF6, 0xF8...0xFF: return isInside ? 0 : -1
    case 0xC0...0xD6, 0xD8...0xDE: return isSmall(before) ? -2 : -1
    case 0x2019: return isInside ? 2 : 0
    case 0xAB: return isLetter(before) ? -2 : 1
    case 0xBB: return isLetter(after) ? -2 : 1
    case 0x2013, 0x2014: return isInside ? -2 : 1
    case 0x2018, 0x201C, 0x201D: return isInside ? -2 : 0
    case 0x2026: return isLetter(after) && isLetter(before) ? -2 : isLetter(before) ? 1 : -1
    case 0xB0: return isLetter(before) || isDigit(before) ? 1 : -1
    case 0x20AC: return isInside ? -2 : 1
    case 0xB2, 0xB3: return isSmall(before) ? 1 : -1
    case 0x300...0x36F: return isLetter(before) ? 1 : -2
    case 0xFFFD, 0xFEFF, 0x1F000...: return 0
    case 0x2022, 0xA7, 0xB7, 0xA9, 0xAE, 0x2122, 0xBD, 0xBC, 0xBE: return isInside ? -2 : -1
    default: return isInside ? -2 : -1
    }
  }

  /// Whether a character is what a wrongly decoded text may well have been: a French letter, or a mark that French uses.
  static func isExpected(_ scalar: UInt32) -> Bool {
    smallFrench.contains(scalar) || largeFrench.contains(scalar) || marks.contains(scalar)
      || (0xC0...0xFF).contains(scalar)
  }

  static func isLetter(_ scalar: UInt32) -> Bool { isSmall(scalar) || isCapital(scalar) }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0xDF...0xFF).contains(scalar) && scalar != 0xF7 || scalar == 0x153
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0xC0...0xDE).contains(scalar) && scalar != 0xD7 || scalar == 0x152
      || scalar == 0x178
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static let smallFrench = Set("àâæçéèêëîïôœùûüÿ".unicodeScalars.map(\.value))
  private static let largeFrench = Set("ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ".unicodeScalars.map(\.value))
  private static let marks = Set("’‘“”«»–—…°€²\u{A0}\u{202F}\u{FFFD}\u{FEFF}".unicodeScalars.map(\.value))
}
