internal import CivilTime
internal import SeasonDesk
internal import SeasonModel

extension PlanningFailure {
  /// The most locked evenings for which the command to unlock them is told.
  private static let shown = 3

  /// What to say of it, and what to do about it.
  func told(in folder: String) -> CommandFailure {
    switch self {
    case .keptEvenings(let broken, let locked, _):
      let mending =
        broken.contains { $0.rule == .unknownVan }
        ? Phrase(
          "une guinguette qui a déjà roulé reste dans season.json : remettez-la, fermée (« closed ») pour les dates à venir",
          "a van that has worked stays in season.json: put it back, \"closed\" for the dates to come")
        : Phrase("corrigez le dossier", "mend the folder")
      return CommandFailure(
        .badData,
        Phrase("les soirées à garder ne vont plus avec le dossier", "the evenings to keep no longer fit the folder"),
        action: locked.isEmpty
          ? mending : PlanningFailure.unlocking(Array(locked.prefix(PlanningFailure.shown)), in: folder))
    case .promises:
      return CommandFailure(
        .badData,
        Phrase(
          "les soirées promises ne peuvent pas toutes tenir, d'après la recherche : rien n'est enregistré",
          "the promised evenings cannot all be held, as far as the search found: nothing is written"),
        action: Phrase(
          "changez une ligne « fixed » d'availability.csv (date ou guinguette), ou cherchez plus longtemps (--seconds)",
          "change a \"fixed\" row of availability.csv (date or van), or search longer (--seconds)"))
    case .brokenRules:
      return CommandFailure(
        .defect,
        Phrase(
          "défaut du programme : le planning trouvé enfreint une règle, il n'est pas enregistré",
          "a defect of the program: the plan found breaks a rule, and is not written"),
        action: Phrase("l'ancien planning est resté tel quel", "the old plan is as it was"))
    case .defect(let defect): return defect.told
    case .impossibleSeason:
      return CommandFailure(
        .badData,
        Phrase("avec ce changement, la saison n'est plus possible", "with that change the season is not possible"),
        action: Phrase(
          "changez la question ; les fichiers sont restés tels quels", "change the question; the files are as they were"
        ))
    case .noNewVan(let places):
      let list = places.map { Printable($0).description }.joined(separator: ", ")
      return .usage(
        Phrase(
          "--add-van attend un nouvel identifiant et une base : van2:depot",
          "--add-van needs a new identifier and a base: van2:depot"),
        action: Phrase("les bases : \(list)", "the bases: \(list)"))
    case .notAdopted:
      return CommandFailure(
        .badData,
        Phrase(
          "ce planning enfreint une règle stricte : il n'est pas adopté", "this plan breaks a hard rule: not adopted"),
        action: Phrase("corrigez les lignes ci-dessus, puis recommencez", "mend the lines above, then try again"))
    }
  }

  private static func unlocking(_ evenings: [Evening], in folder: String) -> Phrase {
    let commands = evenings.map { ShellCommand("unlock", folder, $0.commune, "--date", $0.date.description) }
    let texts = [Language.french, .english].map { language in
      commands.map { language.quoted($0.description) }.joined(separator: ", ")
    }
    return Phrase(
      "déverrouillez : \(texts[0]), puis relancez ; ou corrigez le dossier",
      "unlock: \(texts[1]), then run again; or mend the folder")
  }
}
