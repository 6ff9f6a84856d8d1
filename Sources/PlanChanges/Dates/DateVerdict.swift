public import CivilTime
public import SeasonModel

/// What one date means for one commune.
public struct DateVerdict: Sendable {
  /// The states; raw values are the stable names of machine output.
  public enum State: String, CaseIterable, Sendable {
    /// It has an evening on the date.
    case yours
    /// A slot is empty, and the rules allow it: nobody else moves.
    case free
    /// It can be done if others move.
    case move
    /// Others have every van of the date.
    case taken
    /// The commune cannot host.
    case closed
    /// A slot is empty, but a rule stands against it.
    case rule
    /// No van works.
    case off
  }

  /// The date.
  public let date: CivilDate
  /// What it means.
  public let state: State
  /// The evening the commune has on the date; with `closed`, one that no longer suits.
  public let evening: Evening?
  /// For `free` and `move`, how it would be done.
  public let proposal: Rearrangement?
  /// For the other states, what stands against it; the reasons of the easiest slot.
  public let obstacles: [Obstacle]
  /// Whether the date is among those the commune prefers; false when it named none.
  public let isPreferred: Bool
}
