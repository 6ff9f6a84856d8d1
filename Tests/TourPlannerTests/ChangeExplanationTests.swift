import SeasonModel
import Testing

@testable import TourPlanner

/// Reasons held against trying: the set leaves no room, and the set without any one fact does.
struct ChangeExplanationTests {
  @Test(arguments: 0..<300)
  func reasonsAreTrueAndSmallest(seed: Int) throws {
    var draw = ChangeSeasons(seed: UInt64(9000 + seed))
    let season = draw.season(tightness: 2)
    guard let plan = draw.plan(of: season) else { return }
    for (position, commune) in season.communes.enumerated()
    where plan.evenings(of: commune.code).count < commune.evenings {
      let verdict = Explanation(of: position, plan: plan, in: season).verdict
      // Whoever finds a free date, or one with two others moved, was told a lie if there is no room.
      let hasRoom = DateBoard(season: season, plan: plan).dates(of: position, moves: 2).contains { $0.proposal != nil }
      guard case .noRoom(let facts, let isSmallest) = verdict else { continue }
      #expect(!hasRoom)
      let board = BoardFacts(season: season)
      let evenings = plan.evenings(of: commune.code).count + 1
      var whole = RoomSearch(facts: board, commune: position, evenings: evenings, active: Set(facts))
      #expect(whole.answer() == .noRoom)
      guard isSmallest else { continue }
      for fact in facts {
        var fewer = RoomSearch(
          facts: board, commune: position, evenings: evenings, active: Set(facts).subtracting([fact]))
        #expect(fewer.answer() == .room)
      }
    }
  }
}
