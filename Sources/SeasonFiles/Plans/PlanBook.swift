public import SeasonModel

/// How a plan was found; for information only.
public struct PlanSearch: Hashable, Sendable {
  /// The seed of the random numbers.
  public var seed: UInt64
  /// How many iterations the search ran.
  public var iterations: Int
  /// What the plan was worth when it was found.
  public var score: PlanScore

  /// Creates the facts of a search.
  public init(seed: UInt64, iterations: Int, score: PlanScore) {
    self.seed = seed
    self.iterations = iterations
    self.score = score
  }
}

/// A plan, how it was found if a search found it, and what was proven.
public struct PlanRecord: Hashable, Sendable {
  /// The plan.
  public var plan: Plan
  /// How it was found; nil after a change by hand.
  public var search: PlanSearch?
  /// What was proven, if anything, of the plan and season that its fingerprint tells: perhaps of another plan.
  public var proof: PlanProof?

  /// Creates a record.
  public init(_ plan: Plan, search: PlanSearch? = nil, proof: PlanProof? = nil) {
    self.plan = plan
    self.search = search
    self.proof = proof
  }
}

/// What `plan.json` holds: the current plan, and those before it.
///
/// A value: a change makes a new book.
public struct PlanBook: Hashable, Sendable {
  /// How many plans before the current one are kept; the oldest goes first.
  public static let undoLimit = 50
  /// How many evenings the kept plans may have together, so that a plan for all of France does not fill the disk.
  public static let undoEvenings = 250_000

  /// The current plan and its search; nil before the first plan.
  public let record: PlanRecord?
  /// The plans before it, the oldest first.
  public let history: [PlanRecord]

  /// What the world was told of the season; nil before it was first published.
  public let publication: Publication?

  /// Creates a book; what is too much for the limits is left out, oldest first.
  public init(record: PlanRecord? = nil, history: [PlanRecord] = [], publication: Publication? = nil) {
    self.publication = publication
    var room = PlanBook.undoEvenings
    let kept = history.reversed().prefix(PlanBook.undoLimit).prefix { past in
      room -= past.plan.evenings.count
      return room >= 0
    }
    self.record = record
    self.history = kept.reversed()
  }

  /// The current plan.
  public var current: Plan? { record?.plan }

  /// The plan before it.
  public var previous: Plan? { history.last?.plan }

  /// The evenings of the current plan that came where they are by hand, and not by a search.
  ///
  /// - Complexity: O(n) for the evenings of all plans that are kept.
  public var eveningsByHand: [Evening] {
    guard let record else { return [] }
    func slot(_ evening: Evening) -> Evening { Evening(date: evening.date, van: evening.van, commune: evening.commune) }
    let records = history + [record]
    // Where it was before a plan that is not kept, nobody can say.
    var byHand: Set<Evening> = []
    var before = Set(records[0].plan.activeEvenings.map(slot))
    for record in records.dropFirst() {
      let now = Set(record.plan.activeEvenings.map(slot))
      byHand.formIntersection(now)
      if record.search == nil { byHand.formUnion(now.subtracting(before)) }
      before = now
    }
    return record.plan.activeEvenings.filter { byHand.contains(slot($0)) }
  }

  /// The book with a new current plan; the one it had can be had back by `undoing()`.
  ///
  /// Recording a plan that equals the current one only replaces how it was found. What was
  /// proven before goes on in the file where nothing new is: it says itself of which plan it holds.
  public func recording(_ plan: Plan, search: PlanSearch? = nil, proof: PlanProof? = nil) -> PlanBook {
    let new = PlanRecord(plan, search: search, proof: proof?.joined(with: record?.proof) ?? record?.proof)
    guard let record, record.plan != plan else {
      return PlanBook(record: new, history: history, publication: publication)
    }
    return PlanBook(record: new, history: history + [record], publication: publication)
  }

  /// The book once the world was told something new.
  public func publishing(_ publication: Publication) -> PlanBook {
    PlanBook(record: record, history: history, publication: publication)
  }

  /// The book as it was before the last recorded plan, or nil when there is nothing to go back to.
  ///
  /// It is written byte for byte as it was, unless `recording` had to drop the oldest plan.
  public func undoing() -> PlanBook? {
    guard let last = history.last else { return nil }
    // The world does not forget: what was published stays.
    return PlanBook(record: last, history: Array(history.dropLast()), publication: publication)
  }
}
