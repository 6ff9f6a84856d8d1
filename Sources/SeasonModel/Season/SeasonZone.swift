/// A time zone in which French villages keep their clocks, by its IANA name.
public enum SeasonZone: String, CaseIterable, Sendable {
  /// Metropolitan France.
  case paris = "Europe/Paris"
  /// La Réunion.
  case reunion = "Indian/Reunion"
  /// Martinique.
  case martinique = "America/Martinique"
  /// Guadeloupe.
  case guadeloupe = "America/Guadeloupe"
  /// Guyane.
  case cayenne = "America/Cayenne"
  /// Mayotte.
  case mayotte = "Indian/Mayotte"
}
