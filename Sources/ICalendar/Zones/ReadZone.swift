/// The clock that a time in a calendar file is on.
enum ReadZone: Hashable, Sendable {
  /// No zone: the clock on the wall of the village.
  case floating
  case utc
  /// A zone that is known by its name; the file's own definition of it, if there is one, is set aside.
  case named(ZoneRule, aside: Int?)
  /// A zone that the file defines: its place in the table.
  case defined(Int)
  /// A zone that nobody knows: it is read on the season's clock, and may be some hours away from it.
  case unknown
}
