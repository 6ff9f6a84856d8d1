public import CivilTime
public import SeasonModel
internal import TourPlanner

extension Season {
  /// The season as a plan leaves it to whoever asks why somebody has no date: what was called off is closed, and what was
  /// driven or must be driven all the same is allowed.
  public func asLeft(by plan: Plan, today: CivilDate? = nil) -> Season {
    keepingOff(plan).drivingTornLegs(
      of: plan,
      frozen: plan.activeEvenings.filter { evening in
        evening.status == .held || evening.isLocked || today.map { evening.date < $0 } ?? false
      })
  }

  /// The season in which the legs are driven that cancellations left between evenings that stay, where no evening of
  /// anybody's can be put in between.
  ///
  /// Without it nothing could be planned any more once an evening was called off between two that took place.
  ///
  /// - Parameters:
  ///   - plan: the plan there is.
  ///   - frozen: the evenings of it that stay; those of promises stay as well.
  /// - Returns: the season to search in; the season itself where nothing is torn, or where another plan can mend it.
  /// - Complexity: an audit, and a short search for each such leg.
  public func drivingTornLegs(of plan: Plan, frozen: [Evening]) -> Season {
    // What took place is judged like what is to come: the search must know how it was driven.
    let anew = Plan(
      evenings: plan.evenings.map { evening in
        var evening = evening
        if evening.status == .held { evening.status = .planned }
        return evening
      })
    let torn = PlanAudit(of: anew, in: self).torn
    guard !torn.isEmpty else { return self }
    let promised = Set(promises.map { HostDay(commune: communes[$0.commune].code, date: $0.date) })
    let staying = Set(frozen).union(plan.activeEvenings.filter { promised.contains(HostDay($0)) })
    let ends = Itinerary(plan: plan, season: self).ends(in: plan, season: self)
    let open = torn.compactMap(DrivenLeg.init).filter { ends[$0, default: []].allSatisfy(staying.contains) }
    let mended = open.filter { leg in
      driving(Set(open.filter { $0 != leg })).canHold(Array(staying))
    }
    let left = Set(open).subtracting(mended)
    return driving(left).keepingElsewhere(from: left, staying: staying)
  }

  /// Whether a short search finds a plan that holds some evenings and keeps every rule.
  private func canHold(_ evenings: [Evening]) -> Bool {
    let frozen = Plan(evenings: evenings).evenings
    let found = TourPlanner.plan(
      PlanningRequest(season: self, stop: StopRule(iterations: TornLegs.effort), frozen: frozen)
    ).plan
    let days = Set(found.activeEvenings.map(HostDay.init))
    return PlanAudit(of: found, in: self).isValid && frozen.allSatisfy { days.contains(HostDay($0)) }
  }

  /// The season in which nobody else drives legs that are only driven because they were torn: where both ends of one could
  /// have further evenings, the one that it reaches has none.
  private func keepingElsewhere(from legs: Set<DrivenLeg>, staying: Set<Evening>) -> Season {
    var closed: Set<String> = []
    for leg in legs {
      let hosts = leg.ends.filter { communePositions[$0] != nil && placePositions[$0] == nil }
      let hasRoom = hosts.allSatisfy { code in
        let wanted = communePositions[code].map { communes[$0].evenings } ?? 0
        return wanted > staying.count { $0.commune == code }
      }
      if hasRoom, let last = hosts.last { closed.insert(last) }
    }
    return closed.sorted().reduce(self) { season, code in
      let own = Set(staying.filter { $0.commune == code }.map(\.date))
      return season.closing(span.filter { !own.contains($0) }, to: code)
    }
  }
}

/// Settings of the search for what mends a torn leg.
private enum TornLegs {
  /// The iterations that find out whether evenings of others can be put in between.
  static let effort = 400
}

extension Itinerary {
  /// For each leg, the evenings at its ends.
  fileprivate func ends(in plan: Plan, season: Season) -> [DrivenLeg: [Evening]] {
    var ends: [DrivenLeg: [Evening]] = [:]
    for drive in drives {
      let outing = season.outings[drive.outing]
      let base = season.vans[outing.van].base
      let evenings = drive.stops.map { plan.evenings[$0.evening] }
      let codes = [base] + evenings.map(\.commune) + [base]
      for index in 0...evenings.count {
        let leg = DrivenLeg(
          van: season.vans[outing.van].id, outing: outing.dates.first, from: codes[index], to: codes[index + 1])
        ends[leg, default: []] += evenings[max(0, index - 1)...min(index, evenings.count - 1)]
      }
    }
    return ends
  }
}

/// A commune on a date.
private struct HostDay: Hashable {
  let commune: String
  let date: CivilDate

  init(commune: String, date: CivilDate) {
    (self.commune, self.date) = (commune, date)
  }

  init(_ evening: Evening) {
    self.init(commune: evening.commune, date: evening.date)
  }
}
