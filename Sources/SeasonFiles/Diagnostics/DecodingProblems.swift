internal import TextFormats

extension DiagnosticBag {
  /// Notes what was found out when a text was decoded, and says whether it can be read.
  func add(_ notes: [DecodingNote], in text: SourceText) -> Bool {
    for note in notes { add(note.matter.problem, in: text, at: note.offset) }
    return !notes.contains { $0.matter == .damagedUTF16 }
  }
}

extension DecodingNote.Matter {
  fileprivate var problem: FileProblem {
    switch self {
    case .damagedUTF16: .utf16
    case .otherEncoding(let encoding): .otherEncoding(encoding.rawValue)
    case .mixed(let encoding, let lines): .mixedEncodings(encoding.rawValue, lines: lines)
    case .reread(let written, let read, let lines): .reread(written: written, read: read, lines: lines)
    case .lostLetter: .lostLetter
    }
  }
}
