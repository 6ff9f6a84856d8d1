internal import TextFormats

extension JSONNode {
  /// The value of a whole text, or nil when it is none, which is noted.
  static func read(_ text: SourceText, bag: DiagnosticBag) -> JSONNode? {
    JSONReader.read(text) { fault in
      if fault.kind == .empty {
        bag.add(.emptyFile, inFile: text.name)
      } else {
        bag.add(fault.problem, in: text, at: fault.offset)
      }
    }
  }
}

extension JSONFault {
  fileprivate var problem: FileProblem {
    switch kind {
    case .empty: .emptyFile
    case .nulByte: .nulByte
    case .syntax(let expected): .jsonSyntax(expected: expected)
    case .tooDeep(let limit): .tooDeep(limit: limit)
    case .duplicateKey(let key): .duplicateKey(key)
    }
  }
}

extension SourceText {
  /// The text of a JSON file, which must be UTF-8 and may have a byte order mark, or nil when it is not.
  ///
  /// An editor that saves "Unicode" writes UTF-16, which says itself what it is and is read. In a file that people write,
  /// letters that are lost are told, and text that was decoded wrongly before is mended.
  static func json(
    _ bytes: [UInt8], name: String, isWrittenByPeople: Bool = false, bag: DiagnosticBag
  ) -> SourceText? {
    if UTF16Text(bytes) == nil {
      let text = SourceText(name: name, bytes: TextDecoding.withoutMark(bytes))
      if let offset = TextDecoding.invalidOffset(in: text.bytes) {
        bag.add(.invalidUTF8, in: text, at: offset)
        return nil
      }
    }
    let decoded = DecodedText(bytes, mends: isWrittenByPeople)
    let text = SourceText(name: name, decoded)
    return bag.add(decoded.notes, in: text) ? text : nil
  }
}
