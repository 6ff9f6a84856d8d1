/// A new order of an outing: one segment turned round, or two that follow each other change places, each turned or not.
///
/// All segments between two indices that stay are covered: `before`, the segments in their new order, `after`.
struct SegmentChange {
  /// Consecutive stops, from index `start` through `end`; none where `end` is less.
  struct Segment {
    let start: Int
    let end: Int
    /// Whether they come in the opposite order.
    let isTurned: Bool

    /// The index of the stop that comes first.
    @inline(__always)
    var head: Int { isTurned ? end : start }
    /// The index of the stop that comes last.
    @inline(__always)
    var tail: Int { isTurned ? start : end }
  }

  /// The index before what changes.
  let before: Int
  let first: Segment
  let second: Segment
  /// The index after what changes.
  let after: Int

  /// Turns the stops from one index through another: 2-opt (Croes 1958).
  @inline(__always)
  static func turning(_ start: Int, _ end: Int) -> SegmentChange {
    SegmentChange(
      before: start - 1, first: Segment(start: start, end: end, isTurned: true),
      second: Segment(start: 0, end: -1, isTurned: false), after: end + 1)
  }

  /// Lets the stops after `middle` through `end` come before those from `start` through `middle`: 3-opt (Lin 1965); without
  /// turns it is the segment insertion that suits legs with a direction (Kanellakis and Papadimitriou 1980).
  @inline(__always)
  static func exchanging(
    start: Int, middle: Int, end: Int, turnsLater: Bool, turnsEarlier: Bool
  ) -> SegmentChange {
    SegmentChange(
      before: start - 1, first: Segment(start: middle + 1, end: end, isTurned: turnsLater),
      second: Segment(start: start, end: middle, isTurned: turnsEarlier), after: end + 1)
  }
}
