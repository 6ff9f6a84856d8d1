internal import SeasonModel

/// The set-partitioning model over columns: which one to choose for each outing.
///
/// Outings may be held back: their columns are fixed, and the rows hold what is left. Rules that couple a few evenings
/// (the gap of a commune, neighbours, cuts) come as lazy rows, when a solution breaks them.
final class PartitionModel {
  /// A variable beside the columns: an evening that is not held, or a pair of neighbours that is paid for.
  struct Slack {
    let cost: Int
    /// The most it can be in any plan.
    let cap: Int
    /// Its number in the linear program.
    let number: Int
  }

  /// The scale of whole prices: parts of a metre, so that rounding them costs little.
  static let dualScale = 4096
  /// What no price and no sum of prices exceeds, in parts of a metre: floating point is exact up to the first, and 64 bits
  /// hold twice the second.
  private static let greatestDual = 0x1p53
  private static let greatestSum = 0x1p61

  let judge: ColumnJudge
  let goal: PartitionGoal
  /// The columns of outings that are not free.
  let fixed: [OutingColumn]
  let program: LinearProgram
  /// The columns, in the order in which they came.
  private(set) var columns: [OutingColumn] = []
  /// For each column, its number in the linear program.
  private(set) var numbers: [Int] = []
  /// The columns that no plan holds, and that are here because another model's basis has them.
  private(set) var guides: Set<Int> = []
  /// Whether it begins with the basis of another model.
  private(set) var hasBasis = false
  private(set) var slacks: [Slack] = []
  private(set) var rows: [PartitionModelRow] = []
  /// Lazy rows: those beyond what the season gives, with their numbers.
  private(set) var lazyRows: [PartitionRule: Int] = [:]
  /// The outings that are free.
  let outings: [Int]
  /// For each commune, how many evenings the free outings are to hold; 0 keeps columns with it out.
  let openEvenings: [Int]

  private let problem: Problem
  private var rowOfCommune: [Int]
  private var rowOfOuting: [Int]
  private var missingRow: Int?
  private var priorityRow: Int?
  private var otherRows: [Int] = []
  private var columnOfNumber: [Int32] = []
  private var pairSlacks: [PairKey: Int] = [:]

  /// For each variable that pays for a pair, the rows of the pair.
  private var pairRows: [Int: [Int]] = [:]
  /// For each row, how often its price can count in a bound: in the columns of all outings, the right side and the slacks.
  private var reach: [Int] = []

  private struct PairKey: Hashable {
    let first: Int
    let second: Int
  }

  /// Sets up the rows that the season gives.
  ///
  /// - Parameters:
  ///   - judge: the costs and rules of columns.
  ///   - goal: how evenings that are not held count.
  ///   - outings: the outings to choose columns for.
  ///   - fixed: the columns of all other outings that have evenings.
  ///   - covers: whether a commune may be held more often than it wants, which a bound allows so that prices are never
  ///     negative and settle sooner.
  ///   - bigM: what breaking a row costs: more than any plan.
  init(
    judge: ColumnJudge, goal: PartitionGoal, outings: [Int], fixed: [OutingColumn], covers: Bool, bigM: Int
  ) {
    self.judge = judge
    self.goal = goal
    self.outings = outings
    self.fixed = fixed
    problem = judge.problem
    program = LinearProgram(bigM: Double(bigM))
    var held = [Int](repeating: 0, count: problem.communeCount)
    for commune in fixed.lazy.flatMap(\.communes) { held[Int(commune)] += 1 }
    openEvenings = zip(problem.wanted, held).map { max(0, $0 - $1) }
    rowOfCommune = [Int](repeating: -1, count: problem.communeCount)
    rowOfOuting = [Int](repeating: -1, count: problem.outings.count)
    for outing in outings {
      let isPinned = problem.outings[outing].slots.contains { problem.pinOfSlot[$0] >= 0 }
      rowOfOuting[outing] = addRow(.outing(outing), isPinned ? .equal : .atMost, 1)
    }
    if case .limited(let missing, let priority) = goal {
      if missing > 0 { missingRow = addRow(nil, .atMost, missing) }
      if let priority, priority > 0 { priorityRow = addRow(nil, .atMost, priority) }
    }
    for commune in 0..<problem.communeCount where openEvenings[commune] > 0 {
      rowOfCommune[commune] = addRow(.commune(commune), covers ? .atLeast : .equal, openEvenings[commune])
      addUnheld(commune, held: held[commune])
    }
    addTerritoryRows()
    addWeekRows()
    addPinRows()
  }

