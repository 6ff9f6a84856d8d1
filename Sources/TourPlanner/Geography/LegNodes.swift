package import SeasonModel

/// The nodes that legs lie between: communes first, by their position in the season, then places.
extension Season {
  /// How many nodes there are.
  var nodeCount: Int { communes.count + places.count }

  /// The node of a van's base.
  package func baseNode(ofVan van: Int) -> Int { communes.count + baseSite(ofVan: van) }

  /// The site number of a node.
  package func site(ofNode node: Int) -> Int {
    node < communes.count ? site(ofCommune: node) : node - communes.count
  }
}
