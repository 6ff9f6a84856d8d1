public import CivilTime

extension Publication {
  /// Works out what the world knows once a plan is published, and what changes for it.
  ///
  /// - Every event keeps its identifier for ever. Its sequence rises when its date, its hours, its place or its status
  ///   change, and only then; a change of anything else that people read only renews `lastModified`.
  /// - An evening that another van takes over, or whose commune changes territory, leaves the old van's or territory's
  ///   calendar as cancelled, with a sequence of its own there.
  /// - An evening that falls out of the plan stays as cancelled, with the date and place the world knows.
  /// - What took place before the season began belongs to an earlier one, which was planned in the same folder: it stays
  ///   as it is, and its evenings are none of this plan's.
  /// - What took place in a commune that has left the season since stays as it is too.
  /// - Publishing the same plan again changes nothing, whatever the moment.
  ///
  /// - Parameters:
  ///   - plan: the plan to publish; cancelled evenings included.
  ///   - season: the season of the plan.
  ///   - instant: the moment of publishing, which becomes the stamp of what changes.
  ///   - today: the date on which it is published; by default that of the moment.
  /// - Returns: the new publication, and the changes people should hear of.
  /// - Complexity: O(n log n) for n events and evenings, if each commune has few.
  public func publishing(
    _ plan: Plan, in season: Season, at instant: UTCInstant, today: CivilDate? = nil
  ) -> PublicationUpdate {
    let itinerary = Itinerary(plan: plan, season: season)
    let facts = PublishedFacts(plan: plan, season: season, itinerary: itinerary)
    let evenings = Dictionary(grouping: plan.evenings.indices) { plan.evenings[$0].commune }
    let known = Dictionary(grouping: events, by: \.commune)
    let departed = Dictionary(grouping: departures, by: \.event.commune)
    let now = today ?? instant.date
    let past = min(season.span.first, now)
    var publication = self
    publication.timeZone = season.zone.rawValue
    publication.events = []
    publication.departures = []
    var changes: [PublicationChange] = []
    for code in Set(evenings.keys).union(known.keys).sorted() {
      let isHere = season.communePositions[code] != nil
      let past = isHere ? past : max(past, now)
      let step = CommunePublishing(
        facts: facts, publication: self, instant: instant,
        past: past, code: code,
        known: known[code, default: []].sorted { $0.number < $1.number },
        departures: departed[code, default: []],
        positions: evenings[code, default: []].filter { isHere || plan.evenings[$0].date >= past })
      publication.events += step.events
      publication.departures += step.departures
      changes += step.changes
    }
    publication.outings =
      OutingPublishing(facts: facts, publication: self, instant: instant, past: past, itinerary: itinerary)
      .outings
    publication.names = publication.names(in: season, since: self)
    changes.sort { left, right in
      (left.after.date, left.after.commune, left.after.number)
        < (right.after.date, right.after.commune, right.after.number)
    }
    return PublicationUpdate(publication: publication, changes: changes)
  }
}

/// Publishes the evenings of one commune.
private struct CommunePublishing {
  let facts: PublishedFacts
  let publication: Publication
  let instant: UTCInstant
  let code: String
  private(set) var events: [PublishedEvent]
  private(set) var departures: [PublishedDeparture]
  private(set) var changes: [PublicationChange] = []

  init(
    facts: PublishedFacts, publication: Publication, instant: UTCInstant, past: CivilDate, code: String,
    known: [PublishedEvent], departures: [PublishedDeparture], positions: [Int]
  ) {
    self.facts = facts
    self.publication = publication
    self.instant = instant
    self.code = code
    self.events = known
    self.departures = departures
    let evenings = positions.map { facts.plan.evenings[$0] }
    let open = known.indices.filter { known[$0].date >= past }
    let matching = EveningMatching(events: open.map { known[$0] }, evenings: evenings)
    for (position, index) in open.enumerated() {
      let event = known[index]
      let match = matching.eveningOfEvent[position]
      let lives = match.map { evenings[$0].counts } ?? false
      if let match, lives {
        confirm(index, event, evening: evenings[match], details: facts.details[positions[match]])
      } else if event.isConfirmed {
        let after = event.revised(.cancelled, rescheduled: false, details: event.revision.details, at: instant)
        events[index] = after
        changes.append(PublicationChange(.cancelled, before: event, after: after))
      }
    }
    for position in matching.newEvenings + matching.newCancelled {
      append(
        evenings[position], number: PublishedEvent.freeNumber(besides: events),
        details: facts.details[positions[position]])
    }
    events.sort { $0.number < $1.number }
    self.departures.sort {
      ($0.event.number, $0.calendar.rawValue, $0.owner) < ($1.event.number, $1.calendar.rawValue, $1.owner)
    }
  }

