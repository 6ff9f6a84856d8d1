internal import SeasonModel

/// What the evenings of a state amount to beyond single outings.
///
/// It counts the evenings of each commune and the days between them, the evenings of each week and territory, close
/// neighbours, missed wishes, and what is missing. Each addition and removal keeps all sums exact.
final class RuleLedger {
  let problem: Problem
  /// How many evenings each commune has.
  let held: FixedBuffer<Int32>
  /// Required evenings that are not held, of communes and of territories.
  private(set) var missing = 0
  /// The priority of optional evenings that are not held.
  private(set) var priorityUnserved = 0
  /// Penalties of broken soft rules, and what evenings that are not held cost.
  private(set) var penalty = 0
  /// How often hard rules are broken.
  private(set) var violations = 0

  /// For each commune, where its evenings start in `eveningDays` and `eveningOutings`.
  let firstEvening: FixedBuffer<Int32>
  let eveningDays: FixedBuffer<Int16>
  let eveningOutings: FixedBuffer<Int32>
  let rivalry: RivalryTable?
  let weekCounts: FixedBuffer<Int16>
  let weekLimits: [Int]
  private let territoryCounts: FixedBuffer<Int32>
  private let territoryLimits: [Int]
  private let territoryFloors: [Int]
  private let mixing: TerritoryMixing?
  let leastGap: Int
  let hasGaps: Bool
  let hasWeeks: Bool
  private let hasTerritories: Bool

  init(problem: Problem) {
    self.problem = problem
    let season = problem.season
    held = FixedBuffer(repeating: 0, count: max(1, problem.communeCount))
    let firstEvening = FixedBuffer<Int32>(repeating: 0, count: problem.communeCount + 1)
    for commune in 0..<problem.communeCount {
      firstEvening[commune + 1] = firstEvening[commune] + Int32(problem.wanted[commune])
    }
    self.firstEvening = firstEvening
    eveningDays = FixedBuffer(repeating: -1, count: Int(firstEvening[problem.communeCount]) + 1)
    eveningOutings = FixedBuffer(repeating: -1, count: Int(firstEvening[problem.communeCount]) + 1)
    rivalry = season.rules.neighbours.map { RivalryTable(problem: problem, rule: $0) }
    weekCounts = FixedBuffer(repeating: 0, count: max(1, season.vans.count * problem.weekCount))
    weekLimits = season.vans.map { $0.maxEveningsPerWeek ?? Int.max }
    territoryCounts = FixedBuffer(repeating: 0, count: max(1, problem.territoryRules.count))
    territoryLimits = problem.territoryRules.map { $0.maxEvenings ?? Int.max }
    territoryFloors = problem.territoryRules.map(\.minEvenings)
    mixing = season.rules.oneTerritoryPerOuting ? TerritoryMixing(problem: problem) : nil
    leastGap = max(1, season.rules.minDaysBetweenEvenings)
    hasGaps = problem.wanted.contains { $0 > 1 }
    hasWeeks = season.vans.contains { $0.maxEveningsPerWeek != nil }
    hasTerritories = !problem.territoryRules.isEmpty
    missing = problem.absences.total.missing + territoryFloors.reduce(0, +)
    priorityUnserved = problem.absences.total.priority
    penalty = problem.absences.total.cost
  }

  /// Whether every hard rule that the ledger knows is kept.
  var isFeasible: Bool { violations == 0 }

  /// Whether days matter to anything but availability: if not, any feasible day is as good as another.
  var daysMatter: Bool { rivalry != nil || !problem.wishes.isEmpty || hasGaps || hasWeeks }

  /// Whether an insertion can break a rule of the ledger or cost a penalty.
  var hasRules: Bool { daysMatter || hasTerritories || mixing != nil }

  /// How many evenings a commune still wants.
  @inline(__always)
  func open(_ commune: Int) -> Int { problem.wanted[commune] - Int(held.elements[commune]) }

  /// The outing of one of a commune's evenings.
  @inline(__always)
  func outing(of commune: Int, evening: Int) -> Int {
    Int(eveningOutings.elements[Int(firstEvening.elements[commune]) + evening])
  }

  /// Counts an evening.
  func add(_ commune: Int, day: Int, outing: Int) {
    let first = Int(firstEvening[commune])
    let count = Int(held[commune])
    if hasGaps { violations += closeEvenings(commune, day) }
    eveningDays[first + count] = Int16(day)
    eveningOutings[first + count] = Int32(outing)
    held[commune] = Int32(count + 1)
    let worth = problem.absences.worth(of: commune, evening: count)
    missing -= worth.missing
    priorityUnserved -= worth.priority
    penalty -= worth.cost
    if let rivalry {
      countClosePairs(rivalry.closeTo(commune, day: day), rivalry)
      rivalry.add(commune, day: day, by: 1)
    }
    penalty += problem.wishes.penalty(commune: commune, day: day)
    if hasWeeks { countWeek(day, outing, by: 1) }
    if hasTerritories { countTerritory(commune, by: 1) }
    if let mixing { violations += mixing.change(outing, commune: commune, by: 1) }
  }

