import CivilTime
import SeasonFiles
import SeasonModel
import Testing

/// What a book of plans knows of how its plan came about.
@Suite struct PlanBookTests {
  private func evening(_ commune: String, _ day: Int, locked: Bool = false) -> Evening {
    Evening(date: CivilDate(daysSince1970: 20_604 + day), van: "v", commune: commune, isLocked: locked)
  }

  private let search = PlanSearch(
    seed: 1, iterations: 10, score: PlanScore(missing: 0, priorityUnserved: 0, cost: .zero))

  @Test func whatWasPutByHandIsToldFromWhatASearchPut() {
    let made = PlanBook().recording(
      Plan(evenings: [evening("a", 1), evening("b", 2), evening("c", 3)]), search: search)
    #expect(made.eveningsByHand.isEmpty)
    let moved = made.recording(Plan(evenings: [evening("a", 1), evening("b", 9), evening("c", 3)]))
    #expect(moved.eveningsByHand == [evening("b", 9)])
    // A lock moves nobody, and a search that leaves an evening where it is does not take it from the hand.
    let locked = moved.recording(Plan(evenings: [evening("a", 1, locked: true), evening("b", 9), evening("c", 3)]))
    let again = locked.recording(
      Plan(evenings: [evening("a", 1, locked: true), evening("b", 9), evening("c", 8)]), search: search)
    #expect(again.eveningsByHand == [evening("b", 9)])
    let away = again.recording(Plan(evenings: [evening("a", 1), evening("b", 2)]), search: search)
    #expect(away.eveningsByHand.isEmpty)
  }

  @Test func anEmptyBookHasNone() {
    #expect(PlanBook().eveningsByHand.isEmpty)
  }
}
