/// What changed from one plan to another, evening by evening.
public struct PlanDifference: Hashable, Sendable {
  /// An evening that stands on another date, or with another van.
  public struct Move: Hashable, Sendable {
    /// The commune's code.
    public let code: String
    /// Where it was.
    public let old: Evening
    /// Where it is.
    public let new: Evening

    /// Creates a move of an evening of a commune.
    public init(from old: Evening, to new: Evening) {
      self.code = new.commune
      self.old = old
      self.new = new
    }
  }

  /// The evenings that moved, by code and then by date.
  public let moved: [Move]
  /// The evenings that only the new plan has.
  public let added: [Evening]
  /// The evenings that only the old plan has.
  public let removed: [Evening]

  /// Compares two plans; cancelled evenings count for nothing.
  ///
  /// The evenings of a commune that stand unchanged are set aside; the others are paired in the order of their dates.
  ///
  /// - Complexity: O(n log n) for n evenings.
  public init(from old: Plan, to new: Plan) {
    let before = Dictionary(grouping: old.activeEvenings, by: \.commune)
    let after = Dictionary(grouping: new.activeEvenings, by: \.commune)
    var moved: [Move] = []
    var added: [Evening] = []
    var removed: [Evening] = []
    for code in Set(before.keys).union(after.keys).sorted() {
      let (was, now) = (before[code] ?? [], after[code] ?? [])
      let gone = was.filter { evening in !now.contains { $0.isSameSlot(as: evening) } }
      let come = now.filter { evening in !was.contains { $0.isSameSlot(as: evening) } }
      moved += zip(gone, come).map { Move(from: $0, to: $1) }
      removed += gone.dropFirst(come.count)
      added += come.dropFirst(gone.count)
    }
    self.moved = moved
    self.added = added
    self.removed = removed
  }

  /// Whether both plans hold the same evenings.
  public var isEmpty: Bool { moved.isEmpty && added.isEmpty && removed.isEmpty }
}

extension Evening {
  /// Whether both take the same van on the same date.
  public func isSameSlot(as other: Evening) -> Bool {
    date == other.date && van == other.van
  }
}
