/// The texts of `matrix`.
enum MatrixTexts {
  /// What `--codes` does.
  static let codes = Phrase(
    "ce que sont les lignes de la réponse, dans leur ordre (par défaut : les lieux de season.json, puis les communes)",
    "what the rows of the answer are, in their order (default: the places of season.json, then the communes)")

  /// What `--force` does.
  static let force = Phrase("remplacer les fichiers qui existent", "replace files that exist")

  /// What the command does.
  static let summary = Phrase(
    "réponse d'un moteur d'itinéraires → distances.csv, durations.csv",
    "a routing engine's table response → distances.csv, durations.csv")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Une case vide de la réponse devient « pas de route ». Un fichier qui existe n'est remplacé qu'avec --force.",
        "An empty cell of the response becomes \"no road\". A file that exists is only replaced with --force.")
    ]
  }

  /// What stands for the answer.
  static let response = Phrase("RÉPONSE.json", "RESPONSE.json")

  /// What the answer is.
  static let responseHelp = Phrase(
    "la réponse d'OSRM, d'OpenRouteService ou de Valhalla ; sans elle, les coordonnées à demander sont affichées",
    "the response of OSRM, OpenRouteService or Valhalla; without it, the coordinates to ask for are shown")

  /// What to ask, and what to do with the answer.
  static func question(_ folder: String) -> Phrase {
    let matrix = ShellCommand("matrix", folder)
    return Phrase(
      "À demander à un serveur OSRM (service « table ») ; enregistrez sa réponse, puis : \(matrix) réponse.json",
      "To ask an OSRM server (its \"table\" service); save its answer, then: \(matrix) response.json")
  }

  /// What was written into a file.
  static func written(_ file: String, rows: Int, noRoad: Int) -> Phrase {
    Phrase(
      "\(file) : \(rows) lignes et colonnes, \(noRoad) sans route.",
      "\(file): \(rows) rows and columns, \(noRoad) without a road.")
  }

  /// That the answer has no distances.
  static let noDistances = Phrase(
    "la réponse n'a pas de distances ; demandez-les aussi (OSRM : annotations=duration,distance)",
    "the response has no distances; ask for them too (OSRM: annotations=duration,distance)")

  /// That the answer has no durations.
  static let noDurations = Phrase("la réponse n'a pas de durées", "the response has no durations")

  /// That the unit of the distances had to be guessed.
  static let kilometres = Phrase(
    "la réponse ne dit pas l'unité de ses distances : lues en kilomètres, seule unité qui aille avec les lieux",
    "the response does not say the unit of its distances: read as kilometres, the only one that fits the places")
}
