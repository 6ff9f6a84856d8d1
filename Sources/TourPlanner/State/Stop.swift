/// One evening within an outing.
struct Stop: Hashable, Sendable {
  let commune: Int
  let day: Int
  /// The only day it may be on, or -1.
  let pinnedDay: Int
}
