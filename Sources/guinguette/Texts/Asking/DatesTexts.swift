/// The texts of `dates`.
enum DatesTexts {
  /// What `--date` does.
  static let date = Phrase(
    "cette date seulement, et les trois meilleures autres", "this date, and the three best others")

  /// What `--moves` does.
  static let usualMoves = Phrase(
    "combien d'autres soirées une proposition peut déplacer (2 par défaut)",
    "how many other evenings a proposal may move (default 2)")

  /// What the command does.
  static let summary = Phrase(
    "les dates d'une commune : libres ou non, pourquoi, à combien de km",
    "a commune's dates: free or not, why, and at what extra km")
}
