internal import SeasonModel

/// Works out what columns cost, one by one and together, and whether they keep the hard rules.
struct ColumnJudge: Sendable {
  let problem: Problem
  /// Two evenings of one commune are at least this many days apart; 1 keeps them on different days.
  let leastGap: Int
  private let weekLimits: [Int]
  private let rule: Rules.Neighbours?

  init(problem: Problem) {
    self.problem = problem
    leastGap = max(1, problem.season.rules.minDaysBetweenEvenings)
    weekLimits = problem.season.vans.map { $0.maxEveningsPerWeek ?? Int.max }
    rule = problem.season.rules.neighbours
  }

  /// What a pair of close neighbours costs, or nil when the neighbour rule is hard or there is none.
  var pairPenalty: Int? { rule?.penalty?.count }

  /// Two evenings in neighbours are close when fewer days than this lie between them; 0 without a neighbour rule.
  var closeDays: Int { rule?.minDays ?? 0 }

  /// The column of an outing with these evenings, or nil when they break a hard rule that one outing decides.
  func column(outing: Int, communes: [Int32], days: [Int16]) -> OutingColumn? {
    let shape = problem.outings[outing]
    var cost = 0
    var here = shape.base
    for (place, commune) in communes.enumerated() {
      let commune = Int(commune)
      let day = Int(days[place])
      guard day >= shape.firstDay, day <= shape.lastDay, place == 0 || days[place - 1] < days[place],
        problem.hosts.canHost(commune, on: day), problem.serves(van: shape.van, commune: commune)
      else { return nil }
      let leg = problem.legs.cost(van: shape.van, from: here, to: commune)
      guard leg < LegCosts.forbidden else { return nil }
      cost += leg + problem.wishes.penalty(commune: commune, day: day)
      here = commune
      for earlier in 0..<place {
        guard let pair = pairCost(Int(communes[earlier]), Int(days[earlier]), commune, day) else { return nil }
        cost += pair
      }
    }
    if !communes.isEmpty {
      let leg = problem.legs.cost(van: shape.van, from: here, to: shape.base)
      guard leg < LegCosts.forbidden else { return nil }
      cost += leg
    }
    let column = OutingColumn(outing: outing, communes: communes, days: days, cost: cost)
    return keepsInnerRules(column) ? column : nil
  }

  /// Whether a commune may have an evening in a slot, as far as promises and its own dates go.
  func mayHold(_ commune: Int, on day: Int, slot: Int, of shape: Problem.Outing) -> Bool {
    let pinned = Int(problem.pinOfSlot[slot])
    guard pinned < 0 || pinned == commune, problem.wanted[commune] > 0, problem.hosts.canHost(commune, on: day),
      problem.serves(van: shape.van, commune: commune)
    else { return false }
    // A promise elsewhere keeps a commune from hosting near that day, and by another van on it.
    return problem.pins.allSatisfy { pin in
      pin.commune != commune || abs(pin.day - day) >= leastGap
        || (pin.day == day && (pin.van ?? shape.van) == shape.van)
    }
  }

  /// What columns are worth together, or nil when they break a hard rule or two are of one outing.
  func score(of columns: [OutingColumn]) -> PlanScore? {
    let evenings = evenings(of: columns)
    guard Set(columns.map(\.outing)).count == columns.count, keepsWeeks(evenings), keepsPins(evenings),
      let pairs = crossPairs(evenings),
      let counted = counted(evenings)
    else { return nil }
    let cost = columns.reduce(pairs + counted.cost) { $0 + $1.cost }
    return PlanScore(missing: counted.missing, priorityUnserved: counted.priority, cost: Metres(cost))
  }

  /// What close neighbours in different columns cost; nil when a hard rule forbids a pair.
  func pairCost(among columns: [OutingColumn]) -> Int? { crossPairs(evenings(of: columns)) }

  private struct Evening {
    let day: Int
    let commune: Int
    let outing: Int
    let van: Int
  }

  /// The evenings of columns by day, then van.
  private func evenings(of columns: [OutingColumn]) -> [Evening] {
    var evenings: [Evening] = []
    for column in columns {
      let van = problem.outings[column.outing].van
      for (commune, day) in zip(column.communes, column.days) {
        evenings.append(Evening(day: Int(day), commune: Int(commune), outing: column.outing, van: van))
      }
    }
    return evenings.sorted { ($0.day, $0.van) < ($1.day, $1.van) }
  }

