internal import TextFormats

/// What is wrong with the text of a letter.
public struct LetterFault: Error, Hashable, Sendable {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What stands between the braces and means nothing; nil where the text has no first line to be its subject.
  public let word: String?
  /// The nearest that would mean something.
  public let nearest: String?
  /// Says what is wrong.
  public init(file: String, line: Int, word: String?, nearest: String?) {
    (self.file, self.line, self.word, self.nearest) = (file, line, word, nearest)
  }

  /// All that means something.
  public static let words = LetterField.allCases.map(\.rawValue)
}

/// The text of a letter: the first line is the subject, and what stands between braces is replaced.
///
/// A line all of whose braces are empty is left out, so that a letter without a reason does not say « Motif : ».
struct LetterTemplate: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case field(LetterField)
  }

  private let lines: [[Piece]]

  /// Reads a text as somebody wrote it.
  init(_ bytes: [UInt8], file: String) throws(LetterFault) {
    let source = SourceText(name: file, decoding: bytes)
    let text = String(decoding: source.bytes, as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    guard let first = lines.first, !first.allSatisfy(\.isWhitespace) else {
      throw LetterFault(file: file, line: 1, word: nil, nearest: nil)
    }
    var read: [[Piece]] = []
    for (number, line) in lines.enumerated() {
      read.append(try LetterTemplate.pieces(of: line, file: file, number: number + 1))
    }
    self.lines = read
  }

  private static func pieces(of line: String, file: String, number: Int) throws(LetterFault) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let word = String(rest[rest.index(after: open)..<close])
      let known = FoldedWord.fold(word)
      guard let field = LetterField.allCases.first(where: { FoldedWord.fold($0.rawValue) == known }) else {
        throw LetterFault(
          file: file, line: number, word: word, nearest: NearestWord.nearest(to: word, among: LetterFault.words))
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.field(field))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// The subject, and the lines below it; empty lines at both ends are left out.
  func filled(_ value: (LetterField) -> String) -> (subject: String, lines: [String]) {
    var filled = lines.compactMap { pieces -> String? in
      var (hasField, isFilled, text) = (false, false, "")
      for piece in pieces {
        switch piece {
        case .text(let part): text += part
        case .field(let field):
          hasField = true
          let value = LetterTemplate.oneLine(value(field))
          isFilled = isFilled || !value.isEmpty
          text += value
        }
      }
      return hasField && !isFilled ? nil : text
    }
    let subject = filled.isEmpty ? "" : filled.removeFirst()
    return (subject, Array(filled.drop { $0.allSatisfy(\.isWhitespace) }))
  }

  /// A value on one line, without characters that turn what stands after them.
  static func oneLine(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0...0x1f, 0x7f...0x9f, 0x2028, 0x2029: scalars.append(" ")
      case 0x202a...0x202e, 0x2066...0x2069: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// The texts of all letters: those of a season's folder, and the usual ones where it has none.
public struct LetterTemplates: Sendable {
  private let texts: [LetterKind: LetterTemplate]

  /// Reads texts; the usual ones stand in for those that are not there.
  ///
  /// - Parameters:
  ///   - files: what somebody wrote, by the kind of letter.
  ///   - language: the language of the usual ones.
  /// - Throws: what is wrong with one.
  public init(_ files: [LetterKind: [UInt8]] = [:], language: FeedLanguage) throws(LetterFault) {
    var texts: [LetterKind: LetterTemplate] = [:]
    for kind in LetterKind.allCases {
      texts[kind] = try LetterTemplate(
        files[kind] ?? Array(UsualLetterTexts.text(kind, language).utf8), file: kind.fileName)
    }
    self.texts = texts
  }

  subscript(kind: LetterKind) -> LetterTemplate? { texts[kind] }
}
