/// A word without what people forget: case, accents, spaces, hyphens and apostrophes.
///
/// `Préféré`, `PREFERE` and `préféré ` fold to the same word, and so do `Saint-Dizier` and `saint dizier`.
public enum FoldedWord {
  /// The word as it is compared: plain small letters and digits.
  public static func fold(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: folded.unicodeScalars.append(scalar)
      case 0x41...0x5A: folded.append(Character(Unicode.Scalar(UInt8(scalar.value) + 32)))
      case 0xC0...0x17F: folded.append(contentsOf: letter(scalar.value))
      // Marks, spaces and punctuation drop out; letters of other alphabets stay.
      case 0x00...0xBF, 0xD7, 0xF7, 0x300...0x36F, 0x2000...0x206F: break
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// The plain letters for a Latin letter with an accent (Latin-1 Supplement and the French part of Latin Extended-A).
  private static func letter(_ value: UInt32) -> String {
    switch value {
    case 0xC0...0xC5, 0xE0...0xE5: "a"
    case 0xC6, 0xE6: "ae"
    case 0xC7, 0xE7: "c"
    case 0xC8...0xCB, 0xE8...0xEB: "e"
    case 0xCC...0xCF, 0xEC...0xEF: "i"
    case 0xD1, 0xF1: "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: "o"
    case 0xD9...0xDC, 0xF9...0xFC: "u"
    case 0xDD, 0xFD, 0xFF, 0x178: "y"
    case 0xDF: "ss"
    case 0x152, 0x153: "oe"
    default: Unicode.Scalar(value).map { String($0).lowercased() } ?? ""
    }
  }
}
