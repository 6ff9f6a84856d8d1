/// What the last publication did to an evening.
enum PageChange: Sendable {
  /// It was told for the first time.
  case new
  /// Its date, its hours, its place or its calendar changed.
  case changed
  /// It was called off.
  case cancelled
}