  /// Adds a column of a free outing; false when the columns held back leave no room for it.
  @discardableResult
  func add(_ column: OutingColumn) -> Bool {
    var entries = [LinearProgram.Entry(row: rowOfOuting[column.outing], value: 1)]
    for commune in column.communes {
      let row = rowOfCommune[Int(commune)]
      guard row >= 0 else { return false }
      if let place = entries.firstIndex(where: { $0.row == row }) {
        entries[place] = LinearProgram.Entry(row: row, value: entries[place].value + 1)
      } else {
        entries.append(LinearProgram.Entry(row: row, value: 1))
      }
    }
    for row in otherRows {
      let value = rows[row].rule?.coefficient(of: column, in: problem) ?? 0
      if value != 0 { entries.append(LinearProgram.Entry(row: row, value: Double(value))) }
    }
    note(program.addColumn(cost: Double(column.cost), entries: entries), as: columns.count)
    columns.append(column)
    return true
  }

  /// Adds a rule that solutions broke, unless it is there already; false when it is.
  @discardableResult
  func add(_ rule: PartitionRule) -> Bool {
    guard lazyRows[rule] == nil else { return false }
    var entries: [(column: Int, value: Double)] = []
    for (column, number) in zip(columns, numbers) {
      let value = rule.coefficient(of: column, in: problem)
      if value != 0 { entries.append((number, Double(value))) }
    }
    if case .pair(let first, _, let second, _) = rule, let penalty = judge.pairPenalty {
      entries.append((pairSlack(first, second, penalty), -1))
    }
    let row = addRow(rule, .atMost, 1, entries: entries)
    reach[row] += 1
    if judge.pairPenalty != nil, let slack = entries.last?.column, case .pair = rule {
      pairRows[slack, default: []].append(row)
    }
    otherRows.append(row)
    lazyRows[rule] = row
    return true
  }

  /// Starts from the basis of another model that has the same rows.
  ///
  /// Its columns that are not known here come along as guides: barred, they leave the basis by a few dual pivots, while
  /// a basis without them would be far from any solution.
  func beginWithBasis(of other: PartitionModel) {
    guard other.rows.count == rows.count, other.slacks.count == slacks.count else { return }
    var numberOfColumn = Dictionary(zip(columns, numbers)) { first, _ in first }
    var known: [Int: Int] = [:]
    for (column, number) in zip(other.columns, other.numbers) where other.program.isBasic[number] {
      if numberOfColumn[column] == nil, add(column) {
        guides.insert(columns.count - 1)
        numberOfColumn[column] = numbers.last
        numbers.last.map { program.setBarred($0, true) }
      }
      known[number] = numberOfColumn[column]
    }
    for (there, here) in zip(other.slacks, slacks) { known[there.number] = here.number }
    for row in rows.indices where other.program.slackOfRow[row] >= 0 && program.slackOfRow[row] >= 0 {
      known[other.program.slackOfRow[row]] = program.slackOfRow[row]
    }
    let basis = rows.indices.map { known[other.program.basis[$0]] ?? program.basis[$0] }
    guard Set(basis).count == basis.count else { return }
    program.restore(SavedBasis(columns: basis, inverse: nil))
    hasBasis = true
  }

  /// The column that a number of the linear program stands for, if it stands for one.
  func column(ofNumber number: Int) -> Int? {
    guard number < columnOfNumber.count, columnOfNumber[number] >= 0 else { return nil }
    return Int(columnOfNumber[number])
  }

  /// The columns of the last solution that are not zero, with their values.
  var support: [(column: Int, value: Double)] {
    program.support.compactMap { number, value in
      // What the tiny shifts of right sides leave behind is no part of the solution.
      value > 1e-4 ? column(ofNumber: number).map { ($0, value) } : nil
    }
  }

