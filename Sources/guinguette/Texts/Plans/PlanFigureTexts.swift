internal import SeasonDesk
internal import SeasonModel

/// The head of a plan: what it is, and its figures, one to a line.
extension PlanFigures {
  /// The season's name and dates.
  func title(_ language: Language) -> String {
    let span = language.span(season.span)
    let name = Printable(season.name).description
    return name.isEmpty
      ? language.capitalized(Phrase("saison \(span)", "season \(span)")(language)) : "\(name) (\(span))"
  }

  /// Label and figure, line by line.
  func lines(_ language: Language) -> [(label: String, text: String)] {
    var lines = [(Phrase("Soirées", "Evenings")(language), eveningsText(language))]
    lines.append((Phrase("Route", "Driving")(language), drivingText(language)))
    // Of a plan for another season only part is driven here, and nothing is saved.
    if let trips = roundTrips, trips > audit.driven, plan.evenings(foreignTo: season).isEmpty {
      lines.append((Phrase("Économie", "Saving")(language), savingText(trips, language)))
    }
    if let cents { lines.append((Phrase("Coût", "Cost")(language), language.euros(cents: cents))) }
    if let grams { lines.append(("CO2", language.kilograms(grams: grams))) }
    if audit.penalty > .zero {
      let weight = language.cost(audit.penalty, season.rules.objective)
      lines.append(
        (
          Phrase("Souhaits", "Wishes")(language),
          Phrase(
            "non tenus (voisinage, dates préférées) : comptés comme \(weight) de plus",
            "not kept (neighbours, preferred dates): weighed as \(weight) more")(language)
        ))
    }
    return lines
  }

  private func eveningsText(_ language: Language) -> String {
    let held = language.number(served)
    let asked = wanted < 2 ? "demandée" : "demandées"
    var text = Phrase(
      "\(held) sur \(language.number(wanted)) \(asked)", "\(held) of \(language.number(wanted)) asked for")(language)
    if audit.score.missing > 0 {
      let missing = language.number(audit.score.missing)
      let words = Phrase("\(missing) obligatoires manquent", "\(missing) required ones are missing")
      let single = Phrase("1 obligatoire manque", "1 required one is missing")
      text += ", " + (audit.score.missing == 1 ? single : words)(language)
    }
    return text
  }

  private func drivingText(_ language: Language) -> String {
    let (km, time) = (language.km(audit.driven), language.duration(audit.time))
    return Phrase("\(km), soit \(time) au volant", "\(km), which is \(time) at the wheel")(language)
  }

  private func savingText(_ trips: Metres, _ language: Language) -> String {
    let saved = trips - audit.driven
    let share = language.percent(tenths: Language.divided(saved.count, by: max(1, trips.count / 100)) * 10)
    let (km, all) = (language.km(saved), language.km(trips))
    return Phrase(
      "\(km) de moins (\(share)) qu'avec un aller-retour par soirée (\(all))",
      "\(km) less (\(share)) than with a round trip for each evening (\(all))")(language)
  }
}
