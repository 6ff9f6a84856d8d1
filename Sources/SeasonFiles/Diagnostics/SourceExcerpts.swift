public import TextFormats

/// Part of a line of a file, and the place in it that a message is about.
public struct SourceExcerpt: Hashable, Sendable {
  /// The line, or what stands around the place in a long one.
  public let text: String
  /// The part of `text` before the place.
  public let before: String
}

/// Fetches the lines that diagnostics speak of; each file is read once.
public struct SourceExcerpts {
  /// Half of what is fetched of a long line, in characters: the place stands in the middle.
  private static let reach = 36

  private let folder: String
  private var texts: [String: SourceText?] = [:]

  /// Creates a fetcher for the files of a folder; a file that is not in it is looked for by its own path.
  public init(inFolder folder: String) {
    self.folder = folder
  }

  /// The excerpt at a position, or nil when there is nothing to show: no such file, or a blank line.
  ///
  /// - Complexity: O(bytes of the line up to the place), and O(bytes) the first time a file is asked for.
  public mutating func excerpt(at position: SourcePosition) -> SourceExcerpt? {
    guard let text = text(of: position.file), text.lineStarts.indices.contains(position.line - 1) else { return nil }
    let start = text.lineStarts[position.line - 1]
    let place = text.offset(start, advancedBy: max(0, position.column - 1))
    let first = text.offset(start, advancedBy: max(0, position.column - 1 - SourceExcerpts.reach))
    let last = text.offset(first, advancedBy: 2 * SourceExcerpts.reach)
    guard first < last else { return nil }
    return SourceExcerpt(text: text.string(first..<last), before: text.string(first..<place))
  }

  private mutating func text(of file: String) -> SourceText? {
    if let known = texts[file] { return known }
    let bytes = (try? FileBytes.read(folder + "/" + file)) ?? (try? FileBytes.read(file))
    let text = bytes.map { SourceText(name: file, decoding: $0) }
    texts[file] = .some(text)
    return text
  }
}

extension SourceText {
  /// The offset so many characters further on, at most the end of the line.
  fileprivate func offset(_ start: Int, advancedBy characters: Int) -> Int {
    var offset = start
    var passed = 0
    while offset < bytes.count, bytes[offset] != ASCII.lineFeed, bytes[offset] != ASCII.carriageReturn {
      if startsCharacter(at: offset) {
        if passed >= characters { break }
        passed += 1 + excess(at: offset)
      }
      offset += 1
    }
    return offset
  }
}