  /// Takes an evening away.
  func remove(_ commune: Int, day: Int, outing: Int) {
    let first = Int(firstEvening[commune])
    let count = Int(held[commune]) - 1
    var place = first
    while place < first + count, Int(eveningDays[place]) != day || Int(eveningOutings[place]) != outing { place += 1 }
    eveningDays[place] = eveningDays[first + count]
    eveningOutings[place] = eveningOutings[first + count]
    held[commune] = Int32(count)
    if hasGaps { violations -= closeEvenings(commune, day) }
    let worth = problem.absences.worth(of: commune, evening: count)
    missing += worth.missing
    priorityUnserved += worth.priority
    penalty += worth.cost
    if let rivalry {
      rivalry.add(commune, day: day, by: -1)
      countClosePairs(-rivalry.closeTo(commune, day: day), rivalry)
    }
    penalty -= problem.wishes.penalty(commune: commune, day: day)
    if hasWeeks { countWeek(day, outing, by: -1) }
    if hasTerritories { countTerritory(commune, by: -1) }
    if let mixing { violations += mixing.change(outing, commune: commune, by: -1) }
  }

  /// What one more evening of a commune would cost in penalties, or nil where a hard rule forbids it.
  ///
  /// What it wins by being held at all is not part of it: that is the same wherever it goes.
  func insertionPenalty(_ commune: Int, day: Int, outing: Int) -> Int? {
    guard allowsOneMore(commune, in: outing) else { return nil }
    if hasGaps, closeEvenings(commune, day) > 0 { return nil }
    if hasWeeks {
      let van = problem.outings[outing].van
      let week = van * problem.weekCount + problem.weekOfDay[day]
      if Int(weekCounts[week]) >= weekLimits[van] { return nil }
    }
    var cost = problem.wishes.penalty(commune: commune, day: day)
    if let rivalry {
      let close = rivalry.closeTo(commune, day: day)
      if close > 0, rivalry.isHard { return nil }
      cost += close * rivalry.penalty
    }
    return cost
  }

  /// Whether one more evening of a commune makes a plan better at a cost: it is required, or weighs something, or its
  /// territory has too few, or leaving it out costs as much.
  func isWorth(_ commune: Int, cost: Int) -> Bool {
    let worth = problem.absences.worth(of: commune, evening: Int(held[commune]))
    if worth.missing > 0 || worth.priority > 0 || cost <= worth.cost { return true }
    let rule = problem.territoryRuleOf[commune]
    return rule >= 0 && Int(territoryCounts[rule]) < territoryFloors[rule]
  }

  /// Whether the rules that do not look at days let an outing have one more evening of a commune.
  func allowsOneMore(_ commune: Int, in outing: Int) -> Bool {
    if hasTerritories {
      let rule = problem.territoryRuleOf[commune]
      if rule >= 0, Int(territoryCounts[rule]) >= territoryLimits[rule] { return false }
    }
    return mixing?.allows(commune, in: outing) ?? true
  }

  /// How many evenings of a commune are too close to a day.
  private func closeEvenings(_ commune: Int, _ day: Int) -> Int {
    var close = 0
    var place = Int(firstEvening[commune])
    let end = place + Int(held[commune])
    while place < end {
      if abs(Int(eveningDays[place]) - day) < leastGap { close += 1 }
      place += 1
    }
    return close
  }

  /// Counts pairs of neighbours that are too close: against a hard rule, or at a price.
  private func countClosePairs(_ pairs: Int, _ rivalry: RivalryTable) {
    if rivalry.isHard { violations += pairs } else { penalty += pairs * rivalry.penalty }
  }

  private func countWeek(_ day: Int, _ outing: Int, by change: Int) {
    let van = problem.outings[outing].van
    let limit = weekLimits[van]
    guard limit != Int.max else { return }
    let week = van * problem.weekCount + problem.weekOfDay[day]
    let before = Int(weekCounts[week])
    weekCounts[week] = Int16(before + change)
    violations += max(0, before + change - limit) - max(0, before - limit)
  }

  private func countTerritory(_ commune: Int, by change: Int) {
    let rule = problem.territoryRuleOf[commune]
    guard rule >= 0 else { return }
    let before = Int(territoryCounts[rule])
    let after = before + change
    territoryCounts[rule] = Int32(after)
    violations += max(0, after - territoryLimits[rule]) - max(0, before - territoryLimits[rule])
    missing += max(0, territoryFloors[rule] - after) - max(0, territoryFloors[rule] - before)
  }
}
