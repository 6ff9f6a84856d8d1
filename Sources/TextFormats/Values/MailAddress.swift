/// An e-mail address, as people write it among other things.
public enum MailAddress {
  /// The first address in a text that is one beyond doubt (a part of RFC 5321); nil where there is none.
  public static func first(in text: String) -> String? {
    text.split { $0.isWhitespace || "<>()[],;:\"".contains($0) }.lazy.map(String.init)
      .map { word in word.hasSuffix(".") ? String(word.dropLast()) : word }.first(where: isAddress)
  }

  /// Whether a word is an address.
  public static func isAddress(_ word: String) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), parts[1].utf8.count <= 253,
      parts[0].utf8.allSatisfy(isLocal), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."), !parts[0].contains("..")
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
          && !label.hasPrefix("-") && !label.hasSuffix("-")
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }
}
