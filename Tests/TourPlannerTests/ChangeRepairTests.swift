import SeasonModel
import Testing
import TourPlanner

/// A plan whose van breaks down is mended, and whoever can stay does not move without need.
struct ChangeRepairTests {
  @Test(arguments: 0..<100)
  func mendedPlansKeepTheRules(seed: Int) throws {
    var draw = ChangeSeasons(seed: UInt64(30_000 + seed))
    let season = draw.season()
    guard let old = draw.plan(of: season), let lost = old.heldEvenings.first(where: { !$0.isLocked }) else { return }
    var draft = season.draft
    draft.vans[0].closed.append(.init(span: DateSpan(lost.date)))
    guard let changed = try? Season(validating: draft) else { return }
    guard let mended = Repair.plan(old, in: changed, least: Metres(10_000)) else { return }
    #expect(PlanAudit(of: mended, in: changed).isValid)
    for locked in old.evenings where locked.isLocked && locked.date != lost.date {
      #expect(mended.evenings.contains(locked))
    }
  }
}
