internal import CivilTime

extension Season {
  /// The season as `keepingOff` leaves it, in which nobody else is given the slot of an evening that a plan called off
  /// either: whatever stopped it, the weather for one, would stop others.
  ///
  /// It is for searches. By hand such a slot can still be given away. A slot that another evening of the plan has already,
  /// or that a promise asks for, is not closed.
  ///
  /// With several vans the slot's own van is closed on that date where that changes no drive: at either end of an outing.
  /// Elsewhere the date is closed to every commune that has no evening on it, whatever the van.
  public func keepingSlotsOff(_ plan: Plan) -> Season {
    let left = keepingOff(plan)
    let held = Dictionary(grouping: plan.activeEvenings, by: \.date)
    var draft = left.draft
    var isChanged = false
    for evening in plan.calledOff {
      guard let van = vanPositions[evening.van], draft.vans[van].works(on: evening.date), span.contains(evening.date),
        !held[evening.date, default: []].contains(where: { $0.van == evening.van })
      else { continue }
      isChanged = true
      let isOnly = draft.vans.indices.allSatisfy { $0 == van || !draft.vans[$0].works(on: evening.date) }
      let isAsked = left.promises.contains { $0.date == evening.date && $0.van ?? van == van }
      if !isOnly, !isAsked, draft.vans[van].isAtEnd(evening.date) {
        draft.vans[van].closed.append(Van.ClosedPeriod(span: DateSpan(evening.date), note: evening.note))
        continue
      }
      let hosts = Set(held[evening.date, default: []].map(\.commune))
      draft.availability += draft.communes.filter { !hosts.contains($0.code) && $0.code != evening.commune }.map {
        AvailabilityRow(subject: .commune($0.code), span: DateSpan(evening.date), status: .closed, note: evening.note)
      }
    }
    return isChanged ? Season(draft, span: span, zone: zone) : left
  }
}

extension Van {
  /// Whether a date on which the van works is the first or the last of its outing.
  fileprivate func isAtEnd(_ date: CivilDate) -> Bool {
    overnight == .base || !works(on: date - 1) || !works(on: date + 1)
  }
}
