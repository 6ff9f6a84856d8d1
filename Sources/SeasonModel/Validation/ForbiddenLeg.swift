/// A leg that a van does not drive, with the names of all.
public struct ForbiddenLeg: Hashable, Sendable {
  /// The van's name.
  public let van: String
  /// The name of the place or commune where it starts.
  public let from: String
  /// The name of the place or commune where it ends.
  public let to: String
  /// How long it is; nil where there is no road.
  public let metres: Metres?
  /// The longest leg the van drives; nil where there is no road.
  public let limit: Metres?

  /// Creates a leg.
  public init(van: String, from: String, to: String, metres: Metres?, limit: Metres?) {
    self.van = van
    self.from = from
    self.to = to
    self.metres = metres
    self.limit = limit
  }
}