  /// What two evenings cost as neighbours; nil when a hard rule forbids them, the gap of one commune included.
  func pairCost(_ first: Int, _ firstDay: Int, _ second: Int, _ secondDay: Int) -> Int? {
    if first == second { return secondDay - firstDay < leastGap ? nil : 0 }
    guard let rule, secondDay - firstDay < rule.minDays, problem.rivals.contains(first, second) else {
      return 0
    }
    return rule.penalty?.count
  }

  private func keepsInnerRules(_ column: OutingColumn) -> Bool {
    let shape = problem.outings[column.outing]
    for slot in shape.slots where problem.pinOfSlot[slot] >= 0 {
      let day = Int16(shape.firstDay + slot - shape.firstSlot)
      guard let place = column.days.firstIndex(of: day), column.communes[place] == problem.pinOfSlot[slot] else {
        return false
      }
    }
    for commune in column.communes where column.count(of: Int(commune)) > problem.wanted[Int(commune)] { return false }
    if problem.season.rules.oneTerritoryPerOuting, let first = column.communes.first {
      let territory = problem.territoryOf[Int(first)]
      guard column.communes.allSatisfy({ problem.territoryOf[Int($0)] == territory }) else { return false }
    }
    let limit = weekLimits[shape.van]
    guard limit < column.days.count else { return true }
    return column.days.allSatisfy { day in
      let week = problem.weekOfDay[Int(day)]
      return column.days.count { problem.weekOfDay[Int($0)] == week } <= limit
    }
  }

  private func keepsWeeks(_ evenings: [Evening]) -> Bool {
    var counts: [Int: Int] = [:]
    for evening in evenings where weekLimits[evening.van] != Int.max {
      let key = evening.van * problem.weekCount + problem.weekOfDay[evening.day]
      counts[key, default: 0] += 1
      if counts[key, default: 0] > weekLimits[evening.van] { return false }
    }
    return true
  }

  private func keepsPins(_ evenings: [Evening]) -> Bool {
    problem.pins.allSatisfy { pin in
      evenings.contains { evening in
        evening.commune == pin.commune && evening.day == pin.day && (pin.van ?? evening.van) == evening.van
      }
    }
  }

  /// The cost of close neighbours in different outings; nil when a pair breaks a hard rule.
  private func crossPairs(_ evenings: [Evening]) -> Int? {
    var sum = 0
    let reach = max(closeDays, problem.wanted.contains { $0 > 1 } ? leastGap : 0)
    guard reach > 0 else { return 0 }
    for (place, early) in evenings.enumerated() {
      var next = place + 1
      while next < evenings.count, evenings[next].day - early.day < reach {
        let late = evenings[next]
        next += 1
        guard late.outing != early.outing else { continue }
        guard let cost = pairCost(early.commune, early.day, late.commune, late.day) else { return nil }
        sum += cost
      }
    }
    return sum
  }

  /// What it costs that evenings are not held; nil when a commune or a territory has more of them than it may.
  private func counted(_ evenings: [Evening]) -> AbsenceTable.Worth? {
    var held = [Int](repeating: 0, count: problem.communeCount)
    var inTerritory = [Int](repeating: 0, count: problem.territoryRules.count)
    for evening in evenings {
      held[evening.commune] += 1
      let rule = problem.territoryRuleOf[evening.commune]
      if rule >= 0 { inTerritory[rule] += 1 }
    }
    var sum = AbsenceTable.Worth()
    for commune in 0..<problem.communeCount {
      guard held[commune] <= problem.wanted[commune] else { return nil }
      let absence = problem.absences.absence(of: commune, held: held[commune])
      sum.missing += absence.missing
      sum.priority += absence.priority
      sum.cost += absence.cost
    }
    for (rule, count) in zip(problem.territoryRules, inTerritory) {
      guard count <= rule.maxEvenings ?? Int.max else { return nil }
      sum.missing += max(0, rule.minEvenings - count)
    }
    return sum
  }
}