  private mutating func confirm(_ index: Int, _ event: PublishedEvent, evening: Evening, details: String) {
    var after = facts.event(for: evening, number: event.number, uid: event.uid, revision: event.revision)
    let rescheduled =
      after.date != event.date || after.opens != event.opens || after.closes != event.closes
      || after.place != event.place || publication.timeZone != facts.season.zone.rawValue
    after = after.revised(.confirmed, rescheduled: rescheduled, details: details, at: instant)
    (after.changed, after.movedFrom) = (event.changed, event.movedFrom)
    if rescheduled || !event.isConfirmed {
      after.changed = after.revision.lastModified
      after.movedFrom = event.isConfirmed && after.date != event.date ? event.date : nil
    }
    events[index] = after
    if after.van != event.van { depart(from: .van, event) }
    if after.territory != event.territory, !event.territory.isEmpty { depart(from: .territory, event) }
    if !event.isConfirmed {
      changes.append(PublicationChange(.restored, before: event, after: after))
    } else if rescheduled {
      changes.append(PublicationChange(.moved, before: event, after: after))
    } else if after.van != event.van || after.territory != event.territory {
      changes.append(PublicationChange(.reassigned, before: event, after: after))
    }
  }

  /// Takes an event out of a calendar that goes on without it.
  private mutating func depart(from calendar: PublishedDeparture.Calendar, _ event: PublishedEvent) {
    var departure = PublishedDeparture(from: calendar, event: event, lead: 0)
    let known = departures.firstIndex { $0.concernsSame(as: departure) }
    let lead = known.map { departures[$0].lead } ?? 0
    departure.event.revision.sequence = PublishedRevision.raised(event.revision.sequence, by: lead)
    departure.event = departure.event.revised(
      .cancelled, rescheduled: true, details: event.revision.details, at: instant)
    // One number for leaving, and one for coming back.
    departure.lead = PublishedRevision.raised(lead, by: 2)
    if let known { departures[known] = departure } else { departures.append(departure) }
  }

  private mutating func append(_ evening: Evening, number: Int, details: String) {
    let status: PublishedStatus = evening.counts ? .confirmed : .cancelled
    let event = facts.event(
      for: evening, number: number, uid: publication.uid(ofCommune: code, number: number),
      revision: PublishedRevision(
        status: status, created: instant, lastModified: instant, cancelledSince: evening.counts ? nil : instant,
        details: details))
    events.append(event)
    changes.append(PublicationChange(evening.counts ? .new : .cancelled, before: nil, after: event))
  }
}

extension PublishedEvent {
  /// The number after the highest that a commune's evenings have; once there is none, the lowest that none of them has.
  static func freeNumber(besides events: [PublishedEvent]) -> Int {
    let highest = events.map(\.number).max() ?? 0
    if highest < highestNumber { return highest + 1 }
    let taken = Set(events.map(\.number))
    return (1...highestNumber).first { !taken.contains($0) } ?? highestNumber
  }

  fileprivate func revised(
    _ status: PublishedStatus, rescheduled: Bool, details: String, at instant: UTCInstant
  ) -> PublishedEvent {
    var event = self
    event.revision = revision.next(rescheduled: rescheduled, status: status, details: details, at: instant)
    return event
  }
}

/// Publishes the outings of every van: one that overlaps a known one of the same van is the same outing.
private struct OutingPublishing {
  private(set) var outings: [PublishedOuting]

  init(
    facts: PublishedFacts, publication: Publication, instant: UTCInstant, past: CivilDate, itinerary: Itinerary
  ) {
    outings = publication.outings
    var uids = Set(outings.map(\.uid))
    var matched: Set<Int> = []
    let knownOfVan = Dictionary(grouping: outings.indices) { outings[$0].van }
    for drive in itinerary.drives {
      guard let first = drive.stops.first, let last = drive.stops.last,
        let dates = DateSpan(
          first: facts.plan.evenings[first.evening].date, last: facts.plan.evenings[last.evening].date)
      else { continue }
      let van = facts.plan.evenings[first.evening].van
      let details = facts.details(of: drive)
      let overlapping = knownOfVan[van, default: []].filter {
        !matched.contains($0) && outings[$0].dates.intersection(dates) != nil
      }
      // Of several, the one that keeps its dates, or else one that still takes place.
      let best = overlapping.min { rank($0, dates) < rank($1, dates) }
      if let known = best {
        matched.insert(known)
        outings[known].revision = outings[known].revision.next(
          rescheduled: outings[known].dates != dates || publication.timeZone != facts.season.zone.rawValue,
          status: .confirmed, details: details, at: instant)
        outings[known].dates = dates
        continue
      }
      let stem = "\(publication.identity)-\(Publication.outingMark)-\(Publication.part(van))-\(dates.first)"
      var uid = "\(stem)@guinguette"
      var copy = 2
      while !uids.insert(uid).inserted {
        uid = "\(stem)-\(copy)@guinguette"
        copy += 1
      }
      matched.insert(outings.count)
      outings.append(
        PublishedOuting(
          uid: uid, van: van, dates: dates,
          revision: PublishedRevision(created: instant, lastModified: instant, details: details)))
    }
    for index in outings.indices where !matched.contains(index) && outings[index].dates.last >= past {
      outings[index].revision = outings[index].revision.next(
        rescheduled: false, status: .cancelled, details: outings[index].revision.details, at: instant)
    }
    outings.sort { ($0.van, $0.dates.first, $0.uid) < ($1.van, $1.dates.first, $1.uid) }
  }

  private func rank(_ index: Int, _ dates: DateSpan) -> (Int, Int, Int) {
    (outings[index].dates == dates ? 0 : 1, outings[index].isConfirmed ? 0 : 1, index)
  }
}
