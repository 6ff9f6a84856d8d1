/// The name of a place without what people write in different ways.
///
/// Case, accents, spaces, hyphens and apostrophes do not count; `St` is `Saint`, `Ste` is `Sainte`, `s/` is `sur`, `&` is
/// `et`, and an article at the beginning, or after it in brackets as in `Mans (Le)`, is left out.
public struct NameKey: Hashable, Sendable {
  /// A fingerprint of the words (FNV-1a, 64 bits): two names of France share none that do not share the words.
  let fingerprint: UInt64
  /// Whether nothing is left of the name.
  public let isEmpty: Bool

  /// The key of a name.
  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { NameKey($0) }
  }

  /// The key of a name in UTF-8.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    var words = Words()
    var index = 0
    while index < name.count {
      let byte = name[index]
      let next = index + 1 < name.count ? name[index + 1] : 0
      index += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39: words.letter(byte)
      case 0x41...0x5A: words.letter(byte | 0x20)
      case UInt8(ascii: "/"): words.slash()
      case UInt8(ascii: "("): words.openBracket()
      case UInt8(ascii: "&"): words.ampersand()
      case 0xC3:
        index += 1
        words.accented(next)
      case 0xC5 where next == 0x92 || next == 0x93:
        index += 1
        words.letter(UInt8(ascii: "o"))
        words.letter(UInt8(ascii: "e"))
      // A combining accent belongs to the letter before it.
      case 0xCC where next >= 0x80, 0xCD where next < 0xB0 && next >= 0x80: index += 1
      case 0x80...0xBF: break
      // Typographic apostrophes and hyphens, and letters of other alphabets, part words.
      default: words.endWord()
      }
    }
    words.endWord()
    (fingerprint, isEmpty) = (words.hash, words.isEmpty)
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Collects the words of a name.
  private struct Words {
    /// The fingerprint of the words before.
    private(set) var hash = NameKey.start
    /// Whether nothing was left of any word.
    var isEmpty: Bool { hash == NameKey.start }
    /// The letters of the word that is read: the first eight, which is all that is ever compared.
    private var word: UInt64 = 0
    private var length = 0
    /// The fingerprint of the words before the one that is read.
    private var before = NameKey.start
    /// Whether an article that comes now belongs to the beginning of the name.
    private var takesArticle = true

    mutating func letter(_ letter: UInt8) {
      if length == 0 { before = hash }
      if length < 8 { word = word << 8 | UInt64(letter) }
      length += 1
      hash = NameKey.step(hash, letter)
    }

    /// The letter of Latin-1 with an accent whose second byte is given.
    mutating func accented(_ second: UInt8) {
      switch second | 0x20 {
      case 0xA0...0xA5: letter(UInt8(ascii: "a"))
      case 0xA6:
        letter(UInt8(ascii: "a"))
        letter(UInt8(ascii: "e"))
      case 0xA7: letter(UInt8(ascii: "c"))
      case 0xA8...0xAB: letter(UInt8(ascii: "e"))
      case 0xAC...0xAF: letter(UInt8(ascii: "i"))
      case 0xB1: letter(UInt8(ascii: "n"))
      case 0xB2...0xB6, 0xB8: letter(UInt8(ascii: "o"))
      case 0xB9...0xBC: letter(UInt8(ascii: "u"))
      case 0xBD, 0xBF: letter(UInt8(ascii: "y"))
      default: endWord()
      }
    }

    /// `s/` is short for `sur`.
    mutating func slash() {
      if length == 1, word == Words.packed("s") { replace(by: "sur") }
      endWord()
    }

    mutating func ampersand() {
      endWord()
      letter(UInt8(ascii: "e"))
      letter(UInt8(ascii: "t"))
      endWord()
    }

    mutating func endWord() {
      guard length > 0 else { return }
      switch word {
      // An article counts only inside a name: « Longeville-sur-la-Laines ».
      case Words.le, Words.la, Words.les, Words.l: if takesArticle { hash = before }
      case Words.st: replace(by: "saint")
      case Words.ste: replace(by: "sainte")
      case Words.sts: replace(by: "saints")
      case Words.stes: replace(by: "saintes")
      default: break
      }
      takesArticle = false
      (word, length) = (0, 0)
    }

    /// `Mans (Le)` is `Le Mans`.
    mutating func openBracket() {
      endWord()
      takesArticle = true
    }

    private mutating func replace(by text: StaticString) {
      hash = before
      text.withUTF8Buffer { for byte in $0 { hash = NameKey.step(hash, byte) } }
      (word, length) = (0, text.utf8CodeUnitCount)
    }

    private static func packed(_ text: StaticString) -> UInt64 {
      text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    private static let le = packed("le")
    private static let la = packed("la")
    private static let les = packed("les")
    private static let l = packed("l")
    private static let st = packed("st")
    private static let ste = packed("ste")
    private static let sts = packed("sts")
    private static let stes = packed("stes")
  }
}
