/// Finds everything that is wrong with a draft.
enum SeasonValidation {
  /// The longest season, in days: three years and a leap day.
  static let longestSeason = 1096

  static func defects(of draft: SeasonDraft) -> [SeasonDefect] {
    guard draft.firstDate <= draft.lastDate else {
      return [SeasonDefect(.season("lastDate"), .endsBeforeItStarts)]
    }
    return []
  }
}
