/// A name reduced to what is safe in a file name, an address and an identifier on every system: `a` to `z`, `0` to
/// `9` and single hyphens.
///
/// Accents are folded (`Évrémont-l'Œuvre` gives `evremont-l-oeuvre`); what has no Latin letter at all gives an empty
/// slug. Two names can share a slug: whoever needs unique ones adds a number.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// The text, at most 60 characters; may be empty.
  public let description: String

  /// Reduces a name.
  public init(_ name: String) {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      if bytes.count >= Slug.longest { break }
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if let letters = Slug.letters(for: scalar) {
        bytes += letters
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    bytes = Array(bytes.prefix(Slug.longest))
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    self.description = String(decoding: bytes, as: UTF8.self)
  }

  /// The plain letters and digits of a name, however long: two names that give the same differ by case, accents, spaces
  /// and punctuation at most.
  static func letters(of name: String) -> String {
    String(decoding: name.unicodeScalars.flatMap { letters(for: $0) ?? [] }, as: UTF8.self)
  }

  /// The fingerprint of any text as 16 hexadecimal digits, for what has no slug of its own; the same for ever.
  public static func fingerprint(of text: String) -> String {
    var print = Fingerprint()
    print.add(text)
    return print.text
  }

  private static let longest = 60

  private static func letters(for scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "a"..."z", "0"..."9": [UInt8(truncatingIfNeeded: scalar.value)]
    case "A"..."Z": [UInt8(truncatingIfNeeded: scalar.value) + 32]
    default: folded[scalar].map { Array($0.utf8) }
    }
  }

  private static let folded: [Unicode.Scalar: String] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"),
      ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, accented) in groups {
      for scalar in (accented + accented.uppercased()).unicodeScalars where !scalar.isASCII { table[scalar] = letters }
    }
    return table
  }()
}
