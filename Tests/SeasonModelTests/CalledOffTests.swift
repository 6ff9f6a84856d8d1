import CivilTime
import SeasonModel
import TestSupport
import Testing

/// What a cancellation leaves behind: legs that nobody planned, and promises that stand no more.
@Suite struct CalledOffTests {
  /// The sample with a longest leg that only suits who goes from village to village, home by a short cut.
  private func season(_ change: (inout SeasonDraft) throws -> Void = { _ in }) throws -> Season {
    try SampleSeason.season { draft in
      draft.vans[0].maxLeg = Metres(20_000)
      draft.distances = SampleSeason.matrix { from, to in
        to == "depot" ? 10_000 : Int32(SampleSeason.metres(from: from, to: to))
      }
      try change(&draft)
    }
  }

  private func off(_ code: String, _ day: Int) -> Evening {
    Evening(date: june(day), van: "v1", commune: code, status: .cancelled, note: "orage")
  }

  @Test func aLegAcrossAnEveningThatWasCalledOffIsTorn() throws {
    let season = try season()
    let whole = PlanAudit(of: Plan(evenings: evenings([("B", 4), ("C", 5), ("D", 6)])), in: season)
    #expect(whole.isValid && whole.torn.isEmpty)
    let torn = PlanAudit(of: Plan(evenings: evenings([("B", 4), ("D", 6)]) + [off("C", 5)]), in: season)
    let leg = BrokenRule(
      .leg, date: june(4), otherDate: june(6), van: "v1", codes: ["B", "D"], actual: 37_000, limit: 20_000)
    #expect(torn.brokenRules == [leg])
    #expect(torn.torn == [leg])
    #expect(!torn.isValid && torn.isValidButTorn)
    // Nothing was called off here: somebody planned it so.
    let broken = PlanAudit(of: Plan(evenings: evenings([("B", 4), ("D", 6)])), in: season)
    #expect(broken.brokenRules == [leg] && broken.torn.isEmpty && !broken.isValidButTorn)
  }

