internal import SeasonModel

extension PartitionModel {
  /// Dual values that share the cost of each outing of a plan among its communes, to start column generation from.
  ///
  /// A commune pays what leaving it out would save, and an equal part of the rest. Without a start the first dual values are
  /// those of a program that knows one plan alone: they put all on a few communes, and the columns they make are of no use.
  ///
  /// - Parameter plan: the columns of the plan.
  /// - Returns: a price for each row, in whole parts of a metre; 0 for rows that are not those of communes.
  func initialDuals(of plan: [OutingColumn]) -> [Int] {
    let problem = judge.problem
    var sums = [Int](repeating: 0, count: problem.communeCount)
    var counts = [Int](repeating: 0, count: problem.communeCount)
    for column in plan where !column.communes.isEmpty {
      let shape = problem.outings[column.outing]
      let stops = [shape.base] + column.communes.map(Int.init) + [shape.base]
      func leg(_ from: Int, _ to: Int) -> Int {
        stops[from] == stops[to] ? 0 : problem.legs.cost(van: shape.van, from: stops[from], to: stops[to])
      }
      let savings = column.communes.indices.map { place in
        max(0, leg(place, place + 1) + leg(place + 1, place + 2) - leg(place, place + 2))
      }
      let rest = (column.cost - savings.reduce(0, +)) / savings.count
      for (commune, saving) in zip(column.communes, savings) {
        sums[Int(commune)] += max(0, saving + rest)
        counts[Int(commune)] += 1
      }
    }
    var duals = [Int](repeating: 0, count: rows.count)
    for commune in sums.indices where counts[commune] > 0 {
      let row = row(ofCommune: commune)
      if row >= 0 { duals[row] = sums[commune] / counts[commune] * PartitionModel.dualScale }
    }
    return duals
  }
}
