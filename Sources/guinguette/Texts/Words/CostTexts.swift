internal import SeasonModel

/// Costs in the unit that a season counts: km, or minutes at the wheel. What wishes weigh is counted in the same unit.
extension Language {
  /// A cost: `12,5 km`, or `12 min` where driving time is what counts.
  func cost(_ cost: Metres, _ objective: Rules.Objective) -> String {
    switch objective {
    case .distance: km(cost)
    case .time: minutes(Minutes(thousandths: cost.count))
    }
  }

  /// A difference of costs, with its sign: `+3,2 km`, `+12 min`.
  func signedCost(_ change: Metres, _ objective: Rules.Objective) -> String {
    (change > .zero ? "+" : "") + cost(change, objective)
  }

  /// A cost that is shown no higher than it is, whatever the rounding: the form for a bound.
  func costAtLeast(_ bound: Metres, _ objective: Rules.Objective) -> String {
    // As many digits as are shown: `km` tells tenths up to 1,000 km, `minutes` tenths up to ten minutes.
    let step =
      switch objective {
      case .distance: bound.count < 1_000_000 ? 100 : 1000
      case .time: bound.count < 10_000 ? 100 : 1000
      }
    return cost(Metres(bound.count / step * step), objective)
  }

  /// The driving of a plan, in the unit that counts: `433,3 km`, or `9 h 38 au volant`.
  func driving(_ audit: PlanAudit, _ objective: Rules.Objective) -> String {
    let amount = cost(audit.score.cost - audit.penalty, objective)
    return switch objective {
    case .distance: Phrase("\(amount) de route", "\(amount) driven")(self)
    case .time: Phrase("\(amount) au volant", "\(amount) at the wheel")(self)
    }
  }

  /// What the driving of a plan differs by from that of another: `+3,2 km`; in a season that counts minutes also these.
  func drivingChange(from old: PlanAudit, to new: PlanAudit, _ objective: Rules.Objective) -> String {
    drivingChange(metres: new.driven - old.driven, time: new.time - old.time, objective)
  }

  /// A difference of driving: `+3,2 km`, or `+12 min, +3,2 km`.
  func drivingChange(metres: Metres, time: Minutes, _ objective: Rules.Objective) -> String {
    switch objective {
    case .distance: signedKm(metres)
    case .time: "\(signedCost(Metres(time.thousandths), objective)), \(signedKm(metres))"
    }
  }

  /// A time that is weighed: whole minutes, below ten of them with a decimal, from an hour on as hours.
  private func minutes(_ time: Minutes) -> String {
    let tenths = Language.divided(time.thousandths, by: 100)
    if tenths.magnitude < 100 { return decimal(tenths, decimals: 1, trimmed: true) + unitSpace + "min" }
    let length = duration(Minutes(thousandths: Int(time.thousandths.magnitude)))
    return time < .zero ? minus + length : length
  }
}

extension Season {
  /// Whether a plan of the season can have wishes that are not kept: neighbours with a price, or preferred dates.
  var hasWishes: Bool {
    if let price = rules.neighbours?.penalty, price > .zero { return true }
    return rules.preferredDatePenalty > .zero && calendars.contains { $0.preferred != nil }
  }
}