  @Test func theWayFromTheBaseAndTheWayHomeCanBeTorn() throws {
    let season = try season()
    let start = PlanAudit(of: Plan(evenings: evenings([("D", 6)]) + [off("C", 5)]), in: season)
    #expect(start.torn.map(\.codes) == [["depot", "D"]] && start.isValidButTorn)
    let other = PlanAudit(of: Plan(evenings: evenings([("D", 5)]) + [off("C", 6)]), in: season)
    #expect(other.brokenRules.map(\.codes) == [["depot", "D"]] && other.torn.isEmpty)
    let home = try self.season {
      $0.distances = SampleSeason.matrix { from, to in
        from == "B" && to == "depot" ? TravelMatrix.noRoad : Int32(SampleSeason.metres(from: from, to: to) / 3)
      }
    }
    let end = PlanAudit(of: Plan(evenings: evenings([("B", 4)]) + [off("C", 5)]), in: home)
    #expect(
      end.torn == [
        BrokenRule(.road, date: june(4), otherDate: june(6), van: "v1", codes: ["B", "depot"])
      ])
  }

  @Test func aTornLegBetweenEveningsThatTookPlaceIsHistory() throws {
    let season = try season()
    func audit(_ first: Evening.Status, _ last: Evening.Status, off: [Evening]) -> PlanAudit {
      var ends = evenings([("B", 4), ("D", 6)])
      (ends[0].status, ends[1].status) = (first, last)
      return PlanAudit(of: Plan(evenings: ends + off), in: season)
    }
    #expect(audit(.held, .held, off: [off("C", 5)]).isValid)
    #expect(audit(.held, .planned, off: [off("C", 5)]).torn.count == 1)
    #expect(audit(.planned, .held, off: [off("C", 5)]).torn.count == 1)
    // Nobody called anything off: then somebody drove what nobody may plan.
    #expect(!audit(.held, .held, off: []).isValid)
  }

  @Test func aLegThatIsDrivenAllTheSameIsAllowedInItsOutingOnly() throws {
    let season = try season()
    let plan = Plan(evenings: evenings([("B", 4), ("D", 6)]))
    let leg = try #require(PlanAudit(of: plan, in: season).brokenRules.first.flatMap(DrivenLeg.init))
    #expect(leg == DrivenLeg(van: "v1", outing: june(4), from: "B", to: "D"))
    let driving = season.driving([leg])
    #expect(PlanAudit(of: plan, in: driving).isValid)
    let later = Plan(evenings: evenings([("B", 11), ("D", 13)]))
    #expect(PlanAudit(of: later, in: driving).brokenRules.map(\.rule) == [.leg])
    #expect(DrivenLeg(BrokenRule(.week, date: june(1), van: "v1")) == nil)
  }

  @Test func anotherVanOrAnotherOutingTearsNothing() throws {
    let season = try season { $0.vans.append(Van(id: "v2", base: "depot", weekdays: [.friday])) }
    let elsewhere = Evening(date: june(5), van: "v2", commune: "C", status: .cancelled)
    let audit = PlanAudit(of: Plan(evenings: evenings([("B", 4), ("D", 6)]) + [elsewhere, off("A", 12)]), in: season)
    #expect(audit.brokenRules.count == 1 && audit.torn.isEmpty)
  }

  @Test func anEveningPutBackOnItsDateIsNotOff() {
    let plan = Plan(evenings: [off("C", 5), off("C", 5), off("D", 6)] + evenings([("C", 5)]))
    #expect(plan.calledOff == [off("D", 6)])
    #expect(plan.evenings.map(plan.isOff) == [false, false, false, true])
  }

  @Test func aSeasonKeepsOffWhatAPlanCalledOff() throws {
    let rows = [
      AvailabilityRow(subject: .everyone, span: DateSpan(june(25)), status: .closed),
      AvailabilityRow(subject: .commune("C"), span: DateSpan(june(5)), status: .fixed, note: "promise"),
      AvailabilityRow(subject: .commune("D"), span: DateSpan(june(6)), status: .fixed),
    ]
    let season = try SampleSeason.season { $0.availability = rows }
    #expect(season.promises.map(\.row) == [1, 2])
    let kept = season.keepingOff(Plan(evenings: [off("C", 5), off("A", 11)] + evenings([("D", 6)])))
    #expect(kept.promises.map(\.row) == [2])
    #expect(kept.availability.prefix(3).map(\.span) == rows.map(\.span))
    #expect(kept.availability.dropFirst(3).map(\.note) == ["orage", "orage"])
    #expect(!kept.calendars[2].open.contains(june(5)) && kept.calendars[3].open.contains(june(5)))
    #expect(!kept.calendars[0].open.contains(june(11)))
    #expect(season.keepingOff(Plan(evenings: evenings([("C", 5)]))).availability == rows)
    // What it was made from makes the same season again.
    #expect(try Season(validating: kept.draft).promises == kept.promises)
  }

  @Test func aPromiseThatWasOnlyReachedByWayOfAnotherStillMakesASeason() throws {
    let season = try season {
      $0.communes.removeAll { $0.code == "A" || $0.code == "B" }
      $0.distances = SampleSeason.matrix { from, to in from == "depot" && to == "D" ? TravelMatrix.noRoad : 9_000 }
      $0.availability = [("C", 4), ("D", 5)].map {
        AvailabilityRow(subject: .commune($0.0), span: DateSpan(june($0.1)), status: .fixed)
      }
      $0.vans[0].weekdays = [.thursday, .friday]
    }
    let kept = season.keepingOff(Plan(evenings: [off("C", 4)] + evenings([("D", 5)])))
    #expect(kept.promises.map(\.commune) == [1])
    #expect(throws: Never.self) { try Season(validating: kept.draft) }
  }
}
