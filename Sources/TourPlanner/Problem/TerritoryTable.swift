package import SeasonModel

/// Which rule a commune's territory has.
package struct TerritoryTable: Sendable {
  /// For each commune, the position of its territory's rule in `season.rules.territories`, or -1.
  package let ruleOf: [Int]

  /// Looks up the rules of a season; of two for one territory the first counts.
  package init(season: Season) {
    let positions = Dictionary(zip(season.rules.territories.map(\.name), 0...)) { first, _ in first }
    ruleOf = season.communes.map { positions[$0.territory] ?? -1 }
  }
}
