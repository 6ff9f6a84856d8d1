package import Gazetteer
package import SeasonModel

/// A word of somebody's that names nothing of the season, or more than one thing.
package enum WordFailure: Sendable {
  /// What a word was to name.
  package enum Thing: Sendable, CaseIterable {
    /// A commune, by code or name.
    case commune
    /// A van, by identifier or name.
    case van
    /// A territory.
    case territory
    /// A column of the spreadsheet.
    case column
    /// A commune of France.
    case village
    /// An intercommunal body of France.
    case community
    /// A département of France.
    case departement
  }

  /// Nothing has this name; what there is.
  case unknown(Thing, String, among: [String])
  /// Several communes have this name.
  case severalCommunes(String, [Commune])
  /// Several communes of France have this name.
  case severalVillages(String, [FrenchCommune])
  /// The names of several intercommunal bodies of France have this in them.
  case severalCommunities(String, [Community])
  /// Of the communes of France nothing is left that fits what was asked for.
  case noVillageLeft
}
