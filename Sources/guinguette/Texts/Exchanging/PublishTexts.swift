internal import SeasonExports

/// The texts of `publish`.
enum PublishTexts {
  /// What `--output` does.
  static let output = Phrase("où écrire les fichiers à mettre en ligne", "where to write the files for the web")

  /// What stands for the value of `--output`.
  static let outputValue = Phrase("RÉPERTOIRE", "DIR")

  /// What `--crew` does.
  static let crew = Phrase(
    "où écrire les fichiers de l'équipe (par défaut « \(PublishedSet.crewFolder) » dans le dossier de la saison)",
    "where to write the crew's files (default: \"\(PublishedSet.crewFolder)\" in the season's folder)")

  /// What `--dry-run` does.
  static let dryRun = Phrase("dire ce qui changerait, sans rien écrire", "say what would change, and write nothing")

  /// What the command does.
  static let summary = Phrase(
    "écrit tous les agendas et tableaux à mettre en ligne", "writes every calendar and spreadsheet for the web")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Ce qui est dans --output peut aller en ligne tel quel ; les contacts et les notes vont dans --crew, et n'y vont pas.",
        "What is in --output can go on the web as it is; contacts and notes go to --crew, and do not."),
      Phrase(
        "plan.json retient ce qui a été publié : une soirée déplacée ou annulée l'est aussi dans l'agenda de chacun.",
        "plan.json remembers what was published: an evening that is moved or cancelled becomes so in everybody's calendar."
      ),
    ]
  }

  /// That there is nowhere to write to.
  static let noTarget = CommandFailure.usage(
    Phrase("il manque --output", "--output is missing"),
    action: Phrase("ou --dry-run, pour voir ce qui changerait", "or --dry-run, to see what would change"))

  /// That the calendars published already know more than the plan's file.
  static func catchingUp(_ count: Int) -> Phrase {
    Phrase(
      "les agendas déjà publiés en savent plus que plan.json (\(count)) : une copie plus ancienne du dossier ? La publication continue à partir d'eux.",
      "the calendars published already know more than plan.json (\(count)): an older copy of the folder? The publication goes on from them."
    )
  }

  /// That the world is told nothing new.
  static let same = Phrase(
    "Rien n'a changé depuis la dernière publication.", "Nothing has changed since it was last published.")

  /// That only texts of evenings changed.
  static let onlyTexts = Phrase(
    "Aucune soirée n'a changé de date, d'heure ni de lieu ; leurs textes, si.",
    "No evening has changed its date, hours or place; their texts have.")

  /// That nothing is written.
  static let dry = Phrase("Rien n'est écrit.", "Nothing is written.")

  /// What was written.
  static func written(_ count: Int, to target: String) -> Phrase {
    let path = Printable(target)
    return Phrase(
      "\(path) : \(count) fichiers ; la page d'accueil est \(path)/index.html.",
      "\(path): \(count) files; the page to start from is \(path)/index.html.")
  }

  /// What was written for the crew.
  static func written(forCrew count: Int, to target: String) -> Phrase {
    let path = Printable(target)
    return Phrase(
      "\(path) : \(count) fichiers pour l'équipe, avec les contacts ; à ne pas mettre en ligne.",
      "\(path): \(count) files for the crew, with the contacts; not for the web.")
  }

  /// That there are letters to send.
  static func letters(_ count: Int, in crew: String) -> Phrase {
    let path = Printable(crew)
    return count == 1
      ? Phrase(
        "1 lettre à relire et à envoyer : \(path)/lettres, ou \(path)/lettres.html à imprimer.",
        "1 letter to read and send: \(path)/lettres, or \(path)/lettres.html to print.")
      : Phrase(
        "\(count) lettres à relire et à envoyer : \(path)/lettres, ou \(path)/lettres.html à imprimer.",
        "\(count) letters to read and send: \(path)/lettres, or \(path)/lettres.html to print.")
  }

  /// That the crew's files of an earlier version are gone from the folder for the web.
  static func withdrawn(_ count: Int, from web: String, isDry: Bool) -> Phrase {
    let path = Printable("\(web)/\(PublishedSet.crewFolder)")
    return isDry
      ? Phrase(
        "Les \(count) fichiers d'équipe que publish avait mis dans \(path) en seraient retirés.",
        "The \(count) crew's files that publish had put into \(path) would be taken away.")
      : Phrase(
        "Les \(count) fichiers d'équipe que publish avait mis dans \(path) n'y sont plus : retirez-les aussi du site.",
        "The \(count) crew's files that publish had put into \(path) are gone: take them off your site too.")
  }

  /// That other files lie where the crew's files of an earlier version were.
  static func strangers(_ paths: [String], in web: String) -> Phrase {
    let list = paths.prefix(5).map { "\(Printable("\(web)/\($0)"))" }.joined(separator: ", ")
    let more = paths.count > 5 ? "…" : ""
    return Phrase(
      "des fichiers qui ne sont pas de « publish » sont restés là où étaient ceux de l'équipe, et iraient en ligne : \(list)\(more)",
      "files that are not by \"publish\" stay where the crew's were, and would go on the web: \(list)\(more)")
  }

  /// That an interrupted publication was brought to its end.
  static let resumed = Phrase(
    "La publication précédente avait été interrompue : elle est maintenant complète.",
    "The last publication had been interrupted: it is complete now.")
}
