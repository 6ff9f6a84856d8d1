internal import SeasonModel

/// Goes through the known evenings that a plan does not hold on their date, one by one: those that can go back do, and
/// for the others it says why.
///
/// Each is put back on its date, with every other known evening that the plan holds, and the rest is planned anew. So
/// evenings that can only go back together do so together.
struct MoveReview {
  /// The iterations of each small question: at least, and for each commune.
  private static let iterations = (least: 300, perCommune: 10)
  /// The most small questions in a run limited by iterations.
  private static let mostQuestions = 60

  /// The plan, with every evening back whose move was not worth it.
  private(set) var plan: Plan
  /// Known evenings that moved or were given up, those that belong together in one group.
  private(set) var groups: [MovedEvenings] = []

  private let season: Season
  private let known: KnownDates
  private let frozen: [Evening]
  private var questionsLeft = MoveReview.mostQuestions

  init(of plan: Plan, frozen: [Evening], run: inout ReplanningRun) {
    self.plan = plan
    self.frozen = frozen
    season = run.question.season
    known = run.known
    guard run.isValid(plan) else { return }
    while true {
      guard let better = reviewed(&run) else { return }
      self.plan = better
    }
  }

  /// Fills `groups`, or returns a better plan that it came upon.
  private mutating func reviewed(_ run: inout ReplanningRun) -> Plan? {
    let price = run.price(of: plan)
    let gone = known.gone(from: plan).filter { season.communePositions[$0.commune] != nil }
    let (stay, isGone) = (staying, Set(known.gone(from: plan)))
    var told: Set<Evening> = []
    groups = []
    for evening in gone where !told.contains(evening) {
      let ways = ways(to: evening, beside: stay)
      guard !ways.isEmpty else {
        groups.append(MovedEvenings(steps: [step(of: evening)], reason: .impossible))
        continue
      }
      var alternatives: [Plan] = []
      for way in ways where questionsLeft > 0 && !run.isOver {
        if run.question.stop.iterations != nil { questionsLeft -= 1 }
        let iterations = MoveReview.iterations.least + MoveReview.iterations.perCommune * season.communes.count
        let back = run.answer(frozen: way, start: plan, iterations: iterations)
        if run.isValid(back), known.gone(from: back).allSatisfy({ $0 != evening && isGone.contains($0) }) {
          alternatives.append(back)
        }
      }
      guard !alternatives.isEmpty else {
        groups.append(MovedEvenings(steps: [step(of: evening)], reason: nil))
        continue
      }
      let back = run.best(of: alternatives)
      if run.price(of: back) < price { return back }
      let together = gone.filter { evening in
        !told.contains(evening) && back.evenings(of: evening.commune).contains { $0.date == evening.date }
      }
      told.formUnion(together)
      groups.append(MovedEvenings(steps: together.map(step), reason: reason(against: back)))
    }
    return nil
  }

  /// The known evenings that the plan holds on their date, as it holds them, and those that stay in any case.
  private var staying: [Evening] {
    let dates = Set(known.evenings.map { HostDay($0) })
    let others = plan.heldEvenings.filter { dates.contains(HostDay($0)) }
    let slots = Set(frozen.map { HostDay($0) })
    return frozen + others.filter { !slots.contains(HostDay($0)) }
  }

  /// What has to be frozen for an evening to be on its date again, with each van that could hold it while the others stay;
  /// empty where none can.
  private func ways(to evening: Evening, beside stay: [Evening]) -> [[Evening]] {
    let vans = season.vans.filter { $0.works(on: evening.date) }.map(\.id)
    func ways(beside stay: [Evening]) -> [[Evening]] {
      vans.compactMap { van in
        var way = evening
        way.van = van
        let isPossible = !SmallestRelease(season: season, frozen: stay, known: [way]).kept.isEmpty
        return isPossible ? stay + [way] : nil
      }
    }
    let found = ways(beside: stay)
    guard found.isEmpty, vans.count > 1 else { return found }
    // Those that stay on that date may do so with another van.
    let firm = Set(frozen.map { HostDay($0) })
    return ways(beside: stay.filter { $0.date != evening.date || firm.contains(HostDay($0)) })
  }

  /// Where a known evening is now.
  private func step(of evening: Evening) -> MovedEvenings.Step {
    let dates = Set(known.evenings.filter { $0.commune == evening.commune }.map(\.date))
    let gone = known.gone(from: plan).filter { $0.commune == evening.commune }
    let come = plan.evenings(of: evening.commune).filter { !dates.contains($0.date) }
    let place = gone.firstIndex(of: evening) ?? come.count
    return MovedEvenings.Step(old: evening, new: place < come.count ? come[place] : nil)
  }

  /// What the plan wins over the best one in which evenings are back.
  private func reason(against back: Plan) -> MovedEvenings.Reason {
    let (here, there) = (known.price(of: plan, in: season), known.price(of: back, in: season))
    if (here.missing, here.dropped, here.priorityUnserved) == (there.missing, there.dropped, there.priorityUnserved) {
      let cost = PlanAudit(of: back, in: season).score.cost - PlanAudit(of: plan, in: season).score.cost
      return .saves(cost)
    }
    return .makesRoom(
      for: season.communes.map(\.code).filter { plan.evenings(of: $0).count > back.evenings(of: $0).count })
  }

  /// A commune on a date.
  private struct HostDay: Hashable {
    let commune: String
    let date: CivilDate

    init(_ evening: Evening) {
      commune = evening.commune
      date = evening.date
    }
  }
}
