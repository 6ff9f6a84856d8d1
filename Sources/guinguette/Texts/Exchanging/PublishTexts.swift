internal import SeasonExports

/// The texts of `publish`.
enum PublishTexts {
  /// What `--output` does.
  static let output = Phrase("où écrire les fichiers à mettre en ligne", "where to write the files for the web")

  /// What stands for the value of `--output`.
  static let outputValue = Phrase("RÉPERTOIRE", "DIR")

  /// What `--dry-run` does.
  static let dryRun = Phrase("dire ce qui changerait, sans rien écrire", "say what would change, and write nothing")

  /// What the command does.
  static let summary = Phrase(
    "écrit tous les agendas et tableaux à mettre en ligne", "writes every calendar and spreadsheet for the web")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    let crew = PublishedSet.crewFolder
    return [
      Phrase(
        "Le sous-répertoire « \(crew) » a les contacts et les notes : ne le mettez pas en ligne sans mot de passe.",
        "The subdirectory \"\(crew)\" has contacts and notes: do not put it on the web without a password."),
      Phrase(
        "plan.json retient ce qui a été publié : une soirée déplacée ou annulée le devient dans l'agenda de chacun.",
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

  /// That an interrupted publication was brought to its end.
  static let resumed = Phrase(
    "La publication précédente avait été interrompue : elle est maintenant complète.",
    "The last publication had been interrupted: it is complete now.")
}
