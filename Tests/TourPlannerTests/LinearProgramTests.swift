internal import Testing

@testable import TourPlanner

@Suite("The simplex method")
struct LinearProgramTests {
  struct Row {
    let sense: LinearProgram.Sense
    let right: Double
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let rows: [Row]
    /// For each column, its cost and its entries, row after row.
    let columns: [(cost: Double, entries: [Double])]
    /// The least cost, or nil when no solution keeps the rows.
    let least: Double?

    var testDescription: String { name }
  }

  static let known: [Case] = [
    Case(
      name: "two products, two limits", rows: [Row(sense: .atMost, right: 4), Row(sense: .atLeast, right: 2)],
      columns: [(1, [1, 1]), (3, [1, 2])], least: 2),
    Case(
      name: "a fraction is best", rows: (0..<3).map { _ in Row(sense: .atLeast, right: 1) },
      columns: [(1, [1, 1, 0]), (1, [0, 1, 1]), (1, [1, 0, 1])], least: 1.5),
    Case(
      name: "an equality that one column alone can keep", rows: [Row(sense: .equal, right: 3)],
      columns: [(2, [1]), (9, [0])], least: 6),
    Case(
      name: "nothing keeps both rows", rows: [Row(sense: .atMost, right: 1), Row(sense: .atLeast, right: 2)],
      columns: [(1, [1, 1])], least: nil),
    Case(
      name: "many ties", rows: (0..<4).map { _ in Row(sense: .equal, right: 1) },
      columns: [
        (1, [1, 0, 0, 0]), (1, [0, 1, 0, 0]), (1, [0, 0, 1, 0]), (1, [0, 0, 0, 1]), (2, [1, 1, 0, 0]),
        (2, [0, 1, 1, 0]), (2, [0, 0, 1, 1]), (3, [1, 1, 1, 0]), (3.5, [1, 1, 1, 1]),
      ], least: 3.5),
  ]

  @Test("small programs with known solutions", arguments: known)
  func solvesKnownPrograms(_ known: Case) {
    let program = program(rows: known.rows, columns: known.columns)
    let outcome = program.solve(limit: 1000)
    #expect(outcome == (known.least == nil ? .infeasible : .optimal))
    if let least = known.least {
      #expect(abs(program.objective - least) < 1e-3)
    } else {
      #expect(program.objective > 1e5)
    }
  }

  @Test("random programs against every basis", arguments: 0..<150)
  func agreesWithEveryBasis(_ seed: Int) {
    var dice = BoundSeason.Dice(seed: seed)
    let senses: [LinearProgram.Sense] = [.atMost, .equal, .atLeast]
    let rows = (0..<3).map { _ in Row(sense: senses[dice.roll(0...2)], right: Double(dice.roll(0...4))) }
    let columns = (0..<6).map { _ in
      (cost: Double(dice.roll(0...9)), entries: (0..<3).map { _ in Double(dice.roll(0...2)) })
    }
    let program = program(rows: rows, columns: columns)
    let outcome = program.solve(limit: 1000)
    if let least = leastOverBases(rows: rows, columns: columns) {
      #expect(outcome == .optimal)
      #expect(abs(program.objective - least) < 1e-2)
      var dual = 0.0
      for (row, side) in rows.enumerated() { dual += program.price(of: row) * side.right }
      #expect(abs(dual - least) < 1e-2)
    } else {
      #expect(outcome == .infeasible)
    }
  }

  @Test("random programs solved dually from a first basis, against every basis", arguments: 0..<150)
  func agreesWithEveryBasisDually(_ seed: Int) {
    var dice = BoundSeason.Dice(seed: 1000 + seed)
    let senses: [LinearProgram.Sense] = [.atMost, .equal, .atLeast]
    let rows = (0..<3).map { _ in Row(sense: senses[dice.roll(0...2)], right: Double(dice.roll(0...4))) }
    let columns = (0..<6).map { _ in
      (cost: Double(dice.roll(0...9)), entries: (0..<3).map { _ in Double(dice.roll(0...2)) })
    }
    let program = program(rows: rows, columns: columns)
    program.barArtificials()
    let end = program.solveDually(limit: 1000, cutoff: 1e5)
    if let least = leastOverBases(rows: rows, columns: columns) {
      #expect(end == .optimal)
      #expect(abs(program.objective - least) < 1e-2)
    } else {
      #expect(end == .cutoffReached || program.objective > 1e5)
    }
  }

  @Test("a choice among thousands of columns takes the dual method few pivots", arguments: 0..<5)
  func choosesDually(_ seed: Int) {
    var dice = BoundSeason.Dice(seed: seed)
    let rows = (0..<90).map { _ in Row(sense: .equal, right: 1) }
    var columns = (0..<3000).map { _ in
      (cost: Double(dice.roll(20...60)), entries: [Double](repeating: 0, count: rows.count))
    }
    for column in columns.indices {
      for _ in 0..<3 { columns[column].entries[dice.roll(0...rows.count - 1)] = 1 }
    }
    // One plan there is for sure.
    for row in rows.indices {
      columns.append((cost: 90, entries: rows.indices.map { $0 == row ? 1 : 0 }))
    }
    let dual = program(rows: rows, columns: columns)
    dual.barArtificials()
    #expect(dual.solveDually(limit: 10 * rows.count, cutoff: .infinity) == .optimal)
    let primal = program(rows: rows, columns: columns)
    #expect(primal.solve(limit: 100_000) == .optimal)
    #expect(abs(dual.objective - primal.objective) < 1e-2)
  }

