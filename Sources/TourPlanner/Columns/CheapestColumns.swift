internal import SeasonModel

extension ColumnJudge {
  /// One column for each outing and set of evenings, the cheapest, in the order in which they first came; nil when it was
  /// stopped.
  func cheapest(of columns: [OutingColumn], isStopped: () -> Bool) -> [OutingColumn]? {
    let daysMatter =
      closeDays > 0 || !problem.pins.isEmpty || problem.wanted.contains { $0 > 1 }
      || problem.season.vans.contains { $0.maxEveningsPerWeek != nil }
    var places: [OutingKey: Int] = [:]
    var kept: [OutingColumn] = []
    for (number, column) in columns.enumerated() {
      if number & 4095 == 4095, isStopped() { return nil }
      let order = column.communes.indices.sorted { (column.communes[$0], $0) < (column.communes[$1], $1) }
      let key = OutingKey(
        outing: column.outing, communes: order.map { column.communes[$0] },
        days: daysMatter ? order.map { column.days[$0] } : [])
      if let place = places[key] {
        if column.cost < kept[place].cost { kept[place] = column }
      } else {
        places[key] = kept.count
        kept.append(column)
      }
    }
    return kept
  }

  private struct OutingKey: Hashable {
    let outing: Int
    let communes: [Int32]
    let days: [Int16]
  }
}
