internal import CivilTime
internal import PlanChanges
internal import SeasonModel

/// What a change costs and which soft rules it bends, line by line.
struct JudgementReport {
  let judgement: PlanJudgement
  let season: Season
  let folder: String
  let language: Language
  private var objective: Rules.Objective { season.rules.objective }

  var lines: [String] {
    let driving = language.drivingChange(metres: judgement.driven, time: judgement.time, objective)
    // A lock drives nothing, and neither does a swap that costs nothing.
    var lines = judgement.isDrivenAsBefore ? [] : [Phrase("Route : \(driving)", "Driving: \(driving)")(language)]
    lines += judgement.bends.map(text)
    let missing = judgement.change.missing
    if missing > 0 {
      let (count, plan) = (Noun.evening.counted(missing, language), ShellCommand("plan", folder))
      lines.append(
        Phrase(
          "Il manque maintenant \(count) de plus ; « \(plan) » cherche une autre date.",
          "\(count) more missing now; \"\(plan)\" looks for another date.")(language))
    } else if missing < 0 {
      let count = Noun.evening.counted(-missing, language)
      lines.append(Phrase("Il en manquait \(count) : c'est réparé.", "\(count) were missing: mended.")(language))
    }
    return lines
  }

  private func text(_ bend: PlanJudgement.Bend) -> String {
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
