internal import CivilTime
internal import PlanChanges
internal import SeasonDesk
internal import SeasonModel

extension DateRefusal {
  /// Why the commune cannot have the date at once, and what would do it.
  func told(in folder: String) -> CommandFailure {
    let texts = [Language.french, .english].map(message)
    return CommandFailure(.badData, Phrase("\(texts[0])", texts[1]), action: action(folder))
  }

  private var code: String { season.communes[commune].code }

  private func message(_ language: Language) -> String {
    let teller = ReasonTeller(season: season, sources: sources, language: language)
    let name = season.communeName(code, language)
    let day = language.date(verdict.date)
    if let proposal = verdict.proposal {
      let steps = language.list(proposal.others.map(teller.text))
      let price = teller.price(proposal.change.cost)
      return Phrase(
        "\(name) ne peut avoir le \(day) que si \(steps) (\(price)) : rien n'est changé",
        "\(name) can have \(day) only if \(steps) (\(price)): nothing is changed")(language)
    }
    if verdict.state == .yours {
      return Phrase("\(name) a déjà une soirée le \(day)", "\(name) has an evening on \(day) already")(language)
    }
    let reasons = verdict.obstacles.map(teller.text).joined(separator: language.semicolon)
    return Phrase(
      "le \(day) n'est pas possible pour \(name), car \(reasons) : rien n'est changé",
      "\(day) is not possible for \(name): \(reasons); nothing is changed")(language)
  }

  private func action(_ folder: String) -> Phrase {
    if verdict.proposal != nil || isCalledOff {
      let command = ShellCommand("move", [folder, code] + words + ["--force"])
      return verdict.proposal != nil
        ? Phrase("pour le faire, les autres avec : « \(command) »", "to do it, others included: \"\(command)\"")
        : Phrase("pour la remettre à cette date : « \(command) »", "to put it back on that date: \"\(command)\"")
    }
    for case .locked(let evenings) in verdict.obstacles {
      if let first = evenings.first { return .unlock(first, in: folder) }
    }
    let dates = ShellCommand("dates", folder, code)
    return Phrase("les dates possibles : « \(dates) »", "the possible dates: \"\(dates)\"")
  }

  /// Whether the commune had the date, and called it off.
  private var isCalledOff: Bool {
    verdict.state == .closed && !isForced
      && plan.calledOff.contains { $0.commune == code && $0.date == verdict.date }
  }

  /// The options that were given, as they are typed.
  private var words: [String] {
    var words = ["--to", verdict.date.description]
    if let date = leaving { words += ["--date", date.description] }
    if let van = van { words += ["--van", van] }
    return words
  }
}
