internal import CivilTime

/// Which of a commune's published events each evening of the plan is, so that as few events as possible move.
///
/// An event whose date the plan still holds stays as it is. What is left is matched by the fewest days apart, first
/// with events that take place, then with cancelled ones; what is still left is a new event, or a cancelled one.
struct EveningMatching {
  /// For each event, the evening that it is now, if any; both as positions in the arrays given.
  private(set) var eveningOfEvent: [Int?]
  /// The evenings that no event stands for yet, by date.
  private(set) var newEvenings: [Int]
  /// The evenings that were called off and of which the world never heard, by date.
  private(set) var newCancelled: [Int]

  /// Matches the published events of one commune with its evenings in the plan, both in any order.
  ///
  /// - Complexity: O(n m log(n m)) for n events and m evenings whose dates differ.
  init(events: [PublishedEvent], evenings: [Evening]) {
    eveningOfEvent = [Int?](repeating: nil, count: events.count)
    newEvenings = []
    newCancelled = []
    var byDate: [CivilDate: [Int]] = [:]
    for (position, event) in events.enumerated() { byDate[event.date, default: []].append(position) }
    // Events that take place have the first claim on their date.
    for date in byDate.keys {
      byDate[date]?.sort { (events[$0].rank, events[$0].number) < (events[$1].rank, events[$1].number) }
    }
    var open: [Int] = []
    var calledOff: [Int] = []
    var taken: Set<CivilDate> = []
    let order = evenings.indices.sorted {
      (evenings[$0].isOff, evenings[$0].date, $0) < (evenings[$1].isOff, evenings[$1].date, $1)
    }
    for position in order {
      let evening = evenings[position]
      // An evening called off and planned again on the same date is one evening, and takes place.
      if !evening.counts, !taken.insert(evening.date).inserted { continue }
      taken.insert(evening.date)
      if let event = byDate[evening.date]?.first(where: { eveningOfEvent[$0] == nil }) {
        eveningOfEvent[event] = position
      } else if evening.counts {
        open.append(position)
      } else {
        calledOff.append(position)
      }
    }
    open = match(open, evenings, with: events) { $0.isConfirmed }
    open = match(open, evenings, with: events) { !$0.isConfirmed }
    newEvenings = open
    let unmatched = eveningOfEvent.count { $0 == nil }
    newCancelled = Array(calledOff.dropFirst(unmatched))
  }

  /// Matches what is open with the events that `isCandidate` accepts, nearest dates first; returns what stays open.
  private mutating func match(
    _ open: [Int], _ evenings: [Evening], with events: [PublishedEvent], where isCandidate: (PublishedEvent) -> Bool
  ) -> [Int] {
    let candidates = events.indices.filter { eveningOfEvent[$0] == nil && isCandidate(events[$0]) }
    if candidates.isEmpty || open.isEmpty { return open }
    var pairs: [(days: Int, evening: Int, event: Int)] = []
    for evening in open {
      for event in candidates {
        pairs.append((abs(evenings[evening].date - events[event].date), evening, event))
      }
    }
    pairs.sort {
      ($0.days, evenings[$0.evening].date, $0.evening, events[$0.event].number)
        < ($1.days, evenings[$1.evening].date, $1.evening, events[$1.event].number)
    }
    var placed: Set<Int> = []
    for pair in pairs where eveningOfEvent[pair.event] == nil && !placed.contains(pair.evening) {
      eveningOfEvent[pair.event] = pair.evening
      placed.insert(pair.evening)
    }
    return open.filter { !placed.contains($0) }
  }
}

extension PublishedEvent {
  fileprivate var rank: Int { isConfirmed ? 0 : 1 }
}

extension Evening {
  fileprivate var isOff: Int { counts ? 0 : 1 }
}
