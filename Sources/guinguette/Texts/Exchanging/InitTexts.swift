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
    "crée un nouveau dossier de saison, avec vos communes ou un exemple à remplacer",
    "writes a new season folder, with your communes or an example to replace")

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

  /// What comes next; the example has to be replaced first.
  static func steps(in folder: String, isExample: Bool) -> [Phrase] {
    let (shown, check, plan) = (Printable(folder), ShellCommand("check", folder), ShellCommand("plan", folder))
    let ready = Phrase("Le dossier \(shown) est prêt. La suite :", "The folder \(shown) is ready. What comes next:")
    guard isExample else {
      return [
        ready,
        Phrase(
          "  1. un premier planning, toutes les dates ouvertes : \(plan)",
          "  1. a first plan, with all dates open: \(plan)"),
        Phrase(
          "  2. complétez \(shown)/communes.csv et \(shown)/availability.csv, puis vérifiez : \(check)",
          "  2. complete \(shown)/communes.csv and \(shown)/availability.csv, then check: \(check)"),
      ]
    }
    return [
      ready,
      Phrase(
        "  1. lisez \(shown)/\(SeasonTemplate.guide), puis remplacez l'exemple par vos communes et vos dates ;",
        "  1. read \(shown)/\(SeasonTemplate.guide), then put your communes and dates in place of the example;"),
      Phrase("  2. vérifiez : \(check)", "  2. check: \(check)"),
      Phrase("  3. planifiez : \(plan)", "  3. plan: \(plan)"),
    ]
  }

  /// How many villages were chosen, and where the van stands.
  static func chosen(_ count: Int, base: String) -> Phrase {
    Phrase(
      "\(Noun.commune.counted(count, .french)) ; la guinguette part de \(base) (« places » dans season.json, ou --base).",
      "\(Noun.commune.counted(count, .english)); the van starts from \(base) (\"places\" in season.json, or --base).")
  }

  /// When the next season is, and for how many villages.
  static func follows(_ span: DateSpan, communes: Int) -> Phrase {
    Phrase(
      "La saison va \(Language.french.span(span)), pour \(Noun.commune.counted(communes, .french)). Les promesses de la saison passée sont oubliées.",
      "The season goes \(Language.english.span(span)), for \(Noun.commune.counted(communes, .english)). The promises of the last season are forgotten."
    )
  }

  /// Who comes first because they had no evening.
  static func waiting(_ names: [String], since year: Int) -> Phrase {
    Phrase(
      "Sans soirée en \(year), donc servies d'abord (les soirées des autres deviennent facultatives) : \(Language.french.list(names, shown: 10)).",
      "Without an evening in \(year), and so served first (the others' evenings become optional): \(Language.english.list(names, shown: 10))."
    )
  }

  /// That an option does not go with a season that follows another.
  static func notWithFrom(_ option: String) -> CommandFailure {
    .usage(
      Phrase("--from et --\(option) ne vont pas ensemble", "--from and --\(option) do not go together"),
      action: Phrase(
        "reprenez la saison passée, puis corrigez ses fichiers", "take the last season over, then change its files"))
  }

  /// What `--epci` does.
  static let epci = Phrase(
    "toutes les communes de cette intercommunalité (nom, partie du nom, ou SIREN)",
    "all communes of this intercommunal body (its name, a part of it, or its SIREN)")
  /// What stands for its value.
  static let epciValue = Phrase("NOM|SIREN", "NAME|SIREN")
  /// What `--departement` does.
  static let departement = Phrase("seulement dans ce département", "only in this département")
  /// What stands for its value.
  static let departementValue = Phrase("NUMÉRO|NOM", "NUMBER|NAME")
  /// What `--max-population` does.
  static let maxPopulation = Phrase(
    "seulement les communes qui n'ont pas plus d'habitants", "only communes with no more inhabitants")
  /// What `--communes` does.
  static let communes = Phrase(
    "ces communes, par nom ou code, séparées par des virgules", "these communes, by name or code, between commas")
  /// What stands for its value.
  static let communesValue = Phrase("LISTE", "LIST")
  /// What `--base` does.
  static let base = Phrase(
    "la commune d'où part la guinguette (par défaut : la plus peuplée)",
    "the commune that the van starts from (default: the one with most inhabitants)")
  /// What stands for its value.
  static let baseValue = Phrase(same: "COMMUNE")
  /// What `--weekdays` does.
  static let weekdays = Phrase("jours de travail (par défaut : jeu,ven,sam)", "working days (default: thu,fri,sat)")
  /// What stands for its value.
  static let weekdaysValue = Phrase("JOURS", "DAYS")
  /// What its value must be.
  static let weekdaysWanted = Phrase("il faut des jours : jeu,ven,sam", "days are needed: thu,fri,sat")
  /// What `--from` does.
  static let from = Phrase(
    "le dossier de la saison passée : mêmes communes, mêmes jours de semaine",
    "the folder of the last season: the same communes, the same days of the week")

  /// That a season of these dates is too short.
  static func tooShort(_ first: CivilDate, _ last: CivilDate) -> CommandFailure {
    .usage(
      Phrase(
        "la saison irait du \(Language.french.date(first)) au \(Language.french.date(last))",
        "the season would go from \(Language.english.date(first)) to \(Language.english.date(last))"),
      action: Phrase("il faut au moins deux semaines", "at least two weeks are needed"))
  }
}
