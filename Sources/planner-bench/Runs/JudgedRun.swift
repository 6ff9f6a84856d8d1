internal import SeasonModel
internal import TourPlanner

/// One run of the planner, its plan judged, and what the run took.
struct JudgedRun {
  /// A better plan was there at some moment.
  struct Moment {
    let seconds: Double
    let score: PlanScore
  }

  let result: PlanningResult
  /// The score that the judge gives the plan.
  let score: PlanScore
  /// When plans got better, as the planner told about twenty times a second.
  let moments: [Moment]
  /// The most memory of the process during the run.
  let peakBytes: Int

  /// Plans a season, and fails when the plan breaks a hard rule or its score is not what the planner said.
  init(_ season: Season, name: String, seed: Int, arguments: BenchArguments) throws(BenchFailure) {
    var moments: [Moment] = []
    let request = PlanningRequest(
      season: season, stop: StopRule(seconds: arguments.seconds, iterations: arguments.iterations),
      seed: UInt64(seed), threads: arguments.threads)
    PeakMemory.restart()
    let result = TourPlanner.plan(request) { progress in
      guard moments.last.map({ progress.score < $0.score }) ?? true else { return }
      moments.append(Moment(seconds: progress.seconds, score: progress.score))
    }
    peakBytes = PeakMemory.bytes
    let audit = PlanAudit(of: result.plan, in: season)
    guard audit.isValid else {
      throw BenchFailure(
        .invalidPlan,
        "\(name), seed \(seed): the plan breaks \(audit.brokenRules.count) rules; first: \(audit.brokenRules[0])")
    }
    if let defect = result.defect { throw BenchFailure(.invalidPlan, "\(name), seed \(seed): \(defect)") }
    if moments.last.map({ result.score < $0.score }) ?? true {
      moments.append(Moment(seconds: result.seconds, score: result.score))
    }
    self.result = result
    score = audit.score
    self.moments = moments
  }

  /// The lower bound on the cost in metres; nil where there is none but the zero that every cost is above.
  var bound: Metres? { result.lowerBound.flatMap { $0 > .zero || score.cost == .zero ? $0 : nil } }

  /// How far the cost is above the bound, in percent of the cost.
  var boundGapPercent: Double? { bound == nil ? nil : result.gapPercent }

  /// Evenings that the search put into slots, per second, of all threads together.
  var movesPerSecond: Double { Double(result.moves) / max(result.seconds, 1e-9) }

  /// The seconds after which the plan was as complete as the last one, and no more than a share dearer.
  func seconds(toWithin share: Double) -> Double? {
    moments.first { moment in
      moment.score.missing == score.missing && moment.score.priorityUnserved == score.priorityUnserved
        && Double(moment.score.cost.count) <= Double(score.cost.count) * (1 + share)
    }?.seconds
  }
}
