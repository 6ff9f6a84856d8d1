internal import CivilTime
internal import SeasonModel

/// The texts of `plan`.
enum PlanTexts {
  /// The heading of what a plan lacks.
  static let missing = Phrase("Ce qui manque :", "What is missing:")

  /// That a territory has too few evenings.
  static func short(_ rule: Rules.Territory, held: Int) -> Phrase {
    let name = Printable(rule.name)
    return Phrase(
      "\(name) : \(Noun.evening.counted(held, .french)), il en faut au moins \(rule.minEvenings)",
      "\(name): \(Noun.evening.counted(held, .english)), at least \(rule.minEvenings) are needed")
  }

  /// What `--seconds` does.
  static let seconds = Phrase(
    "temps de recherche (5 par défaut ; sans limite avec --iterations seul)",
    "how long to search (default 5; no limit with --iterations alone)")

  /// What `--iterations` does.
  static let iterations = Phrase(
    "nombre d'essais, pour un résultat qui se répète à l'identique",
    "how many tries, for a result that repeats exactly")

  /// What `--seed` does.
  static let seed = Phrase("graine du hasard (1 par défaut)", "seed of chance (default 1)")

  /// What a value of `--seed` looks like.
  static let seedWanted = Phrase("il faut un nombre entier, 0 ou plus", "a whole number is needed, 0 or more")

  /// What `--threads` does.
  static let threads = Phrase("cœurs à employer (tous par défaut)", "processor cores to use (default: all)")

  /// What `--target-gap` does.
  static let targetGap = Phrase(
    "s'arrêter dès que le planning est à ce pourcentage du meilleur possible",
    "stop as soon as the plan is within this percentage of the best possible")

  /// What stands for the value of `--target-gap`.
  static let targetGapValue = Phrase("POURCENT", "PERCENT")

  /// What `--keep` does.
  static let keep = Phrase(
    "ce qui ne bouge pas : all, toutes les soirées qui le peuvent ; fixed (par défaut), celles qui ont eu lieu, les verrouillées et, autant que possible, celles qui sont publiées ; none, seulement celles qui ont eu lieu",
    "what stays: all, every evening that can; fixed (the default), those held, those locked and, as far as possible, those published; none, only those held"
  )

  /// What `--stability` does.
  static let stability = Phrase(
    "ce que chaque soirée publiée qu'on déplace doit faire gagner, en km, ou en minutes si la saison compte des minutes (10 par défaut) ; avant la publication, vaut pour toutes les soirées du brouillon",
    "what each published evening that moves must win, in km, or in minutes where the season counts those (default 10); before publication, counts for every evening of the draft"
  )

  /// What the command does.
  static let summary = Phrase(
    "cherche le meilleur planning et l'enregistre dans plan.json", "finds the best plan and writes it to plan.json")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Ctrl-C arrête la recherche et enregistre le meilleur planning trouvé ; un second Ctrl-C arrête tout de suite.",
        "Ctrl-C ends the search and writes the best plan found; a second Ctrl-C stops at once."),
      Phrase(
        "Code de sortie : 0 si tout est placé, 1 s'il manque une soirée obligatoire.",
        "Exit status: 0 if everything is placed, 1 if a required evening is missing."),
    ]
  }

  /// What `--yes` does.
  static let yes = Phrase("ne pas demander de confirmation", "do not ask for confirmation")

  /// Whether dates that people know may change.
  static func askBeforeMoving(_ moved: Int) -> Phrase {
    let dates = changing(moved)
    return Phrase("\(dates(.french)). Enregistrer ?", "\(dates(.english)). Write?")
  }

  /// That dates which people know would change, and nobody said yes.
  static func notMoving(_ moved: Int) -> CommandFailure {
    let dates = changing(moved)
    return CommandFailure(
      .usage,
      Phrase("\(dates(.french)) : rien n'est enregistré", "\(dates(.english)): nothing is written"),
      action: Phrase("ajoutez --yes pour les changer", "add --yes to change them"))
  }

  private static func changing(_ moved: Int) -> Phrase {
    moved == 1
      ? Phrase("1 date déjà publiée changerait", "1 published date would change")
      : Phrase("\(moved) dates déjà publiées changeraient", "\(moved) published dates would change")
  }

  /// That the village of an evening is no longer one of the season's; its name, where people were told of it.
  static func departed(_ evening: Evening, name: String?) -> Phrase {
    let names = [Language.french, .english].map { language in
      name.map { Printable($0).description } ?? language.quoted(evening.commune)
    }
    return Phrase(
      "\(names[0]) n'est plus dans la saison : sa soirée du \(Language.french.date(evening.date)) n'est plus dans le planning",
      "\(names[1]) is no longer in the season: its evening on \(Language.english.date(evening.date)) is no longer in the plan"
    )
  }

  /// That the plan on file is that of another season.
  static func startingAnew(from foreign: Plan, folder: String) -> Phrase {
    let dates = foreign.activeEvenings.map(\.date)
    let span = dates.min().flatMap { first in dates.max().flatMap { DateSpan(first: first, last: $0) } }
    let when = [Language.french, .english].map { language in span.map { " (\(language.span($0)))" } ?? "" }
    return Phrase(
      "plan.json est le planning d'une autre saison\(when[0]) : le nouveau part de zéro ; « \(ShellCommand("undo", folder)) » rend l'ancien",
      "plan.json is the plan of another season\(when[1]): the new one starts afresh; \"\(ShellCommand("undo", folder))\" brings the old one back"
    )
  }

  /// That the search was ended before its time.
  static let interrupted = Phrase(
    "recherche interrompue : le meilleur planning trouvé jusque-là est enregistré",
    "the search was interrupted: the best plan found so far is on file")

  /// Where the plan is, and how much changed.
  static func farewell(_ plan: Plan, previous: Plan?, path: String, folder: String) -> Phrase {
    let path = Printable(path)
    guard let previous else {
      return Phrase("Le planning est enregistré dans \(path).", "The plan is on file in \(path).")
    }
    let difference = PlanDifference(from: previous, to: plan)
    guard !difference.isEmpty else {
      return Phrase("Le planning n'a pas changé.", "The plan has not changed.")
    }
    let count = difference.moved.count + difference.added.count + difference.removed.count
    return Phrase(
      "Le planning est enregistré dans \(path). Soirées qui ont changé : \(count) (« \(ShellCommand("compare", folder)) » les montre).",
      "The plan is on file in \(path). Evenings that changed: \(count) (\"\(ShellCommand("compare", folder))\" shows them)."
    )
  }
}
