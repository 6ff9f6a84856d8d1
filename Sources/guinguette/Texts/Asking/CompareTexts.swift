internal import SeasonDesk

/// The texts of `compare`.
enum CompareTexts {
  /// What the command does.
  static let summary = Phrase(
    "compare deux plannings : qui a changé de date, km, coût", "compares two plans: who moved, km, cost")

  /// What the old plan may be.
  static let old = Phrase(
    "l'ancien planning : previous (par défaut), current, published ou un fichier CSV",
    "the old plan: previous (the default), current, published, or a CSV file")

  /// What the new plan may be.
  static let new = Phrase(
    "le nouveau : current (par défaut), previous, published ou un fichier CSV",
    "the new one: current (the default), previous, published, or a CSV file")

  /// The words for a plan that `plan.json` knows.
  static func words(for source: PlanSource) -> [String] {
    switch source {
    case .current: ["current", "actuel"]
    case .previous: ["previous", "precedent", "précédent"]
    case .published: ["published", "publie", "publié"]
    }
  }
}
