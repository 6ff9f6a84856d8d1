internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

extension ImportFailure {
  /// What to say of it, and what to do about it.
  var told: CommandFailure {
    switch self {
    case .noHeader:
      return CommandFailure(
        .badData,
        Phrase("availability.csv n'a pas d'en-tête lisible", "availability.csv has no header that can be read"))
    case .doubt(let doubt): return CommandFailure(.badData, doubt.inFile, action: doubt.remedy)
    case .alreadyThere(let path):
      return .alreadyThere(path, action: Phrase("--force le remplace", "--force replaces it"))
    case .notAWorkbook(let path):
      return CommandFailure(
        .badData, Phrase("\(path) n'est pas un classeur lisible", "\(path) is no workbook that can be read"),
        action: Phrase("il faut un fichier .xlsx ou .ods", "an .xlsx or .ods file is needed"))
    case .noTable(let path, let sheets):
      return CommandFailure(
        .badData,
        Phrase(
          "aucun tableau de communes ni de dates dans \(path)", "there is no table of communes or of dates in \(path)"),
        action: Phrase(
          "il faut des titres de colonnes, par exemple « nom » et « soirées » ; les feuilles : \(Language.french.list(sheets, shown: 10))",
          "column names are needed, such as \"nom\" and \"soirées\"; the sheets: \(Language.english.list(sheets, shown: 10))"
        ))
    case .emptyCode: return .usage(Phrase("--codes : il y a un code vide", "--codes: a code is empty"), action: .codes)
    case .codeTwice(let code):
      return .usage(
        Phrase("--codes : « \(Printable(code)) » y est deux fois", "--codes: \"\(Printable(code))\" is there twice"),
        action: .codes)
    case .noCoordinates(let code):
      let code = Printable(code)
      return CommandFailure(
        .badData, Phrase("« \(code) » n'a pas de coordonnées", "\"\(code)\" has no coordinates"))
    }
  }
}

extension TravelDoubt {
  /// What is wrong, and in which of the two files.
  var inFile: Phrase {
    let file = (table == .distances ? SeasonPart.distances : .durations).fileName
    return Phrase("\(file) : \(message(.french))", "\(file): \(message(.english))")
  }
}

extension Phrase {
  /// How codes are given.
  fileprivate static var codes: Phrase {
    Phrase(
      "donnez un code par ligne de la réponse, séparés par des virgules",
      "give one code for each row of the answer, with commas between")
  }
}
