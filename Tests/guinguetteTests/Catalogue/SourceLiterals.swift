/// What stands in the string literals of a Swift source, on one line each, without what is interpolated.
struct SourceLiterals {
  /// The parts between interpolations.
  private(set) var fragments: [String] = []

  /// Reads a source; texts of several lines are left out.
  init(_ source: String) {
    var isInBlock = false
    for line in source.split(separator: "\n") {
      if line.contains("\"\"\"") {
        isInBlock.toggle()
      } else if !isInBlock, !line.drop(while: { $0 == " " }).hasPrefix("//") {
        read(line)
      }
    }
  }

  /// Whether a literal is open, or how deep brackets are open in an interpolation.
  private enum Nesting {
    case literal
    case interpolation(depth: Int)
  }

  private mutating func read(_ line: Substring) {
    var rest = line[...]
    var nesting: [Nesting] = []
    var text = ""
    while let character = rest.popFirst() {
      switch (nesting.last, character) {
      case (nil, "\""), (.interpolation, "\""): nesting.append(.literal)
      case (.literal, "\\"):
        let next = rest.popFirst()
        guard next == "(" else {
          text.append(next == "n" ? "\n" : next ?? " ")
          continue
        }
        nesting.append(.interpolation(depth: 1))
        finish(&text)
      case (.literal, "\""):
        nesting.removeLast()
        finish(&text)
      case (.literal, _): text.append(character)
      case (.interpolation(let depth), "("): nesting[nesting.count - 1] = .interpolation(depth: depth + 1)
      case (.interpolation(let depth), ")"):
        nesting.removeLast()
        if depth > 1 { nesting.append(.interpolation(depth: depth - 1)) }
      case (nil, _), (.interpolation, _): break
      }
    }
  }

  private mutating func finish(_ text: inout String) {
    if !text.isEmpty { fragments.append(text) }
    text = ""
  }
}
