/// The bytes that the file formats are made of.
public enum ASCII {
  /// A tab.
  public static let tab: UInt8 = 9
  /// A line feed.
  public static let lineFeed: UInt8 = 10
  /// A carriage return.
  public static let carriageReturn: UInt8 = 13
  /// A space.
  public static let space: UInt8 = 32
  /// The byte of `"`.
  public static let quote: UInt8 = 34
  /// The byte of `+`.
  public static let plus: UInt8 = 43
  /// The byte of `,`.
  public static let comma: UInt8 = 44
  /// The byte of `-`.
  public static let minus: UInt8 = 45
  /// The byte of `.`.
  public static let point: UInt8 = 46
  /// The byte of `/`.
  public static let slash: UInt8 = 47
  /// The byte of `0`.
  public static let zero: UInt8 = 48
  /// The byte of `9`.
  public static let nine: UInt8 = 57
  /// The byte of `:`.
  public static let colon: UInt8 = 58
  /// The byte of `;`.
  public static let semicolon: UInt8 = 59
  /// The byte of `=`.
  public static let equals: UInt8 = 61
  /// The byte of `\`.
  public static let backslash: UInt8 = 92

  /// Whether a byte is a decimal digit.
  public static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}
