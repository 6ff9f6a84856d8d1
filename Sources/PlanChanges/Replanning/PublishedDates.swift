public import CivilTime
public import SeasonModel
public import TourPlanner

extension KnownDates {
  /// The dates that people count on once a season was published.
  ///
  /// - An evening that still stands where it was published is known on its date.
  /// - One that a search moved since is known on the date that was published: nobody was told the new one.
  /// - One that was moved by hand, or put into the plan by hand, is known where it is: someone made a call.
  /// - One that was called off is known no more, and neither is one that is past.
  ///
  /// - Parameters:
  ///   - publication: what the world was told.
  ///   - plan: the plan of now.
  ///   - byHand: the evenings of the plan that were put where they are by hand.
  ///   - today: dates before it are past.
  ///   - least: what each known evening that moves must win.
  public init(_ publication: Publication, plan: Plan, byHand: [Evening], today: CivilDate? = nil, least: Metres) {
    let events = Dictionary(grouping: publication.events, by: \.commune)
    let evenings = Dictionary(grouping: plan.evenings, by: \.commune)
    let chosen = Set(byHand)
    let codes = Set(events.keys).union(evenings.keys).sorted()
    let known = codes.flatMap { code in
      KnownDates.known(events[code, default: []], evenings[code, default: []], chosen)
    }
    let held = Set(plan.activeEvenings)
    self.init(
      known.filter { evening in today.map { evening.date >= $0 } ?? true || held.contains(evening) }, least: least)
  }

  /// What people know of one commune.
  private static func known(
    _ events: [PublishedEvent], _ evenings: [Evening], _ chosen: Set<Evening>
  ) -> [Evening] {
    let held = evenings.filter(\.counts)
    let heldDates = Set(held.map(\.date))
    let confirmed = events.filter(\.isConfirmed).sorted { $0.date < $1.date }
    let confirmedDates = Set(confirmed.map(\.date))
    let off = Set(evenings.filter { !$0.counts }.map(\.date)).subtracting(heldDates)
    let standing = held.filter { confirmedDates.contains($0.date) }
    // What was published, and neither stands nor was called off on its date.
    let open = confirmed.filter { !heldDates.contains($0.date) && !off.contains($0.date) }
    let others = held.filter { !confirmedDates.contains($0.date) }.sorted { $0.date < $1.date }
    let movedSince = zip(open, others).map { event, evening in
      chosen.contains(evening) ? evening : Evening(date: event.date, van: event.van, commune: event.commune)
    }
    let addedByHand = others.dropFirst(open.count).filter(chosen.contains)
    // An evening that moved and was then called off has left nothing but its cancelled line on the later date.
    let offLater = off.count { date in !events.contains { $0.date == date } }
    let givenUp = open.dropFirst(others.count).dropLast(offLater).map {
      Evening(date: $0.date, van: $0.van, commune: $0.commune)
    }
    return standing + movedSince + addedByHand + givenUp
  }
}
