import SeasonModel
import Testing
import TourPlanner

/// No evening moves without need or gain.
struct ChangeStabilityTests {
  @Test(arguments: 0..<200)
  func whatMovesPays(seed: Int) throws {
    var draw = ChangeSeasons(seed: UInt64(20_000 + seed))
    let season = draw.season()
    guard let old = draw.plan(of: season), let new = draw.plan(of: season) else { return }
    let least = Metres(10_000)
    let settled = Stability(from: old, to: new, in: season, least: least)
    let audit = PlanAudit(of: settled.plan, in: season)
    #expect(audit.isValid)
    let moved = settled.groups.reduce(0) { $0 + $1.steps.count }
    let change = ScoreChange(from: PlanAudit(of: old, in: season).score, to: audit.score)
    #expect(
      change <= ScoreChange(cost: Metres(-least.count * moved)) || change.missing < 0 || change.priorityUnserved < 0
        || settled.plan == old)
    for group in settled.groups {
      guard let gain = group.gain, gain.missing == 0, gain.priorityUnserved == 0 else { continue }
      #expect(gain.cost.count >= least.count * group.steps.count)
    }
  }
}
