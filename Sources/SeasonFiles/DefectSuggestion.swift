internal import SeasonModel

/// The nearest valid word for what a season does not know.
enum DefectSuggestion {
  static func suggestion(for defect: SeasonDefect) -> String? {
    guard case .unknown(let name, let known) = defect.fault else { return nil }
    return NearestWord.nearest(to: name, among: known)
  }
}
