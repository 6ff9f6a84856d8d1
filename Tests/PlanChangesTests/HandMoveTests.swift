import CivilTime
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// What the dates promise, a change by hand keeps: with the van that was named, at the price that was said.
struct HandMoveTests {
  /// What a sweep tried.
  private struct Count {
    var free = 0
    var moves = 0
    var cancelled = 0
    var torn = 0
  }

  /// A season at random; in every second one villages lie on one road, and vans that stay out drive no long leg on it.
  private func season(_ number: Int, _ draw: inout BoardSeasons) -> Season {
    let season = draw.season()
    guard number % 2 == 0 else { return season }
    var draft = season.draft
    for van in draft.vans.indices {
      (draft.vans[van].overnight, draft.vans[van].maxLeg) = (.field, Metres(draw.number(8...16) * 1000))
      draft.vans[van].weekdays.formUnion([.thursday, .friday, .saturday, .sunday])
    }
    let codes = ["depot"] + draft.communes.map(\.code)
    draft.distances = TravelMatrix(
      codes: codes,
      cells: codes.indices.flatMap { from in
        codes.indices.map { to in Int32(from == 0 || to == 0 ? 3000 + to : abs(from - to) * 7000 + from) }
      })
    return (try? Season(validating: draft)) ?? season
  }

  /// A plan with some evenings called off, promised ones among them, and one without which legs are too long.
  private func cancelling(_ plan: Plan, _ season: Season, _ draw: inout BoardSeasons, share: Int) -> Plan {
    let chosen = plan.activeEvenings.filter { _ in draw.chance(share) }
    let after = plan.cancelling(chosen)
    guard share > 0 else { return after }
    let tearing = after.activeEvenings.first { !PlanAudit(of: after.cancelling([$0]), in: season).isValid }
    return tearing.map { after.cancelling([$0]) } ?? after
  }

  /// Holds every yes of the board against whole audits of the plan that a hand then makes.
  private func hold(_ plan: Plan, _ season: Season, _ draw: inout BoardSeasons, _ count: inout Count) {
    let known = season.keepingOff(plan)
    let board = DateBoard(season: known, plan: plan)
    let before = PlanAudit(of: plan, in: season)
    for commune in season.communes.indices {
      let code = season.communes[commune].code
      for verdict in board.dates(of: commune, moves: 1) {
        let isClosed =
          !season.calendars[commune].open.contains(verdict.date)
          && !season.promises.contains { $0.commune == commune && $0.date == verdict.date }
        if isClosed || plan.calledOff.contains(where: { $0.commune == code && $0.date == verdict.date }) {
          #expect([.closed, .off].contains(verdict.state), "\(code) on \(verdict.date): \(verdict.state)")
        }
        guard let proposal = verdict.proposal else { continue }
        // The question that a move asks gets the answer that was given.
        let asked = board.verdict(on: verdict.date, of: commune, within: HandLimits(moves: 1))
        #expect(asked.state == verdict.state && asked.proposal?.own == proposal.own)
        let after = proposal.applied(to: plan)
        let judgement = PlanJudgement(from: plan, to: after, in: season)
        #expect(judgement.broken.isEmpty, "\(judgement.broken)")
        #expect(PlanAudit(of: after, in: season).score.cost - before.score.cost == proposal.change.cost)
        #expect(judgement.change == proposal.change)
        let own = after.evenings(of: code).filter { $0.date == verdict.date }
        #expect(own.map(\.van) == [proposal.own.new.van])
        #expect(after.evenings.count { !$0.counts } == plan.evenings.count { !$0.counts })
        if verdict.state == .free { count.free += 1 } else { count.moves += 1 }
        // No other van is cheaper.
        for van in season.vans.indices where verdict.state == .free {
          let alone = board.verdict(on: verdict.date, of: commune, van: van).proposal
          if let alone { #expect(!(alone.change < proposal.change)) }
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func whatIsFreeCanBeTaken(part: Int) {
    var count = Count()
    for number in 0..<60 {
      var draw = BoardSeasons(seed: UInt64(20_000 + part * 100 + number))
      let season = season(number, &draw)
      guard let full = draw.plan(of: season, share: 90) else { continue }
      let plan = cancelling(full, season, &draw, share: number % 3 == 0 ? 0 : 15)
      if !PlanAudit(of: plan, in: season).isValid { count.torn += 1 }
      hold(plan, season, &draw, &count)
    }
    #expect(count.free > 200 && count.moves > 80 && count.torn > 0, "\(count)")
  }

  @Test(arguments: 0..<4)
  func everyEveningCanBeCalledOff(part: Int) {
    var count = Count()
    for number in 0..<99 {
      var draw = BoardSeasons(seed: UInt64(30_000 + part * 100 + number))
      let season = season(number, &draw)
      guard let plan = draw.plan(of: season) else { continue }
      for evening in plan.activeEvenings {
        let after = plan.cancelling([evening])
        let audit = PlanAudit(of: after, in: season)
        #expect(audit.isValidButTorn, "\(audit.brokenRules)")
        #expect(after.calledOff.map(\.date) == [evening.date])
        #expect(after.activeEvenings.count == plan.activeEvenings.count - 1)
        let known = season.keepingOff(after)
        #expect(
          known.promises.allSatisfy { season.communes[$0.commune].code != evening.commune || $0.date != evening.date })
        // Whoever asks now is answered, and the commune is not offered the date again.
        if let commune = season.communePositions[evening.commune] {
          #expect(DateBoard(season: known, plan: after).verdict(on: evening.date, of: commune).state == .closed)
        }
        count.cancelled += 1
        count.torn += audit.isValid ? 0 : 1
      }
    }
    #expect(count.cancelled > 250 && count.torn > 2, "\(count)")
  }
}
