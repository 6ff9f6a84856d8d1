internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// What is wrong or odd in a file, in words.
extension Diagnostic {
  /// What is wrong, as one sentence.
  func message(_ language: Language) -> String {
    problem.message(other: Printable(related?.description ?? "?"))(language)
  }

  /// What to do about it.
  func action(_ language: Language) -> String {
    if case .travel(let doubt) = problem { return doubt.remedy(language) }
    if case .remark(let remark) = problem, let remedy = remark.matter.remedy { return remedy(language) }
    return problem.code.remedy(language)
  }
}
