internal import TextFormats

/// Collects diagnostics while files are read, so that all of them are told at once.
///
/// It keeps the first `limit` of each code in each file and counts the rest: ten megabytes of nonsense stay readable, and
/// the position and the suggestion of a diagnostic, which take time to find, are only worked out for those that are kept.
final class DiagnosticBag {
  /// How many diagnostics of one code in one file are kept.
  static let limit = 20

  private struct Kind: Hashable {
    let file: String
    let code: DiagnosticCode
  }

  private var kept: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]
  private var last: (problem: FileProblem, file: String, offset: Int)?
  private(set) var hasErrors = false

  /// Notes a problem at a byte of a text.
  func add(
    _ problem: FileProblem, in text: SourceText, at offset: Int, suggestion: @autoclosure () -> String? = nil,
    related: @autoclosure () -> SourcePosition? = nil
  ) {
    // The same thing can come to light more than once.
    if let last, last == (problem, text.name, offset) { return }
    last = (problem, text.name, offset)
    guard counted(problem, in: text.name) else { return }
    kept.append(
      Diagnostic(problem, at: text.position(at: offset), suggestion: suggestion(), related: related()))
  }

  /// Notes a problem in a file, at a position that is found only if the problem is kept.
  func add(
    _ problem: FileProblem, inFile file: String, at position: @autoclosure () -> SourcePosition,
    suggestion: @autoclosure () -> String? = nil, related: @autoclosure () -> SourcePosition? = nil
  ) {
    guard counted(problem, in: file) else { return }
    kept.append(Diagnostic(problem, at: position(), suggestion: suggestion(), related: related()))
  }

  /// Notes a problem of a whole file.
  func add(_ problem: FileProblem, inFile file: String, suggestion: @autoclosure () -> String? = nil) {
    add(problem, inFile: file, at: SourcePosition(file: file), suggestion: suggestion())
  }

  /// Everything that was noted, by file in the order of `files`, then by position.
  func sorted(files: [String]) -> [Diagnostic] {
    var all = kept
    var last: [Kind: SourcePosition] = [:]
    for diagnostic in kept {
      last[Kind(file: diagnostic.position.file, code: diagnostic.problem.code)] = diagnostic.position
    }
    for (kind, position) in last {
      let hidden = (counts[kind] ?? 0) - DiagnosticBag.limit
      if hidden > 0 { all.append(Diagnostic(.more(count: hidden, of: kind.code), at: position)) }
    }
    let rank = Dictionary(zip(files, 0...)) { first, _ in first }
    return all.sorted { left, right in
      let leftKey = (rank[left.position.file] ?? files.count, left.position.line, left.position.column)
      let rightKey = (rank[right.position.file] ?? files.count, right.position.line, right.position.column)
      if leftKey != rightKey { return leftKey < rightKey }
      return left.order < right.order
    }
  }

  private func counted(_ problem: FileProblem, in file: String) -> Bool {
    let code = problem.code
    if code.severity == .error { hasErrors = true }
    let count = counts[Kind(file: file, code: code), default: 0]
    counts[Kind(file: file, code: code)] = count + 1
    return count < DiagnosticBag.limit
  }
}

extension Diagnostic {
  /// What orders diagnostics at one position: a count of hidden ones after those it speaks of.
  fileprivate var order: (String, String) {
    if case .more(_, let code) = problem { return (code.rawValue, "~") }
    return (problem.code.rawValue, suggestion ?? "")
  }
}
