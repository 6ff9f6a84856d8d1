/// Texts that nobody should write, and somebody does.
public enum OddTexts {
  /// Letters, marks and words that a writer of lines may stumble over.
  public static let oddities = [
    "é", "e\u{301}", "👩‍👩‍👧‍👦", "🎪", "\u{2028}", "\u{2029}", "\u{85}", "\u{0}", "\u{1}", "\u{7f}", "\r", "\n", "\r\n", "\n\r",
    "\t", ";", ",", ":", "\\", "\\n", "\\\\", "^", "^n", "\"", "\u{feff}", "\u{202e}", "‘", "BEGIN:VEVENT",
    "END:VCALENDAR",
    "\r\nATTENDEE:mailto:x@example.org", "\u{10ffff}", "\u{ffff}", " ", "   ", "a", "Narcy", "日本", "ﷺ", "%", "=1+1",
  ]

  /// Some of them in a row.
  public static func text(_ random: inout SeededNumbers, longest: Int) -> String {
    (0..<Int.random(in: 1...longest, using: &random))
      .map { _ in oddities.randomElement(using: &random) ?? "" }.joined()
  }

  /// What RFC 5545 can carry of a text: one kind of line break, and no other control character than the tab.
  public static func carried(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      if scalar == "\r" || scalar == "\n" {
        scalars.append("\n")
      } else if scalar.value >= 0x20 && scalar.value != 0x7f || scalar == "\t" {
        scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}
