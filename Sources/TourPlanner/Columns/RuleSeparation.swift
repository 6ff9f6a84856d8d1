/// Finds rules and cuts that a solution of the linear program breaks.
struct RuleSeparation {
  /// A sum above the right side by less than this counts as kept.
  private static let slack = 1e-4
  /// A subset-row cut must be broken by so much to be worth a row; chosen by hand.
  private static let leastExcess = 0.02

  let model: PartitionModel
  private let problem: Problem

  init(model: PartitionModel) {
    self.model = model
    problem = model.judge.problem
  }

  /// The rules between evenings of different outings that the columns of a solution break, in a fixed order.
  func brokenRules(in support: [(column: Int, value: Double)]) -> [PartitionRule] {
    brokenWindows(support) + brokenPairs(support)
  }

  /// Subset-row cuts that a solution breaks, the most broken first.
  func brokenSubsets(in support: [(column: Int, value: Double)], most: Int) -> [PartitionRule] {
    let fractional = support.filter { $0.value < 1 - 1e-6 }
    var sharing: [Int: [Int]] = [:]
    for (place, entry) in fractional.enumerated() {
      for commune in model.columns[entry.column].communes where problem.wanted[Int(commune)] == 1 {
        sharing[Int(commune), default: []].append(place)
      }
    }
    let communes = sharing.keys.sorted()
    let count = communes.count
    var together = [Double](repeating: 0, count: count * count)
    let position = Dictionary(uniqueKeysWithValues: zip(communes, 0...))
    for entry in fractional {
      let members = model.columns[entry.column].communes.compactMap { position[Int($0)] }
      for first in members { for second in members { together[first * count + second] += entry.value } }
    }
    var found: [(excess: Double, rule: PartitionRule)] = []
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) {
        for third in (second + 1)..<max(second + 1, count) {
          let pairs =
            together[first * count + second] + together[first * count + third] + together[second * count + third]
          guard pairs > 1 + RuleSeparation.leastExcess else { continue }
          let rule = PartitionRule.subset(communes[first], communes[second], communes[third])
          let sum = fractional.reduce(0.0) {
            $0 + $1.value * Double(rule.coefficient(of: model.columns[$1.column], in: problem))
          }
          if sum > 1 + RuleSeparation.leastExcess, model.lazyRows[rule] == nil { found.append((sum - 1, rule)) }
        }
      }
    }
    // Ties keep the order in which they were found.
    let order = found.indices.sorted { (-found[$0].excess, $0) < (-found[$1].excess, $1) }
    return order.prefix(most).map { found[$0].rule }
  }

  private func brokenWindows(_ support: [(column: Int, value: Double)]) -> [PartitionRule] {
    var rules: [PartitionRule] = []
    let gap = model.judge.leastGap
    for commune in 0..<problem.communeCount where problem.wanted[commune] > 1 {
      let columns = support.filter { model.columns[$0.column].count(of: commune) > 0 }
      let fixed = model.fixed.filter { $0.count(of: commune) > 0 }
      let starts = days(of: commune, in: columns.map { model.columns[$0.column] } + fixed)
      for start in starts {
        let rule = PartitionRule.window(commune: commune, days: start...(start + gap - 1))
        if sum(of: rule, columns, fixed) > 1 + RuleSeparation.slack { rules.append(rule) }
      }
    }
    return rules
  }

  private func brokenPairs(_ support: [(column: Int, value: Double)]) -> [PartitionRule] {
    let reach = model.judge.closeDays
    guard reach > 0 else { return [] }
    var holders: [Int: [Int]] = [:]
    for (place, entry) in support.enumerated() {
      for commune in Set(model.columns[entry.column].communes) { holders[Int(commune), default: []].append(place) }
    }
    var fixedHolders: [Int: [Int]] = [:]
    for (place, column) in model.fixed.enumerated() {
      for commune in Set(column.communes) { fixedHolders[Int(commune), default: []].append(place) }
    }
    var rules: [PartitionRule] = []
    for first in Set(holders.keys).union(fixedHolders.keys).sorted() {
      for second in problem.rivals.of(first).map({ Int($0) }) where second > first {
        if holders[first] == nil && holders[second] == nil { continue }
        guard holders[second] != nil || fixedHolders[second] != nil else { continue }
        let places = Set((holders[first] ?? []) + (holders[second] ?? [])).sorted()
        let fixedPlaces = Set((fixedHolders[first] ?? []) + (fixedHolders[second] ?? [])).sorted()
        rules += brokenPairs(
          first, second, places.map { support[$0] }, fixedPlaces.map { model.fixed[$0] }, reach)
      }
    }
    return rules
  }

  private func brokenPairs(
    _ first: Int, _ second: Int, _ columns: [(column: Int, value: Double)], _ fixed: [OutingColumn], _ reach: Int
  ) -> [PartitionRule] {
    let all = columns.map { model.columns[$0.column] } + fixed
    let paid = model.paid(first, second)
    var best: (excess: Double, rule: PartitionRule)?
    var rules: [PartitionRule] = []
    let isSingle = problem.wanted[first] == 1 && problem.wanted[second] == 1
    let firstDays = days(of: first, in: all)
    let secondDays = days(of: second, in: all)
    if isSingle {
      // The rows of such a pair share what is paid for it: the most broken window says it all.
      for start in (firstDays + secondDays).sorted() {
        let window = start...(start + reach - 1)
        let rule = PartitionRule.pair(first: first, firstDays: window, second: second, secondDays: window)
        let excess = sum(of: rule, columns, fixed) - 1 - paid
        if excess > max(RuleSeparation.slack, best?.excess ?? 0), model.lazyRows[rule] == nil {
          best = (excess, rule)
        }
      }
      return best.map { [$0.rule] } ?? []
    }
    for early in firstDays {
      for late in secondDays where abs(early - late) < reach {
        let rule = PartitionRule.pair(
          first: first, firstDays: early...early, second: second, secondDays: late...late)
        guard model.lazyRows[rule] == nil else { continue }
        if sum(of: rule, columns, fixed) > 1 + RuleSeparation.slack { rules.append(rule) }
      }
    }
    return rules
  }

  private func days(of commune: Int, in columns: [OutingColumn]) -> [Int] {
    var days: Set<Int> = []
    for column in columns {
      for (other, day) in zip(column.communes, column.days) where Int(other) == commune { days.insert(Int(day)) }
    }
    return days.sorted()
  }

  private func sum(
    of rule: PartitionRule, _ columns: [(column: Int, value: Double)], _ fixed: [OutingColumn]
  ) -> Double {
    let free = columns.reduce(0.0) {
      $0 + $1.value * Double(rule.coefficient(of: model.columns[$1.column], in: problem))
    }
    return fixed.reduce(free) { $0 + Double(rule.coefficient(of: $1, in: problem)) }
  }
}
