import CivilTime
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// What the dates mean, held against whole evaluations by `PlanAudit`.
struct DateBoardTests {
  /// Every way to give a commune a date with nobody else moving, by trying.
  private func bestAlone(_ commune: Int, on date: CivilDate, _ plan: Plan, _ season: Season) -> ScoreChange? {
    let code = season.communes[commune].code
    let own = plan.evenings(of: code)
    let before = PlanAudit(of: plan, in: season).score
    let bases: [[Evening]] =
      own.count < season.communes[commune].evenings
      ? [plan.evenings] : own.map { leaving in plan.evenings.filter { $0 != leaving } }
    return bases.flatMap { base in
      season.vans.map { Plan(evenings: base + [Evening(date: date, van: $0.id, commune: code)]) }
    }.map { PlanAudit(of: $0, in: season) }.filter(\.isValid).map { ScoreChange(from: before, to: $0.score) }.min()
  }

  @Test(arguments: 0..<150)
  func freeDatesAreThoseThatAuditClean(seed: Int) throws {
    var draw = BoardSeasons(seed: UInt64(seed))
    let season = draw.season()
    guard let plan = draw.plan(of: season, share: 80) else { return }
    let board = DateBoard(season: season, plan: plan)
    for commune in season.communes.indices {
      let verdicts = board.dates(of: commune, within: HandLimits(opensLocks: true))
      #expect(verdicts.map(\.date) == Array(season.span))
      for verdict in verdicts {
        let isOwn = plan.evenings(of: season.communes[commune].code).contains { $0.date == verdict.date }
        #expect((verdict.state == .yours) == isOwn)
        if isOwn { continue }
        let best = bestAlone(commune, on: verdict.date, plan, season)
        #expect((verdict.state == .free) == (best != nil), "commune \(commune) on \(verdict.date)")
        #expect(verdict.proposal?.change == best)
        if let proposal = verdict.proposal {
          #expect(proposal.others.isEmpty)
          #expect(PlanAudit(of: proposal.applied(to: plan), in: season).isValid)
        } else {
          #expect(!verdict.obstacles.isEmpty)
        }
        let working = season.vans.filter { $0.works(on: verdict.date) }
        #expect((verdict.state == .off) == working.isEmpty)
      }
    }
  }

  @Test(arguments: 0..<150)
  func proposalsAuditCleanAndMoveFew(seed: Int) throws {
    var draw = BoardSeasons(seed: UInt64(1000 + seed))
    let season = draw.season()
    guard let plan = draw.plan(of: season) else { return }
    let before = PlanAudit(of: plan, in: season).score
    let board = DateBoard(season: season, plan: plan)
    for commune in season.communes.indices {
      for verdict in board.dates(of: commune, moves: 2) {
        guard let proposal = verdict.proposal else { continue }
        let after = proposal.applied(to: plan)
        let audit = PlanAudit(of: after, in: season)
        #expect(audit.isValid, "\(audit.brokenRules)")
        #expect(ScoreChange(from: before, to: audit.score) == proposal.change)
        #expect((verdict.state == .move) == !proposal.others.isEmpty)
        #expect(proposal.others.count <= 2)
        #expect(after.evenings(of: season.communes[commune].code).contains { $0.date == verdict.date })
        for locked in plan.evenings where locked.isLocked && locked.commune != season.communes[commune].code {
          #expect(after.evenings.contains(locked))
        }
        for step in proposal.others { #expect(step.old.map(plan.evenings.contains) ?? false) }
      }
    }
  }

  /// With one other moved, trying every pair of slots must find nothing that the search did not.
  @Test(arguments: 0..<100)
  func noSingleMoveIsOverlooked(seed: Int) throws {
    var draw = BoardSeasons(seed: UInt64(5000 + seed))
    let season = draw.season()
    guard let plan = draw.plan(of: season) else { return }
    let slots = season.outings.flatMap { outing in outing.dates.map { (season.vans[outing.van].id, $0) } }
    let commune = draw.number(0...(season.communes.count - 1))
    let code = season.communes[commune].code
    let before = PlanAudit(of: plan, in: season).score
    let own = plan.evenings(of: code)
    let others = plan.evenings.filter { $0.commune != code && !$0.isLocked && $0.status == .planned }
    let isFull = own.count == season.communes[commune].evenings
    let board = DateBoard(season: season, plan: plan)
    let limits = HandLimits(moves: 1, opensLocks: true)
    for verdict in board.dates(of: commune, within: limits)
    where ![.yours, .free, .off, .closed].contains(verdict.state) {
      var best: ScoreChange?
      for leaving in isFull ? own.map(Optional.some) : [nil] {
        for van in season.vans {
          for other in others {
            let rest = plan.evenings.filter { $0 != leaving && $0 != other }
            for slot in slots where slot != (other.van, other.date) {
              var moved = other
              (moved.van, moved.date) = slot
              let trial = Plan(
                evenings: rest + [moved, Evening(date: verdict.date, van: van.id, commune: code)])
              let audit = PlanAudit(of: trial, in: season)
              guard audit.isValid else { continue }
              let change = ScoreChange(from: before, to: audit.score)
              best = min(best ?? change, change)
            }
          }
        }
      }
      // A village moved in between two others to shorten a leg is not tried: nobody has to give way for it.
      if season.vans.contains(where: { $0.maxLeg != nil }), verdict.state != .move { continue }
      #expect(verdict.proposal?.change == best)
    }
  }
}
