internal import SeasonModel

/// Communes that together need more evenings than there are places for them (a violator of Hall's condition).
public struct Crowd: Sendable {
  /// One of the communes, and how many evenings it needs.
  public struct Member: Hashable, Sendable {
    /// Its position.
    public let commune: Int
    /// How many evenings it needs.
    public let evenings: Int
  }

  /// The communes, the one asked about first.
  public let members: [Member]
  /// How many evenings there is room for.
  public let capacity: Int
  /// All slots in which any of them can host, by date; empty where a territory's number is what is too small.
  public let slots: [Slot]
  /// The position of the rule of the territory that pays for no more; nil where dates are what is too few.
  public let territory: Int?
  /// The slots as cells.
  let cells: Set<Int>

  /// How many evenings they need together.
  public var evenings: Int { members.reduce(0) { $0 + $1.evenings } }
  /// Those who hold what there is: all but the one asked about, and it too where it has evenings already.
  public var holders: [Member] {
    members.enumerated().compactMap { index, member in
      let held = member.evenings - (index == 0 ? 1 : 0)
      return held > 0 ? Member(commune: member.commune, evenings: held) : nil
    }
  }
}
