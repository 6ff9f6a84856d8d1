public import CivilTime

extension Season {
  /// The season as it lies before somebody on a day: what took place stands, dates that are past are nobody's any more,
  /// and dates too near are only theirs who were told of them.
  ///
  /// What took place is a fact, whatever the files say of it by now: an evening before that day is as good as promised,
  /// a van that was out then did work, and `PlanAudit` holds no rule against what the past alone breaks. Rows keep their
  /// positions; those of the day come after all others.
  ///
  /// - Parameters:
  ///   - clock: what day it is.
  ///   - plan: the plan there is, if any.
  ///   - publication: what the world was told, if anything.
  /// - Returns: the season; itself where nothing is past and no date too near.
  /// - Complexity: that of making a season, without the checks.
  public func seen(
    by clock: SeasonClock, with plan: Plan? = nil, told publication: Publication? = nil
  ) -> Season {
    guard clock.frozenBefore != nil || clock.newFrom != nil else { return self }
    var draft = draft
    for evening in plan?.activeEvenings ?? [] where clock.isPast(evening.date) { draft.keep(evening, of: self) }
    if let first = clock.frozenBefore, let gone = DateSpan(first: span.first, last: first - 1) {
      draft.availability.append(AvailabilityRow(subject: .everyone, span: gone, status: .closed, origin: .past))
    }
    draft.availability += nearRows(clock, plan, publication)
    return Season(draft, span: span, zone: zone)
  }

  /// The season in which the evenings of a plan that are past stand as they were held, and nothing else is different.
  public func keepingPast(of plan: Plan?, by clock: SeasonClock) -> Season {
    let past = (plan?.activeEvenings ?? []).filter { clock.isPast($0.date) }
    guard !past.isEmpty else { return self }
    var draft = draft
    for evening in past { draft.keep(evening, of: self) }
    return Season(draft, span: span, zone: zone)
  }

  /// Whether a commune may be given a date as far as the day goes: it is still to come, and not too near or hers already.
  public func gives(_ date: CivilDate, to code: String) -> Bool {
    guard let commune = communePositions[code] else { return false }
    return !availability.contains { row in
      row.origin != .said && row.status == .closed && row.span.contains(date) && row.concerns(communes[commune])
    }
  }

  /// Rows that close the dates too near to those who were not told of them.
  private func nearRows(_ clock: SeasonClock, _ plan: Plan?, _ publication: Publication?) -> [AvailabilityRow] {
    guard let newFrom = clock.newFrom,
      let near = DateSpan(first: max(span.first, clock.frozenBefore ?? span.first), last: newFrom - 1)
    else { return [] }
    var told: [String: Set<CivilDate>] = [:]
    for evening in plan?.activeEvenings ?? [] where near.contains(evening.date) {
      told[evening.commune, default: []].insert(evening.date)
    }
    for event in publication?.events ?? [] where event.isConfirmed && near.contains(event.date) {
      told[event.commune, default: []].insert(event.date)
    }
    let origin = AvailabilityRow.Origin.notice(days: clock.notice, newFrom: newFrom)
    guard communes.contains(where: { told[$0.code] != nil }) else {
      return [AvailabilityRow(subject: .everyone, span: near, status: .closed, origin: origin)]
    }
    return communes.flatMap { commune in
      near.without(told[commune.code] ?? []).map {
        AvailabilityRow(subject: .commune(commune.code), span: $0, status: .closed, origin: origin)
      }
    }
  }
}

extension SeasonDraft {
  /// Notes that an evening took place; one that the season cannot have at all is left to the judge.
  fileprivate mutating func keep(_ evening: Evening, of season: Season) {
    guard season.span.contains(evening.date), season.communePositions[evening.commune] != nil,
      let van = season.vanPositions[evening.van]
    else { return }
    // A promise of that day was kept by this evening, whichever van came.
    for position in availability.indices where availability[position].isPromise {
      guard availability[position].origin == .said, availability[position].subject == .commune(evening.commune),
        availability[position].span == DateSpan(evening.date), availability[position].van != evening.van
      else { continue }
      availability[position].isCalledOff = true
    }
    if !vans[van].works(on: evening.date) { vans[van].open(evening.date) }
    availability.append(
      AvailabilityRow(
        subject: .commune(evening.commune), span: DateSpan(evening.date), status: .fixed, van: evening.van,
        origin: .past))
  }
}

extension DateSpan {
  /// The parts of the span between some dates, earliest first.
  fileprivate func without(_ dates: Set<CivilDate>) -> [DateSpan] {
    var parts: [DateSpan] = []
    var start = first
    for date in dates.sorted() where contains(date) {
      if let part = DateSpan(first: start, last: date - 1) { parts.append(part) }
      start = date + 1
    }
    if let part = DateSpan(first: start, last: last) { parts.append(part) }
    return parts
  }
}
