/// The bytes that the file formats are made of.
public enum ASCII {
  /// Tab.
  public static let tab: UInt8 = 9
  /// Line feed.
  public static let lineFeed: UInt8 = 10
  /// Carriage return.
  public static let carriageReturn: UInt8 = 13
  /// Space.
  public static let space: UInt8 = 32
  /// `"`
  public static let quote: UInt8 = 34
  /// `+`
  public static let plus: UInt8 = 43
  /// `,`
  public static let comma: UInt8 = 44
  /// `-`
  public static let minus: UInt8 = 45
  /// `.`
  public static let point: UInt8 = 46
  /// `/`
  public static let slash: UInt8 = 47
  /// `0`
  public static let zero: UInt8 = 48
  /// `9`
  public static let nine: UInt8 = 57
  /// `:`
  public static let colon: UInt8 = 58
  /// `;`
  public static let semicolon: UInt8 = 59
  /// `=`
  public static let equals: UInt8 = 61
  /// `\`
  public static let backslash: UInt8 = 92

  /// Whether a byte is a decimal digit.
  public static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }
}
