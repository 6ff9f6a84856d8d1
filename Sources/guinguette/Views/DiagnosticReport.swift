internal import SeasonFiles

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

  /// The lines of some diagnostics.
  mutating func lines(_ diagnostics: [Diagnostic]) -> [String] {
    var lines: [String] = []
    for diagnostic in diagnostics { lines += self.lines(diagnostic) }
    return lines
  }

  private mutating func lines(_ diagnostic: Diagnostic) -> [String] {
    let colon = Phrase(" :", ":")(language)
    let code = "\(label(diagnostic.severity)) \(diagnostic.problem.code.rawValue)"
    var lines = [
      "\(Printable(diagnostic.position.description)): \(code)\(colon) \(diagnostic.message(language))"
    ]
    if let excerpt = excerpts.excerpt(at: diagnostic.position) {
      let indent = DisplayWidth.columns(of: Printable(excerpt.before).description) + 4
      lines.append("    " + Printable(excerpt.text).description)
      lines.append(String(repeating: " ", count: indent) + style.red("^"))
    }
    let hint = diagnostic.suggestion.map { word in
      Phrase("Vouliez-vous dire « \(Printable(word)) » ? ", "Did you mean \"\(Printable(word))\"? ")(language)
    }
    let advice = (hint ?? "") + diagnostic.action(language)
    if !advice.isEmpty { lines.append("  " + advice) }
    return lines
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: style.red(Phrase("erreur", "error")(language))
    case .warning: style.yellow(Phrase("avertissement", "warning")(language))
    }
  }
}