  @Test("perturbations leave no value of a degenerate basis negative, and the least cost as it is", arguments: 0..<60)
  func shiftsSuitTheBasis(_ seed: Int) {
    var dice = BoundSeason.Dice(seed: seed)
    let program = LinearProgram(bigM: 1e6)
    for _ in 0..<4 { program.addRow(.atMost, 1) }
    for _ in 0..<12 { program.addRow(.atLeast, 1) }
    func add(_ cost: Int, _ rows: Set<Int>) {
      program.addColumn(
        cost: Double(cost), entries: rows.sorted().map { LinearProgram.Entry(row: $0, value: 1) })
    }
    // Of a plan alone all but a few basic values are zero.
    for outing in 0..<4 { add(dice.roll(20...60), Set([outing] + (0..<3).map { 4 + 3 * outing + $0 })) }
    #expect(program.solveDually(limit: 1000, cutoff: .infinity) == .optimal)
    let least = program.objective
    program.perturbRightSides()
    program.refresh()
    #expect((0..<program.rowCount).allSatisfy { program.basicValues[$0] > 0 })
    #expect(abs(program.objective - least) < 1e-6)
    for _ in 0..<60 { add(dice.roll(20...60), Set([dice.roll(0...3)] + (0..<3).map { _ in dice.roll(4...15) })) }
    #expect(program.solve(limit: 10_000) == .optimal)
    let primal = program.objective
    #expect(program.solveDually(limit: 10_000, cutoff: .infinity) == .optimal)
    #expect(abs(program.objective - primal) < 1e-3)
  }

  @Test("barred columns leave, and rows added later bind, by either method", arguments: 0..<60, [false, true])
  func followsChanges(_ seed: Int, dually: Bool) {
    var dice = BoundSeason.Dice(seed: seed)
    let rows = (0..<3).map { _ in Row(sense: .atLeast, right: 1) }
    let columns = (0..<8).map { _ in
      (cost: Double(dice.roll(1...9)), entries: (0..<3).map { _ in Double(dice.roll(0...1)) })
    }
    let program = program(rows: rows, columns: columns)
    let offset = program.columnCount - columns.count
    #expect(program.solve(limit: 1000).isFinished)
    let barred = dice.roll(0...7)
    program.setBarred(barred + offset, true)
    #expect(solveAgain(program, dually))
    let others = columns.indices.filter { $0 != barred }.map { columns[$0] }
    if let least = leastOverBases(rows: rows, columns: others) {
      #expect(abs(program.objective - least) < 1e-2)
      #expect(program.value(of: barred + offset) < 1e-3)
    }
    program.setBarred(barred + offset, false)
    let half = Row(sense: .atMost, right: 0.5)
    let chosen = dice.roll(0...7)
    program.addRow(.atMost, half.right, entries: [(chosen + offset, 1)])
    #expect(solveAgain(program, dually))
    let longer = columns.enumerated().map { ($1.cost, $1.entries + [$0 == chosen ? 1.0 : 0]) }
    if let least = leastOverBases(rows: rows + [half], columns: longer) {
      #expect(abs(program.objective - least) < 1e-2)
    }
  }

  /// Whether a program came to an end after a change.
  private func solveAgain(_ program: LinearProgram, _ dually: Bool) -> Bool {
    let outcome =
      dually ? program.solveDually(limit: 1000, cutoff: .infinity) : program.solve(limit: 1000)
    return outcome.isFinished
  }

  /// A program whose columns come after those that its rows bring.
  private func program(rows: [Row], columns: [(cost: Double, entries: [Double])]) -> LinearProgram {
    let program = LinearProgram(bigM: 1e6)
    for row in rows { program.addRow(row.sense, row.right) }
    for column in columns {
      program.addColumn(
        cost: column.cost,
        entries: column.entries.enumerated().filter { $0.element != 0 }.map {
          LinearProgram.Entry(row: $0.offset, value: $0.element)
        })
    }
    return program
  }

  /// The least cost by trying every basis; nil when no basis keeps the rows.
  private func leastOverBases(rows: [Row], columns: [(cost: Double, entries: [Double])]) -> Double? {
    var all = columns
    for (position, row) in rows.enumerated() where row.sense != .equal {
      var entries = [Double](repeating: 0, count: rows.count)
      entries[position] = row.sense == .atMost ? 1 : -1
      all.append((0, entries))
    }
    var least: Double?
    // A set of columns may be dependent: then a smaller one does as well, so sets of every size are tried.
    for set in 0..<(1 << all.count) where set.nonzeroBitCount <= rows.count {
      let chosen = all.indices.filter { set & (1 << $0) != 0 }
      guard let values = solved(chosen.map { all[$0].entries }, rows.map(\.right)) else { continue }
      guard values.allSatisfy({ $0 > -1e-9 }) else { continue }
      let cost = zip(chosen, values).reduce(0) { $0 + all[$1.0].cost * $1.1 }
      least = min(least ?? .infinity, cost)
    }
    return least
  }

  /// The only values of independent columns that give the right sides, by Gaussian elimination.
  private func solved(_ columns: [[Double]], _ right: [Double]) -> [Double]? {
    var matrix = right.indices.map { row in columns.map { $0[row] } + [right[row]] }
    for column in columns.indices {
      guard let pivot = (column..<max(column, matrix.count)).first(where: { abs(matrix[$0][column]) > 1e-9 }) else {
        return nil
      }
      matrix.swapAt(column, pivot)
      for row in matrix.indices where row != column {
        let factor = matrix[row][column] / matrix[column][column]
        for place in matrix[row].indices { matrix[row][place] -= factor * matrix[column][place] }
      }
    }
    guard matrix.dropFirst(columns.count).allSatisfy({ abs($0[columns.count]) < 1e-9 }) else { return nil }
    return columns.indices.map { matrix[$0][columns.count] / matrix[$0][$0] }
  }
}
