internal import CivilTime
internal import SeasonModel

/// The texts of `check`.
enum CheckTexts {
  /// What the command does.
  static let summary = Phrase(
    "relit tout le dossier et signale tous les problèmes d'un coup",
    "reads the whole folder and tells every problem at once"
  )

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Code de sortie : 0 si le dossier est bon, 1 si le planning enfreint une règle ou s'il manque une soirée, 65 si une donnée est fausse, 66 si un fichier manque.",
        "Exit status: 0 if the folder is good, 1 if the plan breaks a rule or an evening is missing, 65 if data is wrong, 66 if a file is not there."
      )
    ]
  }

  /// What `--calendar` does.
  static let calendar = Phrase(
    "montre les dates comprises pour cette commune", "shows the dates understood for this village")

  /// That a commune's rows follow, or that there are none.
  static func rows(of name: String, areThere: Bool) -> Phrase {
    areThere
      ? Phrase("\(name), ce qui est compris :", "\(name), as understood:")
      : Phrase("\(name) : aucune ligne dans availability.csv.", "\(name): no row in availability.csv.")
  }

  /// The dates on which a commune can host.
  static func open(_ spans: [DateSpan]) -> Phrase {
    let (french, english) = (spans.map(Language.french.span), spans.map(Language.english.span))
    return spans.isEmpty
      ? Phrase("Aucune date où recevoir.", "No date to host on.")
      : Phrase(
        "Dates où recevoir : \(french.joined(separator: ", ")).",
        "Dates to host on: \(english.joined(separator: ", ")).")
  }

  /// What was read, so that a wrong folder shows.
  static func good(_ season: Season) -> Phrase {
    let texts = [Language.french, .english].map { language in
      (
        span: language.span(season.span), villages: Noun.commune.counted(season.communes.count, language),
        wanted: Noun.evening.counted(season.communes.reduce(0) { $0 + $1.evenings }, language)
      )
    }
    let slots = season.outings.reduce(0) { $0 + $1.dates.count }
    return Phrase(
      "La saison se lit bien, \(texts[0].span) : \(texts[0].villages), \(texts[0].wanted) à placer sur \(slots) dates de guinguette.",
      "The season can be read, \(texts[1].span): \(texts[1].villages), \(texts[1].wanted) to place on \(slots) van dates."
    )
  }

  /// That the plan on file breaks no rule, and how many required evenings are missing.
  static func valid(missing: Int) -> Phrase {
    missing == 0
      ? Phrase("Le planning enregistré tient toutes les promesses.", "The plan on file keeps every promise.")
      : Phrase(
        "Le planning enregistré est juste, mais des soirées obligatoires manquent : \(missing).",
        "The plan on file breaks no rule, but required evenings are missing: \(missing).")
  }

  /// That the evening which a row promises was called off.
  static func calledOff(_ evening: Evening, in season: Season, row: String) -> Phrase {
    let names = [Language.french, .english].map { season.communeName(evening.commune, $0) }
    return Phrase(
      "La soirée promise à \(names[0]) le \(Language.french.date(evening.date)) a été annulée (\(row)) : cette ligne ne compte plus.",
      "The evening promised to \(names[1]) on \(Language.english.date(evening.date)) was called off (\(row)): that row counts no more."
    )
  }

  /// That the plan on file is that of another season.
  static func foreign(_ folder: String) -> Phrase {
    let plan = ShellCommand("plan", folder)
    return Phrase(
      "le planning enregistré est celui d'une autre saison ; lancez « \(plan) » pour le vôtre",
      "the plan on file is that of another season; run \"\(plan)\" for yours")
  }

  /// That the plan on file breaks rules, and since when.
  static func broken(isTorn: Bool, _ folder: String) -> Phrase {
    let plan = ShellCommand("plan", folder)
    return isTorn
      ? Phrase(
        "depuis une annulation, le planning enregistré ne tient plus ; relancez « \(plan) »",
        "since a cancellation, the plan on file no longer holds; run \"\(plan)\" again")
      : Phrase(
        "le planning enregistré ne va plus avec le dossier ; relancez « \(plan) »",
        "the plan on file no longer fits the folder; run \"\(plan)\" again")
  }

  /// How many errors and warnings there are.
  static func total(_ errors: Int, _ warnings: Int) -> Phrase {
    func text(_ language: Language) -> String {
      let counts = [(errors, Noun.error), (warnings, Noun.warning)]
      return counts.filter { $0.0 > 0 }.map { $1.counted($0, language) }.joined(separator: ", ")
    }
    return Phrase("\(text(.french)).", "\(text(.english)).")
  }
}
