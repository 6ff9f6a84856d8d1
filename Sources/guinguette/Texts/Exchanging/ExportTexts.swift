internal import SeasonDesk
internal import SeasonModel

/// The texts of `export`.
enum ExportTexts {
  /// What `--format` does.
  static let format = Phrase(
    "csv (tableau), ics (agenda), csv-summary (total par territoire), geojson (carte), openagenda, html (page de la saison), road-sheets (feuilles de route de l'équipe) ou poster (affiches)",
    "csv (spreadsheet), ics (calendar), csv-summary (totals by territory), geojson (map), openagenda, html (the season's page), road-sheets (for the crew) or poster"
  )

  /// What `--output` does.
  static let output = Phrase(
    "où écrire (« - », par défaut : la sortie standard)", "where to (\"-\", the default: standard output)")

  /// What stands for the value of `--output`.
  static let outputValue = Phrase("FICHIER", "PATH")

  /// What `--commune` does.
  static let commune = Phrase("seulement cette commune (code ou nom)", "this commune only (code or name)")

  /// What stands for the value of `--commune`.
  static let communeValue = Phrase("CODE", "CODE")

  /// What `--territory` does.
  static let territory = Phrase("seulement ce territoire", "this territory only")

  /// What stands for the value of `--territory`.
  static let territoryValue = Phrase("NOM", "NAME")

  /// What `--all` does.
  static let all = Phrase("les affiches de toutes les communes", "the posters of all communes")

  /// What `--van` does.
  static let van = Phrase("seulement cette guinguette", "this van only")

  /// What `--for` does.
  static let audience = Phrase(
    "public : sans contacts ni notes ; crew : tout, pour l'équipe (par défaut : public, et crew pour csv)",
    "public: no contacts and notes; crew: everything (default: public, and crew for csv)")

  /// What `--alarm` does.
  static let alarm = Phrase("rappel avant chaque soirée : 7d, 12h, 90m", "reminder before each evening: 7d, 12h, 90m")

  /// What stands for the value of `--alarm`.
  static let alarmValue = Phrase("DURÉE", "TIME")

  /// What a value of `--alarm` looks like.
  static let alarmWanted = Phrase(
    "il faut un nombre et une unité : 7d (jours), 12h (heures), 90m (minutes)",
    "a number and a unit are needed: 7d (days), 12h (hours), 90m (minutes)")

  /// What `--columns` does.
  static let columns = Phrase("colonnes du tableau, dans cet ordre", "columns, in this order")

  /// What `--excel-fr` does.
  static let excel = Phrase(
    "tableau qu'un Excel français ouvre d'un double-clic", "a spreadsheet that a French Excel opens by a double-click"
  )

  /// What the command does.
  static let summary = Phrase(
    "écrit le planning en tableau, agenda, carte ou page",
    "writes the plan as a spreadsheet, calendar, map or page")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    let columns = PlanColumn.allCases.map(\.rawValue).joined(separator: ", ")
    return [
      Phrase("Colonnes du tableau : \(columns).", "Columns of the spreadsheet: \(columns)."),
      Phrase(
        "Rien n'est écrit dans le dossier de la saison.", "Nothing is written to the season's folder."),
    ]
  }

  /// That the result and the export cannot both go to standard output.
  static let twoResults = CommandFailure.usage(
    Phrase(
      "avec --json, l'export ne peut pas aller lui aussi sur la sortie standard",
      "with --json, the export cannot go to standard output as well"),
    action: Phrase("ajoutez --output FICHIER", "add --output PATH"))

  /// That there is no format.
  static var noFormat: CommandFailure {
    let list = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return .usage(
      Phrase("il manque --format", "--format is missing"), action: Phrase("au choix : \(list)", "one of: \(list)"))
  }

  /// That nobody said whose posters.
  static let noPoster = CommandFailure.usage(
    Phrase("il manque --commune : de qui est l'affiche ?", "--commune is missing: whose poster is it?"),
    action: Phrase("ou --all, pour toutes les communes", "or --all, for all communes"))

  /// That an option means nothing for a format.
  static func meaningless(_ option: String, _ format: ExportFormat) -> Phrase {
    Phrase(
      "--\(option) ne veut rien dire avec --format \(format.rawValue)",
      "--\(option) means nothing with --format \(format.rawValue)")
  }

  /// That options exclude each other.
  static func exclusive(_ names: [String]) -> CommandFailure {
    .usage(
      Phrase(
        "\(Language.french.list(names)) ne vont pas ensemble", "\(Language.english.list(names)) exclude each other"),
      action: Phrase("gardez-en un seul", "keep one of them"))
  }

  /// That nothing is written but the heads of tables.
  static let empty = Phrase(
    "aucune soirée n'est concernée : l'export est vide", "no evening is concerned: the export is empty")

  /// What was written.
  static func written(_ path: String, _ count: Int) -> Phrase {
    let (french, english) = (Noun.evening.counted(count, .french), Noun.evening.counted(count, .english))
    return Phrase("\(Printable(path)) : \(french).", "\(Printable(path)): \(english).")
  }
}
