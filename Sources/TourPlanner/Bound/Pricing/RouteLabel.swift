/// A way through the first days of an outing, or back through its last ones.
struct RouteLabel {
  let cost: Int
  /// The members that it may not return to, of which it has to be near still.
  let memory: RouteMarks
  /// The cuts of which it holds an odd number of communes.
  let odd: RouteMarks
  /// The day of its last evening.
  let place: Int32
  /// Its number in the archive.
  let number: Int32
}
