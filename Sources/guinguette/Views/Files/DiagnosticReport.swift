internal import SeasonFiles
internal import TextFormats

/// What is wrong in the files, as an editor and a person can read it: the place, the words, the line with a caret, and
/// what to do.
struct DiagnosticReport {
  private let language: Language
  private let style: Style
  private var excerpts: SourceExcerpts

  /// Creates a report on files of a folder.
  init(folder: String, language: Language, style: Style) {
    self.language = language
    self.style = style
    self.excerpts = SourceExcerpts(inFolder: folder)
  }

  /// From how many times on the same mistake is told once, with the lines it stands on.
  private static let manyTimes = 3

  private struct Mistake: Hashable {
    let problem: FileProblem
    let file: String
    let suggestion: String?
  }

  /// The lines of some diagnostics.
  mutating func lines(_ diagnostics: [Diagnostic]) -> [String] {
    let groups = Dictionary(grouping: diagnostics.filter { $0.related == nil }, by: DiagnosticReport.mistake)
      .filter { $0.value.count >= DiagnosticReport.manyTimes }
    var told: Set<Mistake> = []
    var lines: [String] = []
    for diagnostic in diagnostics {
      let mistake = DiagnosticReport.mistake(diagnostic)
      guard diagnostic.related == nil, let group = groups[mistake] else {
        lines += self.lines(diagnostic, alsoAt: [])
        continue
      }
      guard told.insert(mistake).inserted else { continue }
      lines += self.lines(diagnostic, alsoAt: group.map(\.position.line))
    }
    return lines
  }

  private static func mistake(_ diagnostic: Diagnostic) -> Mistake {
    Mistake(problem: diagnostic.problem, file: diagnostic.position.file, suggestion: diagnostic.suggestion)
  }

  /// Line numbers, runs of them as a range: `2-14, 17`.
  private static func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ")
  }

  private mutating func lines(_ diagnostic: Diagnostic, alsoAt numbers: [Int]) -> [String] {
    let code = "\(label(diagnostic.severity)) \(diagnostic.problem.code.rawValue)"
    var lines = [
      "\(Printable(diagnostic.position.description)): \(code)\(language.colon) \(diagnostic.message(language))"
    ]
    if let excerpt = excerpts.excerpt(at: diagnostic.position) {
      let indent = DisplayWidth.columns(of: Printable(excerpt.before).description) + 4
      lines.append("    " + Printable(excerpt.text).description)
      lines.append(String(repeating: " ", count: indent) + style.red("^"))
    }
    if Set(numbers).count > 1 {
      lines.append("  " + ReadingTexts.sameOnLines(DiagnosticReport.ranges(numbers))(language))
    }
    let hint = diagnostic.suggestion.map { ReadingTexts.didYouMean($0)(language) } ?? ""
    let advice = hint + diagnostic.action(language)
    if !advice.isEmpty { lines.append("  " + advice) }
    return lines
  }

  private func label(_ severity: DiagnosticSeverity) -> String {
    switch severity {
    case .error: style.red(ConsoleTexts.error(language))
    case .warning: style.yellow(Noun.warning.one(language))
    }
  }
}
