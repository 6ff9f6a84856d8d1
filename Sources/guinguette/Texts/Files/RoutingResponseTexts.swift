internal import SeasonModel

/// What is wrong with a routing engine's answer, in words.
enum RoutingResponseTexts {
  /// That a table has the wrong number of rows or cells.
  static func wrongSize(_ field: String, _ rows: Int, _ columns: Int, _ expected: Int) -> Phrase {
    Phrase(
      "« \(field) » a \(rows) lignes de \(columns) cellules ; il en faut \(expected) de \(expected).",
      "\"\(field)\" has \(rows) rows of \(columns) cells; \(expected) of \(expected) are needed.")
  }

  /// That the row of a code has the wrong number of cells.
  static func wrongRow(_ field: String, _ code: Printable, _ columns: Int, _ expected: Int) -> Phrase {
    Phrase(
      "« \(field) » : la ligne de « \(code) » a \(Noun.cell.counted(columns, .french)) ; il en faut \(expected).",
      "\"\(field)\": the row of \"\(code)\" has \(Noun.cell.counted(columns, .english)); \(expected) are needed.")
  }

  /// That the answer is for another place, so far from the one with this code, perhaps at another code.
  static func elsewhere(_ code: Printable, _ metres: Metres, nearest: Printable?) -> Phrase {
    guard let nearest else {
      return Phrase(
        "La réponse est pour un lieu à \(Language.french.km(metres)) de « \(code) ».",
        "The answer is for a place \(Language.english.km(metres)) from \"\(code)\".")
    }
    return Phrase(
      "La réponse est pour « \(nearest) » là où il faut « \(code) », à \(Language.french.km(metres)) de là.",
      "The answer is for \"\(nearest)\" where \"\(code)\" is needed, \(Language.english.km(metres)) from there.")
  }

  /// That the nearest road is so far away.
  static func snappedFar(_ code: Printable, _ metres: Metres) -> Phrase {
    Phrase(
      "Le calculateur a mis « \(code) » à \(Language.french.km(metres)) de sa position, sur la route la plus proche.",
      "The routing engine put \"\(code)\" \(Language.english.km(metres)) from its place, on the nearest road.")
  }

  /// That the engine answered with an error.
  static func failed(_ text: Printable) -> Phrase {
    Phrase(
      "Le calculateur d'itinéraires a répondu par une erreur : « \(text) ».",
      "The routing engine answered with an error: \"\(text)\".")
  }

  /// That the file is no answer at all.
  static let notAResponse = Phrase(
    "Ce n'est pas un tableau d'OSRM, d'OpenRouteService ou de Valhalla.",
    "This is no table of OSRM, OpenRouteService or Valhalla.")
}