  /// The prices of the rows in whole parts of a metre, with the signs that a bound needs.
  func wholeDuals() -> [Int] {
    var prices = fitted(
      rows.indices.map { row in
        let price = PartitionModel.whole(program.price(of: row) * Double(PartitionModel.dualScale))
        return switch rows[row].sense {
        case .atMost: min(0, price)
        case .atLeast: max(0, price)
        case .equal: price
        }
      })
    // Rounding must not make the rows of a pair worth more than the pair costs: pricing relies on that.
    for pair in pairRows.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
      var left = (judge.pairPenalty ?? Int.max / PartitionModel.dualScale) * PartitionModel.dualScale
      for row in pair {
        prices[row] = max(prices[row], -left)
        left += prices[row]
      }
    }
    return prices
  }

  private static func whole(_ price: Double) -> Int {
    price.isNaN ? 0 : Int(min(greatestDual, max(-greatestDual, price)).rounded())
  }

  /// Prices in the same proportions with which no bound overflows; those that are small enough stay as they are.
  ///
  /// Any prices give a bound. Only those of a program that lacks columns yet are this large.
  func fitted(_ prices: [Int]) -> [Int] {
    let sum = zip(prices, reach).reduce(0.0) { $0 + abs(Double($1.0)) * Double($1.1) }
    guard sum > PartitionModel.greatestSum else { return prices }
    let share = PartitionModel.greatestSum / sum
    return prices.map { Int((Double($0) * share).rounded(.towardZero)) }
  }

  /// The whole metres that a sum of parts comes to, rounded up: costs are whole metres.
  static func metres(fromParts parts: Int) -> Int {
    parts >= 0 ? (parts + dualScale - 1) / dualScale : -(-parts / dualScale)
  }

  /// The part of the Lagrangian bound that does not depend on columns: the rows' right sides and the slacks.
  func constantPart(at prices: [Int]) -> Int {
    var sum = 0
    for (row, price) in zip(rows, prices) {
      if case .outing = row.rule { continue }
      sum += row.rightSide * price
    }
    for slack in slacks {
      let reduced = program.reducedCost(of: slack.number, cost: slack.cost * PartitionModel.dualScale, at: prices)
      sum += min(0, reduced) * slack.cap
    }
    return sum
  }

  /// The reduced cost of a column in parts of a metre, its outing's price left out.
  func reducedCost(of column: Int, at prices: [Int]) -> Int {
    let all = program.reducedCost(
      of: numbers[column], cost: columns[column].cost * PartitionModel.dualScale, at: prices)
    return all + prices[rowOfOuting[columns[column].outing]]
  }

  /// Forbids that an outing has no evenings, or allows it again.
  func setBarredEmpty(_ outing: Int, _ barred: Bool) {
    let slack = program.slackOfRow[rowOfOuting[outing]]
    if slack >= 0 { program.setBarred(slack, barred) }
  }

  /// Whether an outing may have no evenings.
  func mayStayEmpty(_ outing: Int) -> Bool { rows[rowOfOuting[outing]].sense == .atMost }

  /// The row of an outing.
  func row(ofOuting outing: Int) -> Int { rowOfOuting[outing] }

  /// The row of a commune, or -1.
  func row(ofCommune commune: Int) -> Int { rowOfCommune[commune] }

  /// How much of a pair of neighbours the last solution pays for.
  func paid(_ first: Int, _ second: Int) -> Double {
    pairSlacks[PairKey(first: first, second: second)].map(program.value(of:)) ?? 0
  }

  private func note(_ number: Int, as column: Int) {
    while columnOfNumber.count <= number { columnOfNumber.append(-1) }
    columnOfNumber[number] = Int32(column)
    numbers.append(number)
  }

  private func addRow(
    _ rule: PartitionRule?, _ sense: LinearProgram.Sense, _ rightSide: Int,
    entries: [(column: Int, value: Double)] = []
  ) -> Int {
    let used = rule.map { rule in fixed.reduce(0) { $0 + rule.coefficient(of: $1, in: problem) } } ?? 0
    // The open evenings of communes know the fixed columns already.
    let isOpen = if case .commune = rule { true } else { false }
    let left = isOpen ? rightSide : rightSide - used
    rows.append(PartitionModelRow(rule: rule, sense: sense, rightSide: left))
    // An evening pays a row once, and two neighbours may get it back once.
    reach.append(abs(left) + 2 * problem.slotCount + outings.count)
    return program.addRow(sense, Double(left), entries: entries)
  }

  @discardableResult
  private func addSlack(cost: Int, cap: Int, rows: [(row: Int?, value: Int)]) -> Int {
    for (row, value) in rows { row.map { reach[$0] += value * cap } }
    let entries = rows.compactMap { row, value in row.map { LinearProgram.Entry(row: $0, value: Double(value)) } }
    let number = program.addColumn(cost: Double(cost), entries: entries)
    slacks.append(Slack(cost: cost, cap: cap, number: number))
    return number
  }

  /// The variables for evenings of a commune that are not held.
  private func addUnheld(_ commune: Int, held: Int) {
    let row = rowOfCommune[commune]
    var evening = held
    while evening < problem.wanted[commune] {
      // Evenings that are worth the same share a variable. Those that are worth less go first, as the program minimises:
      // only they need a limit.
      let worth = problem.absences.worth(of: commune, evening: evening)
      var cap = 1
      while evening + cap < problem.wanted[commune],
        problem.absences.worth(of: commune, evening: evening + cap) == worth
      {
        cap += 1
      }
      let isFirst = evening == held
      evening += cap
      guard worth.missing == 0 || goal.allowsMissing, goal.allowsUnserved(priority: worth.priority) else { continue }
      let capRow = isFirst ? nil : addRow(nil, .atMost, cap)
      addSlack(
        cost: goal.missingCost * worth.missing + goal.priorityCost * worth.priority + worth.cost, cap: cap,
        rows: [(row, 1), (worth.missing > 0 ? missingRow : nil, 1), (priorityRow, worth.priority), (capRow, 1)])
    }
  }

  private func addTerritoryRows() {
    for (position, rule) in problem.territoryRules.enumerated() {
      if let most = rule.maxEvenings { otherRows.append(addRow(.territoryMost(position), .atMost, most)) }
      guard rule.minEvenings > 0 else { continue }
      let row = addRow(.territoryLeast(position), .atLeast, rule.minEvenings)
      otherRows.append(row)
      if goal.allowsMissing {
        addSlack(cost: goal.missingCost, cap: rule.minEvenings, rows: [(row, 1), (missingRow, 1)])
      }
    }
  }

  /// Rows for the weeks that several outings of a van share; a week inside a short outing is kept by its columns.
  private func addWeekRows() {
    for (van, shape) in problem.season.vans.enumerated() {
      guard let limit = shape.maxEveningsPerWeek else { continue }
      var slots = [Int](repeating: 0, count: problem.weekCount)
      var outingCounts = [Int](repeating: 0, count: problem.weekCount)
      for outing in problem.outings where outing.van == van {
        var last = -1
        for day in outing.firstDay...outing.lastDay {
          let week = problem.weekOfDay[day]
          slots[week] += 1
          // Columns of long outings do not count their weeks.
          if week != last { outingCounts[week] += outing.length > ExactPricingParameters.standard.longest ? 2 : 1 }
          last = week
        }
      }
      for week in 0..<problem.weekCount where slots[week] > limit && outingCounts[week] > 1 {
        otherRows.append(addRow(.week(van: van, week: week), .atMost, limit))
      }
    }
  }

  /// Rows for promises that several vans could keep.
  private func addPinRows() {
    for pin in problem.pins {
      let isSettled = problem.outings.contains { outing in
        (outing.firstDay...outing.lastDay).contains(pin.day)
          && Int(problem.pinOfSlot[outing.firstSlot + pin.day - outing.firstDay]) == pin.commune
      }
      if isSettled { continue }
      otherRows.append(addRow(.pin(commune: pin.commune, day: pin.day), .equal, 1))
    }
  }

  /// The variable that pays for a pair of neighbours; one for all rows of the pair.
  private func pairSlack(_ first: Int, _ second: Int, _ penalty: Int) -> Int {
    let key = PairKey(first: first, second: second)
    let isSingle = problem.wanted[first] == 1 && problem.wanted[second] == 1
    if isSingle, let known = pairSlacks[key] { return known }
    let number = addSlack(cost: penalty, cap: 1, rows: [])
    pairSlacks[key] = number
    return number
  }
}

/// A row of the set-partitioning model; a row without a rule counts variables beside the columns.
struct PartitionModelRow: Sendable {
  let rule: PartitionRule?
  let sense: LinearProgram.Sense
  let rightSide: Int
}
