internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// What is wrong or odd in a file, in words.
extension Diagnostic {
  /// What is wrong, as one sentence.
  func message(_ language: Language) -> String {
    let other = Printable(related?.description ?? "?")
    return switch problem {
    case .season(let defect): defect.fault.message(at: defect.place, other: other, language)
    case .remark(let remark): remark.matter.message(language)
    case .travel(let doubt): doubt.message(language)
    case .textAfterQuote:
      Phrase(
        "Du texte suit le guillemet qui ferme la cellule ouverte en \(other).",
        "Text follows the quote that closes the cell opened at \(other).")(language)
    case .mixedDateOrder(let month, let day): FileProblem.mixedDates(month, day, other: other)(language)
    default: problem.message(language)
    }
  }

  /// What to do about it.
  func action(_ language: Language) -> String {
    switch problem {
    case .travel(let doubt): doubt.remedy(language)
    case .remark(let remark): (remark.matter.remedy ?? problem.code.remedy)(language)
    default: problem.code.remedy(language)
    }
  }
}
