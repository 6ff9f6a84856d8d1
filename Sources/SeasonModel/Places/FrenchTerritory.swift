/// Where France is, roughly: enough to see that latitude and longitude were exchanged.
enum FrenchTerritory {
  private struct Box {
    let south: Double
    let north: Double
    let west: Double
    let east: Double
  }

  /// Boxes around the departments, with some sea.
  private static let boxes = [
    // Metropolitan France with Corsica.
    Box(south: 41, north: 51.5, west: -5.5, east: 10),
    // Guadeloupe, Martinique, Saint-Martin and Saint-Barthélemy.
    Box(south: 14, north: 18.5, west: -63.5, east: -60.5),
    // Guyane.
    Box(south: 2, north: 6, west: -55, east: -51),
    // La Réunion.
    Box(south: -21.6, north: -20.6, west: 55, east: 56),
    // Mayotte.
    Box(south: -13.2, north: -12.4, west: 44.8, east: 45.5),
    // Saint-Pierre-et-Miquelon.
    Box(south: 46.6, north: 47.3, west: -56.6, east: -56),
  ]

  /// Whether a place lies outside France, and would lie inside with its two numbers exchanged.
  static func looksSwapped(_ place: Coordinate) -> Bool {
    !contains(latitude: place.latitude, longitude: place.longitude)
      && contains(latitude: place.longitude, longitude: place.latitude)
  }

  private static func contains(latitude: Double, longitude: Double) -> Bool {
    boxes.contains {
      ($0.south...$0.north).contains(latitude) && ($0.west...$0.east).contains(longitude)
    }
  }
}
