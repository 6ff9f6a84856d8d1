internal import SeasonModel

/// Enumerates every column that a plan below some cost can hold, and sets up the choice among them.
///
/// A column that costs more beyond the cheapest of its outing, at the prices of a bound, than lies between the bound and
/// the cost of a plan is not in that plan: Baldacci, Christofides and Mingozzi (2008).
struct RouteEnumeration {
  let generation: ColumnGeneration
  let pricers: [any ColumnPricer]
  let judge: ColumnJudge

  /// Whether no outing is too long to list its columns.
  var isPossible: Bool { pricers.allSatisfy(\.canList) }

  /// Every column of a plan that costs less than `reach`; nil when there are more than `most`, or it was stopped.
  func columns(below reach: Int, most: Int, _ isStopped: () -> Bool) -> [OutingColumn]? {
    let gap = reach * PartitionModel.dualScale - generation.bound
    let duals = DualValues(generation.duals, of: generation.model)
    var listed: [OutingColumn] = []
    for (outing, pricer) in pricers.enumerated() {
      guard !isStopped(),
        let found = pricer.all(
          below: generation.limit(ofOuting: outing, gap: gap), most: most - listed.count, at: duals,
          isStopped: isStopped)
      else { return nil }
      for (number, candidate) in found.enumerated() {
        if number & 4095 == 4095, isStopped() { return nil }
        if let column = pricer.column(of: candidate) { listed.append(column) }
      }
    }
    return listed
  }

  /// A model over columns that begins with the rules and the basis of the bound; nil when it was stopped.
  func model(of columns: [OutingColumn], _ isStopped: () -> Bool) -> PartitionModel? {
    let other = generation.model
    let model = PartitionModel(
      judge: judge, goal: other.goal, outings: other.outings, fixed: [], covers: false,
      bigM: Int(other.program.bigM))
    guard let kept = judge.cheapest(of: columns, isStopped: isStopped) else { return nil }
    for (place, column) in kept.enumerated() {
      if place & 1023 == 0, isStopped() { return nil }
      model.add(column)
    }
    for rule in other.rows.compactMap(\.rule) where other.lazyRows[rule] != nil { model.add(rule) }
    model.beginWithBasis(of: other)
    return isStopped() ? nil : model
  }
}
