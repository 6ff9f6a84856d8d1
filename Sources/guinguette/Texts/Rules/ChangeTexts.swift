internal import PlanChanges
internal import SeasonModel

/// Changes that would let a commune in, in words.
extension ReasonTeller {
  /// A change with the evening it makes possible, its price, and who moves for it.
  func text(_ change: SingleChange) -> String {
    let own = change.proposal.own.new
    let (what, cost) = (text(change.kind, for: own.commune), price(change.proposal.change.cost))
    let steps = steps(change.proposal)
    switch change.kind {
    case .open, .extraDate, .reopen: return Phrase("\(what) : \(cost)\(steps)", "\(what): \(cost)\(steps)")(language)
    case .free, .week, .serve, .longestLeg, .territory, .spacing:
      let date = language.date(own.date)
      return Phrase("\(what) : soirée le \(date), \(cost)\(steps)", "\(what): evening on \(date), \(cost)\(steps)")(
        language)
    }
  }

  /// A proposal without any change of the files.
  func text(_ proposal: Rearrangement) -> String {
    let (date, cost) = (language.date(proposal.own.new.date), price(proposal.change.cost))
    let steps = steps(proposal)
    return Phrase("le \(date), \(cost)\(steps)", "on \(date), \(cost)\(steps)")(language)
  }

  /// Who moves for it, each after a semicolon.
  private func steps(_ proposal: Rearrangement) -> String {
    proposal.others.map { Phrase(" ; \(text($0))", "; \(text($0))")(language) }.joined()
  }

  private func text(_ kind: SingleChange.Kind, for code: String) -> String {
    switch kind {
    case .open(let date):
      let day = language.date(date)
      return Phrase("que la commune ouvre le \(day)", "the commune opens \(day)")(language)
    case .free(let row):
      return Phrase(
        "libérer la soirée promise \(Language.de(subject(row))) (\(lines([row])))",
        "freeing the promised evening of \(subject(row)) (\(lines([row])))")(language)
    case .extraDate(let van, let date):
      let day = language.date(date)
      return Phrase(
        "faire rouler \(name(van)) aussi le \(day) (« extraDates »)",
        "letting \(name(van)) work on \(day) too (\"extraDates\")")(language)
    case .reopen(let van, let date):
      let day = language.date(date)
      return Phrase(
        "faire rouler \(name(van)) le \(day), malgré sa période de fermeture (« closed »)",
        "letting \(name(van)) work on \(day), in its closed period (\"closed\")")(language)
    case .week(let van):
      return Phrase("une soirée de plus par semaine pour \(name(van))", "one more evening a week for \(name(van))")(
        language)
    case .serve(let van): return serving(van, code)
    case .longestLeg(let van, let metres):
      let km = language.km(metres)
      return Phrase(
        "laisser \(name(van)) faire des trajets de \(km) (« maxLegKm »)",
        "letting \(name(van)) drive legs of \(km) (\"maxLegKm\")")(language)
    case .territory(let rule):
      let name = language.quoted(season.rules.territories[rule].name)
      return Phrase("une soirée de plus pour \(name)", "one more evening for \(name)")(language)
    case .spacing:
      return Phrase("lever la règle des jours d'écart", "lifting the rule of days between evenings")(language)
    }
  }

  private func serving(_ van: Int, _ code: String) -> String {
    let territory = season.communePositions[code].map { season.communes[$0].territory } ?? ""
    guard !territory.isEmpty else {
      return Phrase(
        "faire desservir toutes les communes par \(name(van)) (« territories »)",
        "letting \(name(van)) serve every village (\"territories\")")(language)
    }
    let quoted = language.quoted(territory)
    return Phrase(
      "faire desservir aussi \(quoted) par \(name(van)) (« territories »)",
      "letting \(name(van)) serve \(quoted) too (\"territories\")")(language)
  }
}
