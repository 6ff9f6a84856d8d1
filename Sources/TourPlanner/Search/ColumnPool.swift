/// The outings that a search met in good plans of late: what set partitioning chooses from.
///
/// Memory is taken once, for two generations: when the young one is full it becomes the old one, and the old one is
/// forgotten. Late columns are the better ones, and fewer make set partitioning fast.
final class ColumnPool {
  private var young: PoolGeneration
  private var old: PoolGeneration

  /// Takes memory for `capacity` columns, half of them in each generation.
  init(problem: Problem, capacity: Int) {
    young = PoolGeneration(problem: problem, capacity: capacity / 2)
    old = PoolGeneration(problem: problem, capacity: capacity / 2)
  }

  /// Adds the outings of a state that are not in the young generation yet.
  func add<Outings: Sequence>(_ changed: Outings, of state: TourState) where Outings.Element == Int {
    for outing in changed where state.stopCount[outing] > 0 {
      if young.add(outing, of: state) { continue }
      swap(&young, &old)
      young.removeAll()
      young.add(outing, of: state)
    }
  }

  /// The columns, in the order in which they came, judged; those that break a rule are left out.
  func columns(judge: ColumnJudge) -> [OutingColumn] { old.columns(judge: judge) + young.columns(judge: judge) }
}
