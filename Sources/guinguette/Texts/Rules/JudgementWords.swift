internal import CivilTime
internal import PlanChanges
internal import SeasonModel

/// What a change by hand costs and bends.
struct JudgementWords {
  let season: Season
  let language: Language
  private var objective: Rules.Objective { season.rules.objective }

  /// How much more or less is driven.
  func driving(_ metres: Metres, _ time: Minutes) -> String {
    let driving = language.drivingChange(metres: metres, time: time, objective)
    return Phrase("Route : \(driving)", "Driving: \(driving)")(language)
  }

  /// That required evenings are missing that were not.
  func moreMissing(_ missing: Int, folder: String) -> String {
    let (count, plan) = (Noun.evening.counted(missing, language), ShellCommand("plan", folder))
    return Phrase(
      "Il manque maintenant \(count) de plus ; « \(plan) » cherche une autre date.",
      "\(count) more missing now; \"\(plan)\" looks for another date.")(language)
  }

  /// That required evenings are no longer missing.
  func fewerMissing(_ mended: Int) -> String {
    let count = Noun.evening.counted(mended, language)
    return mended == 1
      ? Phrase("\(count) manquait : c'est réparé.", "\(count) was missing: mended.")(language)
      : Phrase("\(count) manquaient : c'est réparé.", "\(count) were missing: mended.")(language)
  }

  /// A wish that is no longer kept.
  func text(_ bend: PlanJudgement.Bend) -> String {
    switch bend {
    case .wish(let evening):
      let name = season.communeName(evening.commune, language)
      let (day, price) = (
        language.dateWithoutYear(evening.date), language.cost(season.rules.preferredDatePenalty, objective)
      )
      return Phrase(
        "Souhait non tenu : \(name) préférait une autre date que le \(day) (compte \(price)).",
        "Wish not kept: \(name) preferred another date than \(day) (counts \(price)).")(language)
    case .neighbours(let early, let late, let least):
      let names = language.list([early, late].map { season.communeName($0.commune, language) })
      let days = Noun.day.counted(late.date - early.date, language)
      let price = language.cost(season.rules.neighbours?.penalty ?? .zero, objective)
      return Phrase(
        "Voisines trop proches : \(names) n'ont que \(days) d'écart, il en faudrait \(least) (compte \(price)).",
        "Neighbours too close: \(names) are only \(days) apart, \(least) would be right (counts \(price)).")(language)
    }
  }
}
