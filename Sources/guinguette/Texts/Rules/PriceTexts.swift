internal import CivilTime
internal import PlanChanges
internal import SeasonModel

/// What a change of a plan costs, and how much of it is driving and how much wishes.
extension ReasonTeller {
  /// A difference of costs: `+3,2 km`, or `+12 min` where the season counts driving time.
  func signed(_ change: Metres) -> String { language.signedCost(change, season.rules.objective) }

  /// The same, and that wishes are in it where the season has any.
  func price(_ change: Metres) -> String {
    guard season.hasWishes else { return signed(change) }
    return signed(change) + Phrase(", souhaits compris", ", wishes included")(language)
  }

  /// Driving and wishes apart, and the wishes that are no longer kept; empty where wishes do not change.
  ///
  /// - Parameters:
  ///   - judgement: a change of the plan.
  ///   - commune: the code of the commune that asks.
  /// - Returns: the parts of a list.
  func wishes(_ judgement: PlanJudgement, of commune: String) -> [String] {
    parts(of: judgement).map { [$0] + judgement.bends.map { text($0, for: commune) } } ?? []
  }

  private func parts(of judgement: PlanJudgement) -> String? {
    guard judgement.penalty != .zero else { return nil }
    let (road, wishes) = (signed(judgement.change.cost - judgement.penalty), signed(judgement.penalty))
    return Phrase("route \(road), souhaits \(wishes)", "driving \(road), wishes \(wishes)")(language)
  }

  /// A wish that a change no longer keeps, in a few words.
  private func text(_ bend: PlanJudgement.Bend, for commune: String) -> String {
    switch bend {
    case .wish(let evening) where evening.commune == commune:
      return Phrase("pas une date souhaitée", "not a preferred date")(language)
    case .wish(let evening):
      let (who, when) = (place(evening), day(evening))
      return Phrase("\(who) ne souhaite pas le \(when)", "\(who) does not prefer \(when)")(language)
    case .neighbours(let early, let late, let least):
      let names = language.list([early, late].map(place))
      let days = count(.day, late.date - early.date)
      return Phrase("\(names) à \(days) d'écart au lieu de \(least)", "\(names) \(days) apart and not \(least)")(
        language)
    }
  }
}
