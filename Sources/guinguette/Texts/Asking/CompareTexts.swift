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

  /// What stands before the figures of two plans.
  static let driving = Phrase("Route", "Driving")
  static let drivingTime = Phrase("Temps au volant", "Time at the wheel")
  static let money = Phrase("Coût", "Cost")
  static let wishes = Phrase("Souhaits non tenus", "Wishes not kept")
  static let missing = Phrase("Soirées obligatoires qui manquent", "Required evenings missing")

  /// The heading of what each territory gets.
  static let byTerritory = Phrase("Par territoire :", "By territory:")

  /// The name of the communes that have none.
  static let noTerritory = Phrase("sans territoire", "no territory")

  /// The words for a plan that `plan.json` knows.
  static func words(for source: PlanSource) -> [String] {
    switch source {
    case .current: ["current", "actuel"]
    case .previous: ["previous", "precedent", "précédent"]
    case .published: ["published", "publie", "publié"]
    }
  }
}
