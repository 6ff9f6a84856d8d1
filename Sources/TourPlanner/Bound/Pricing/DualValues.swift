internal import SeasonModel

/// The dual values of a model's rows, laid out as the pricing of outings looks them up.
///
/// All numbers are whole parts of a metre: `PartitionModel.dualScale` of them make one.
struct DualValues {
  /// What holding two neighbours in one outing gives back of what each paid for the rule.
  struct PairRow {
    let first: Int
    let firstDays: ClosedRange<Int>
    let second: Int
    let secondDays: ClosedRange<Int>
    let refund: Int
  }

  /// A subset-row cut and what a column pays that holds two or three of its communes.
  struct SubsetRow {
    let communes: [Int]
    let charge: Int
  }

  /// For each outing, the price of its row.
  let outings: [Int]
  /// The cuts that cost something.
  let subsets: [SubsetRow]
  /// For each commune, the positions of its cuts in `subsets`.
  let subsetsOfCommune: [[Int]]
  /// The neighbour rows that cost something.
  private let pairs: [PairRow]
  private let problem: Problem
  private let communes: [Int]
  private let weeks: [Int]
  private let evenings: [Int]

  /// Lays out one dual value for each row of a model.
  init(_ prices: [Int], of model: PartitionModel) {
    let problem = model.judge.problem
    self.problem = problem
    var outings = [Int](repeating: 0, count: problem.outings.count)
    var communes = [Int](repeating: 0, count: problem.communeCount)
    var weeks = [Int](repeating: 0, count: problem.season.vans.count * problem.weekCount)
    var evenings: [Int] = []
    var subsets: [SubsetRow] = []
    var pairs: [PairRow] = []
    func add(_ price: Int, _ commune: Int, _ days: ClosedRange<Int>) {
      if evenings.isEmpty { evenings = [Int](repeating: 0, count: problem.communeCount * problem.dayCount) }
      for day in days where day < problem.dayCount { evenings[commune * problem.dayCount + day] += price }
    }
    for (row, price) in zip(model.rows, prices) where price != 0 {
      switch row.rule {
      case nil: break
      case .commune(let commune): communes[commune] += price
      case .outing(let outing): outings[outing] = price
      case .territoryMost(let rule), .territoryLeast(let rule):
        for commune in communes.indices where problem.territoryRuleOf[commune] == rule { communes[commune] += price }
      case .week(let van, let week): weeks[van * problem.weekCount + week] += price
      case .pin(let commune, let day): add(price, commune, day...day)
      case .window(let commune, let days): add(price, commune, days)
      case .pair(let first, let firstDays, let second, let secondDays):
        add(price, first, firstDays)
        add(price, second, secondDays)
        pairs.append(
          PairRow(first: first, firstDays: firstDays, second: second, secondDays: secondDays, refund: -price))
      case .subset(let first, let second, let third):
        subsets.append(SubsetRow(communes: [first, second, third], charge: -price))
      }
    }
    var subsetsOfCommune = [[Int]](repeating: [], count: problem.communeCount)
    for (position, subset) in subsets.enumerated() {
      for commune in subset.communes { subsetsOfCommune[commune].append(position) }
    }
    self.outings = outings
    self.subsets = subsets
    self.subsetsOfCommune = subsetsOfCommune
    self.pairs = pairs
    self.communes = communes
    self.weeks = weeks
    self.evenings = evenings
  }

  /// What an evening adds to a reduced cost by itself: a missed wish, less what holding it is worth.
  func reducedCost(of commune: Int, day: Int, van: Int) -> Int {
    var cost = problem.wishes.penalty(commune: commune, day: day) * PartitionModel.dualScale
    cost -= communes[commune] + weeks[van * problem.weekCount + problem.weekOfDay[day]]
    if !evenings.isEmpty { cost -= evenings[commune * problem.dayCount + day] }
    return cost
  }

  /// What two evenings in neighbours give back of what each paid alone.
  func refund(_ commune: Int, _ day: Int, _ other: Int, _ otherDay: Int) -> Int {
    var sum = 0
    for row in pairs {
      if row.first == commune, row.second == other, row.firstDays.contains(day), row.secondDays.contains(otherDay) {
        sum += row.refund
      } else if row.first == other, row.second == commune, row.firstDays.contains(otherDay),
        row.secondDays.contains(day)
      {
        sum += row.refund
      }
    }
    return sum
  }
}
