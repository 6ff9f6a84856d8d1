public import CivilTime

extension Plan {
  /// Whether an evening was called off, and its commune has no other on the date.
  public func isOff(_ evening: Evening) -> Bool {
    !evening.counts && !evenings(of: evening.commune).contains { $0.date == evening.date }
  }

  /// The evenings that were called off and whose commune has no other on the date: each commune and date once.
  public var calledOff: [Evening] {
    var known = Set(activeEvenings.map(HostDay.init))
    return evenings.filter { !$0.counts && known.insert(HostDay($0)).inserted }
  }

  /// The plan with evenings called off: they stay in it as cancelled, so that calendars can say so.
  ///
  /// - Parameters:
  ///   - chosen: evenings of the plan.
  ///   - reason: why, as their note; nil keeps the note they have.
  /// - Returns: the plan; everything else in it is as it was.
  public func cancelling(_ chosen: [Evening], because reason: String? = nil) -> Plan {
    let cancelled = chosen.map { evening in
      var evening = evening
      (evening.status, evening.isLocked) = (.cancelled, false)
      if let reason { evening.note = reason }
      return evening
    }
    // An evening called off twice in one slot would be the same line twice.
    let kept = evenings.filter { old in
      !chosen.contains(old)
        && !cancelled.contains { !old.counts && $0.commune == old.commune && $0.isSameSlot(as: old) }
    }
    return Plan(evenings: kept + cancelled)
  }
}

extension Season {
  /// The season as the evenings that a plan called off leave it: their dates are closed to their communes, and a promise
  /// of one of them stands no more.
  ///
  /// Rows keep their positions; the ones that close a date come after all others. It cannot fail, even where a promise
  /// can only be driven to by way of an evening that was called off.
  ///
  /// - Complexity: that of making a season, without the checks.
  public func keepingOff(_ plan: Plan) -> Season {
    let off = plan.calledOff.filter { communePositions[$0.commune] != nil && span.contains($0.date) }
    guard !off.isEmpty else { return self }
    var draft = draft
    let days = Set(off.map(HostDay.init))
    for position in draft.availability.indices {
      guard case .commune(let code) = draft.availability[position].subject,
        days.contains(HostDay(commune: code, date: draft.availability[position].span.first))
      else { continue }
      draft.availability[position].isCalledOff = draft.availability[position].status == .fixed
    }
    draft.availability += off.map {
      AvailabilityRow(subject: .commune($0.commune), span: DateSpan($0.date), status: .closed, note: $0.note)
    }
    draft.hasCancellations = true
    return Season(draft, span: span, zone: zone)
  }

  /// The season in which dates are closed to a commune.
  ///
  /// A promise on one of them stands, and nothing can fail. Rows keep their positions; the ones that close a date come after all others.
  public func closing(_ dates: some Sequence<CivilDate>, to commune: String) -> Season {
    var draft = draft
    draft.availability += dates.map {
      AvailabilityRow(subject: .commune(commune), span: DateSpan($0), status: .closed)
    }
    return Season(draft, span: span, zone: zone)
  }

  /// The season in which some legs are driven although they are too long or have no road.
  public func driving(_ legs: Set<DrivenLeg>) -> Season {
    guard !legs.isEmpty else { return self }
    var draft = draft
    draft.drivenLegs.formUnion(legs)
    return Season(draft, span: span, zone: zone)
  }
}

/// A commune on a date.
private struct HostDay: Hashable {
  let commune: String
  let date: CivilDate

  init(commune: String, date: CivilDate) {
    self.commune = commune
    self.date = date
  }

  init(_ evening: Evening) {
    self.init(commune: evening.commune, date: evening.date)
  }
}
