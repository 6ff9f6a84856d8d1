/// What every plan that holds all its evenings has in common, as far as dates alone show it: evenings that can only be in
/// one slot, and dates that a commune cannot have because others need them.
///
/// Time windows are tightened like this before routing with them; here by a matching of evenings to slots, in which each
/// slot is taken once (Régin 1994). Once a plan is known that misses nothing, no plan that misses something is
/// looked for any more, so its problem may be narrowed.
struct Narrowing: Sendable {
  /// A commune on a day.
  struct HostDay: Hashable, Sendable {
    let commune: Int
    let day: Int
  }

  /// Evenings that every such plan holds, beside those that are pinned already.
  var pins: [Pin] = []
  /// Days on which no such plan has the commune.
  var closed: [HostDay] = []

  /// Whether nothing was found.
  var isEmpty: Bool { pins.isEmpty && closed.isEmpty }

  /// Nothing known.
  init() {}
}
