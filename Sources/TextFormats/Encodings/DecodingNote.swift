/// Something that was found out about a text while it was decoded, and where in it.
public struct DecodingNote: Hashable, Sendable {
  /// What was found out.
  public enum Matter: Hashable, Sendable {
    /// The UTF-16 is damaged here.
    case damagedUTF16
    /// The whole file is in an encoding that is not the usual one.
    case otherEncoding(SingleByteEncoding)
    /// So many lines are not UTF-8 as the others are.
    case mixed(SingleByteEncoding, lines: Int)
    /// So many lines had been decoded wrongly before they came here; the first word of them, as it stands and as it is
    /// read.
    case reread(written: String, read: String, lines: Int)
    /// A letter is lost: U+FFFD, a control character, or a question mark inside a word stands for it.
    case lostLetter
  }

  /// What was found out.
  public var matter: Matter
  /// Where in the decoded text.
  public var offset: Int
}
