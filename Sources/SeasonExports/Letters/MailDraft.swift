internal import CivilTime
internal import SeasonModel

/// A letter as a draft (RFC 5322 with MIME, RFC 2045 to 2047): a person opens it, reads it, and sends it.
struct MailDraft {
  /// Whom it is for; nil where nobody knows.
  var to: String?
  var from: String?
  var subject: String
  var lines: [String]
  /// When the plan was published.
  var date: UTCInstant
  /// The calendar of the village.
  var calendar: [UInt8]
  /// The name of its file: ASCII.
  var calendarName: String

  /// The bytes of an `.eml` file.
  var bytes: [UInt8] {
    var mark = Fingerprint()
    mark.add(subject)
    mark.add(calendarName)
    let boundary = "=_guinguette_\(mark.text)"
    var head = ["X-Unsent: 1", "Date: \(MailDraft.text(of: date))"]
    if let from { head.append("From: \(from)") }
    if let to { head.append("To: \(to)") }
    head += [
      "Subject: \(MailDraft.encoded(LetterTemplate.oneLine(subject)))", "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
    ]
    var bytes = MailDraft.joined(head)
    for line in lines { bytes += MailDraft.quotedPrintable(line) }
    bytes += MailDraft.joined([
      "", "--\(boundary)", "Content-Type: text/calendar; charset=utf-8; method=PUBLISH; name=\"\(calendarName)\"",
      "Content-Transfer-Encoding: 8bit", "Content-Disposition: attachment; filename=\"\(calendarName)\"", "",
    ])
    return bytes + calendar + MailDraft.joined(["", "--\(boundary)--"])
  }

  private static func joined(_ lines: [String]) -> [UInt8] { lines.flatMap { Array("\($0)\r\n".utf8) } }

  /// A header's text: itself if it is plain, else encoded words of at most 75 characters (RFC 2047), folded.
  static func encoded(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7e).contains($0) }), !text.contains("=?"), text.utf8.count < 60 { return text }
    var words: [String] = []
    var part: [UInt8] = []
    func flush() {
      if !part.isEmpty { words.append("=?UTF-8?B?\(Base64.text(of: part))?=") }
      part = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      // 45 bytes are 60 letters of Base64, and 12 stand around them; before the first one stands the header's name.
      if part.count + bytes.count > (words.isEmpty ? 36 : 45) { flush() }
      part += bytes
    }
    flush()
    return words.joined(separator: "\r\n ")
  }

  /// A line in quoted-printable (RFC 2045, 6.7), broken softly after at most 76 characters.
  static func quotedPrintable(_ line: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    let source = Array(line.utf8)
    var (output, width) = ([UInt8](), 0)
    for (place, byte) in source.enumerated() {
      let isLast = place == source.count - 1
      let isPlain = (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20 && !isLast
      let piece = isPlain ? [byte] : [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      if width + piece.count > 75 {
        output += "=\r\n".utf8
        width = 0
      }
      output += piece
      width += piece.count
    }
    return output + Array("\r\n".utf8)
  }

  /// A moment as RFC 5322 writes it.
  static func text(of instant: UTCInstant) -> String {
    let (year, month, day) = instant.date.fields
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][instant.date.weekday.daysAfterMonday]
    let name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    let seconds = instant.secondsAfterMidnight
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return "\(weekday), \(day) \(name) \(year) \(time) +0000"
  }
}
