internal import SeasonDesk
internal import SeasonModel

/// The texts of `swap`.
enum SwapTexts {
  /// What `--other-date` does.
  static let other = Phrase(
    "laquelle des soirées de B, si elle en a plusieurs", "which of B's evenings, if it has several")

  /// What `--date` does.
  static let date = Phrase(
    "laquelle des soirées de A, si elle en a plusieurs", "which of A's evenings, if it has several")

  /// What the command does.
  static let summary = Phrase("échange les dates de deux soirées", "swaps the dates of two evenings")

  /// What was done.
  static func done(_ swap: Swap, in season: Season) -> Phrase {
    let text = { (evening: Evening, language: Language) -> String in
      let (name, date) = (season.communeName(evening.commune, language), language.date(evening.date))
      return Phrase("\(name) : \(date)", "\(name): \(date)")(language)
    }
    return Phrase(
      "Échangé. \(text(swap.first, .french)) ; \(text(swap.second, .french)).",
      "Swapped. \(text(swap.first, .english)); \(text(swap.second, .english)).")
  }
}
