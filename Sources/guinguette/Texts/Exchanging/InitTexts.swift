internal import CivilTime

/// The texts of `init`.
enum InitTexts {
  /// What `--name` does.
  static let season = Phrase("nom de la saison", "the season's name")

  /// What stands for the value of `--name`.
  static let seasonValue = Phrase("NOM", "NAME")

  /// What `--first` does.
  static let first = Phrase("premier jour (par défaut : mi-mai)", "first date (default: the middle of May)")

  /// What `--last` does.
  static let last = Phrase("dernier jour (par défaut : fin août)", "last date (default: the end of August)")

  /// What the command does.
  static let summary = Phrase(
    "crée un nouveau dossier de saison, avec un exemple à remplacer",
    "writes a new season folder, with an example to replace")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Les tableaux s'ouvrent d'un double-clic dans Excel et LibreOffice. Un fichier qui existe n'est jamais remplacé.",
        "The files are in French; the tables open in a French Excel and LibreOffice. A file that exists is never replaced."
      )
    ]
  }

  /// The folder to make.
  static let folder = Phrase("le dossier à créer", "the folder to make")

  /// What comes next.
  static func steps(in folder: String) -> [Phrase] {
    let (shown, check, plan) = (Printable(folder), ShellCommand("check", folder), ShellCommand("plan", folder))
    return [
      Phrase("Le dossier \(shown) est prêt. La suite :", "The folder \(shown) is ready. What comes next:"),
      Phrase(
        "  1. lisez \(shown)/\(SeasonTemplate.guide), puis remplacez l'exemple par vos communes et vos dates ;",
        "  1. read \(shown)/\(SeasonTemplate.guide), then put your communes and dates in place of the example;"),
      Phrase("  2. vérifiez : \(check)", "  2. check: \(check)"),
      Phrase("  3. planifiez : \(plan)", "  3. plan: \(plan)"),
    ]
  }

  /// That a season of these dates is too short.
  static func tooShort(_ first: CivilDate, _ last: CivilDate) -> CommandFailure {
    .usage(
      Phrase(
        "la saison irait du \(Language.french.date(first)) au \(Language.french.date(last))",
        "the season would go from \(Language.english.date(first)) to \(Language.english.date(last))"),
      action: Phrase("il faut au moins deux semaines", "at least two weeks are needed"))
  }
}
