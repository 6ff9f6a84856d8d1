/// The bytes of a calendar file as UTF-8 lines, whatever a program, a mail or a web page made of them.
struct CalendarBytes {
  /// The text from its first BEGIN:VCALENDAR on; values may still hold bytes that are not UTF-8.
  let text: [UInt8]
  /// The number of the line on which it begins.
  let firstLine: Int
  /// What was done to the file that its sender should know of.
  private(set) var remarks: [CalendarFault.Kind] = []

  /// Finds the calendar in a file; nil when there is none.
  ///
  /// - Complexity: O(n) for n bytes.
  init?(_ file: [UInt8]) {
    var text = file
    if let isLittle = CalendarBytes.isLittleEndianUTF16(file) {
      text = CalendarBytes.utf8(fromUTF16: file, isLittle: isLittle)
      remarks.append(.utf16)
    }
    while text.last == 0 { text.removeLast() }
    guard let (start, line, skipped) = CalendarBytes.start(of: text) else { return nil }
    if skipped { remarks.append(.textOutside) }
    if let indent = CalendarBytes.indent(text[start...]) {
      text = CalendarBytes.removing(indent, from: text[start...])
      remarks.append(.indentedLines)
    } else if start > 0 {
      text.removeFirst(start)
    }
    self.text = text
    self.firstLine = line
  }

  /// The byte order of a file in UTF-16, with a byte order mark or without one; nil when it is no such file.
  private static func isLittleEndianUTF16(_ file: [UInt8]) -> Bool? {
    if file.starts(with: [0xff, 0xfe]) { return true }
    if file.starts(with: [0xfe, 0xff]) { return false }
    guard file.count >= 4 else { return nil }
    if file[1] == 0, file[3] == 0, file[0] != 0, file[2] != 0 { return true }
    if file[0] == 0, file[2] == 0, file[1] != 0, file[3] != 0 { return false }
    return nil
  }

  private static func utf8(fromUTF16 file: [UInt8], isLittle: Bool) -> [UInt8] {
    let units = stride(from: 0, to: file.count - 1, by: 2).map { index in
      UInt16(file[index + (isLittle ? 1 : 0)]) << 8 | UInt16(file[index + (isLittle ? 0 : 1)])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static let opening = Array("BEGIN:VCALENDAR".utf8)

  /// Where the first line that begins a calendar starts, its number, and whether lines with text come before it.
  private static func start(of text: [UInt8]) -> (start: Int, line: Int, skipped: Bool)? {
    var position = 0
    var line = 1
    var skipped = false
    while position < text.count {
      var start = position
      // Blanks, and a byte order mark in the middle of files that were put together.
      while start < text.count {
        if text[start] == 0x20 || text[start] == 0x09 {
          start += 1
        } else if text[start...].starts(with: [0xef, 0xbb, 0xbf]) {
          start += 3
        } else {
          break
        }
      }
      let head = text[start...].prefix(opening.count)
      if head.count == opening.count, zip(head, opening).allSatisfy({ $0 == $1 || $0 & 0xdf == $1 && $1 > 0x40 }) {
        return (start, line, skipped)
      }
      while position < text.count, text[position] != 0x0a, text[position] != 0x0d { position += 1 }
      if position > start { skipped = true }
      if position < text.count {
        let isPair = text[position] == 0x0d && position + 1 < text.count && text[position + 1] == 0x0a
        position += isPair ? 2 : 1
        line += 1
      }
    }
    return nil
  }

  /// By how many blanks every line but the first is indented; nil when one is not.
  ///
  /// To RFC 5545 such a file is one long line; nobody means that.
  private static func indent(_ text: ArraySlice<UInt8>) -> Int? {
    var least: Int?
    for line in text.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }).dropFirst() {
      let blanks = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
      if blanks == line.count { continue }
      if blanks == 0 { return nil }
      least = min(least ?? blanks, blanks)
    }
    return least
  }

  private static func removing(_ indent: Int, from text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var blanks = indent
    for byte in text {
      if byte == 0x0a || byte == 0x0d {
        blanks = 0
      } else if blanks < indent, byte == 0x20 || byte == 0x09 {
        blanks += 1
        continue
      } else {
        blanks = indent
      }
      result.append(byte)
    }
    return result
  }
}
