/// How much work goes into relaxations that forget about dates.
///
/// The work is bounded by sizes alone, so that a run by iterations stays the same on every machine.
struct RelaxationParameters: Sendable {
  /// The most evenings and outings together: room for TSPLIB's rbg443; chosen by hand.
  var mostNodes = 500
  /// How often assignment and connection take turns at most; chosen by hand.
  var turns = 6
  /// The most nodes that are connected to the assignment: beyond them it takes longer than the bound of arborescences, which is
  /// better there; chosen by hand.
  var mostConnected = 200
}
