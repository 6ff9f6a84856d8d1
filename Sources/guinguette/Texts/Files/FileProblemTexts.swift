internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// What is wrong in one file, in words.
extension FileProblem {
  /// What is wrong, as one sentence; for problems that the season as a whole has, see `SeasonDefect.Fault`.
  func message(_ language: Language) -> String {
    fileMessage(language) ?? readingMessage(language) ?? tableMessage(language) ?? cellMessage(language) ?? jsonMessage(
      language)
      ?? matrixMessage(language) ?? planMessage(language) ?? code.rawValue
  }

  private func fileMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .folderMissing: Phrase("Ce dossier n'existe pas.", "There is no such folder.")
      case .notAFolder: Phrase("Ce n'est pas un dossier.", "This is not a folder.")
      case .fileMissing: Phrase("Ce fichier manque dans le dossier.", "This file is missing from the folder.")
      case .noSuchFile: Phrase("Ce fichier n'existe pas.", "There is no such file.")
      case .notAFile:
        Phrase("Ce nom est celui d'un dossier ou d'un périphérique.", "The name is that of a folder or a device.")
      case .unreadable(let number):
        Phrase(
          "Le fichier ne peut pas être lu : \(Phrase.systemError(number)(.french)).",
          "The file cannot be read: \(Phrase.systemError(number)(.english)).")
      case .fileTooLarge(let bytes, let limit):
        Phrase(
          "Le fichier pèse \(Language.french.number(bytes >> 20)) Mo ; le maximum est de \(limit >> 20) Mo.",
          "The file has \(Language.english.number(bytes >> 20)) MB; the most is \(limit >> 20) MB.")
      case .emptyFile: Phrase("Le fichier est vide.", "The file is empty.")
      case .nulByte:
        Phrase("Il y a ici un octet nul : ce n'est pas du texte.", "There is a NUL byte here: this is not text.")
      case .utf16:
        Phrase(
          "Le fichier est en UTF-16 (« texte Unicode »), et abîmé ici.",
          "The file is UTF-16 (\"Unicode text\"), and damaged here.")
      case .invalidUTF8: Phrase("Le texte n'est pas en UTF-8 ici.", "The text is not UTF-8 here.")
      case .more(let count, let code):
        Phrase(
          "Et encore \(Language.french.number(count)) fois \(code.rawValue) dans ce fichier.",
          "And \(code.rawValue) \(Language.english.number(count)) more times in this file.")
      default: nil
      }
    return phrase?(language)
  }

  private func tableMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .strayQuote:
        Phrase(
          "Un guillemet seul dans une cellule : elle est lue telle quelle.",
          "A lone quote in a cell: it is read as it stands.")
      case .unclosedQuote:
        Phrase("Ce guillemet n'est jamais refermé.", "This quote is never closed.")
      case .tooManyCells(let count, let expected):
        Phrase(
          "La ligne a \(Noun.cell.counted(count, .french)) ; l'en-tête en a \(expected).",
          "The row has \(Noun.cell.counted(count, .english)); the header has \(expected).")
      case .tooFewCells(let count, let expected):
        Phrase(
          "La ligne n'a que \(Noun.cell.counted(count, .french)) ; l'en-tête en a \(expected).",
          "The row has only \(Noun.cell.counted(count, .english)); the header has \(expected).")
      case .unknownColumn(let name, let known):
        Phrase(
          "Colonne inconnue : « \(Printable(name)) ». Les colonnes : \(Language.french.choices(known)).",
          "Unknown column \"\(Printable(name))\". The columns: \(Language.english.choices(known)).")
      case .duplicateColumn(let name, let first):
        Phrase(
          "La colonne « \(Printable(name)) » est déjà la colonne nº \(first).",
          "The column \"\(Printable(name))\" is column no. \(first) already.")
      case .noHeader(let english, let french):
        Phrase(
          "La première ligne ne nomme aucune colonne. Les colonnes : \(Language.french.choices(french)).",
          "The first row names no column. The columns: \(Language.english.choices(english)).")
      case .missingColumn(let name):
        Phrase("La colonne « \(name) » manque.", "The column \"\(name)\" is missing.")
      default: nil
      }
    return phrase?(language)
  }

  private func cellMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .emptyCell(let column):
        Phrase("La cellule « \(column) » est vide.", "The \"\(column)\" cell is blank.")
      case .notANumber(let text):
        Phrase("« \(Printable(text)) » n'est pas un nombre.", "\"\(Printable(text))\" is not a number.")
      case .notAWholeNumber(let text):
        Phrase("« \(Printable(text)) » n'est pas un nombre entier.", "\"\(Printable(text))\" is not a whole number.")
      case .outOfRange(let field, let value, let least, let most):
        Phrase(
          "\(field) : \(Printable(value)) n'est pas entre \(Language.french.numeral(least)) et \(Language.french.numeral(most)).",
          "\(field): \(Printable(value)) is not between \(Language.english.numeral(least)) and \(Language.english.numeral(most))."
        )
      case .notADate(let text):
        Phrase("« \(Printable(text)) » n'est pas une date.", "\"\(Printable(text))\" is not a date.")
      case .noSuchDate(let text):
        Phrase(
          "Le calendrier n'a pas de \(Printable(text)).", "There is no \(Printable(text)) in the calendar.")
      case .endsBeforeItBegins(let from, let to):
        Phrase(
          "La période finit (\(Language.french.date(to))) avant de commencer (\(Language.french.date(from))).",
          "The period ends (\(Language.english.date(to))) before it begins (\(Language.english.date(from))).")
      case .unknownWord(let word, let known):
        Phrase(
          "Mot inconnu : « \(Printable(word)) ». Les mots possibles : \(Language.french.choices(known)).",
          "Unknown word \"\(Printable(word))\". The words: \(Language.english.choices(known)).")
      case .scientificNotation(let text):
        Phrase(
          "« \(Printable(text)) » : le tableur a pris un code pour un nombre.",
          "\"\(Printable(text))\": the spreadsheet took a code for a number.")
      case .badCode(let text):
        Phrase(
          "Le code « \(Printable(text)) » contient une virgule, un point-virgule ou un retour à la ligne.",
          "The code \"\(Printable(text))\" holds a comma, a semicolon or a line break.")
      case .notATime(let text):
        Phrase("« \(Printable(text)) » n'est pas une heure.", "\"\(Printable(text))\" is not a time of day.")
      default: nil
      }
    return phrase?(language)
  }

  private func jsonMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .jsonSyntax(let expected):
        Phrase(
          "Ce n'est pas du JSON : il faut ici \(expected.noun(.french)).",
          "This is not JSON: \(expected.noun(.english)) is needed here.")
      case .tooDeep(let limit):
        Phrase("Plus de \(limit) niveaux de crochets.", "Brackets lie more than \(limit) deep.")
      case .duplicateKey(let key):
        Phrase("La clé « \(Printable(key)) » est là deux fois.", "The key \"\(Printable(key))\" stands twice.")
      case .unknownKey(let key, let known):
        Phrase(
          "Clé inconnue : « \(Printable(key)) ». Les clés : \(Language.french.choices(known)).",
          "Unknown key \"\(Printable(key))\". The keys: \(Language.english.choices(known)).")
      case .missingKey(let key): Phrase("La clé « \(key) » manque.", "The key \"\(key)\" is missing.")
      case .wrongType(let key, let expected, let found):
        Phrase(
          "« \(Printable(key)) » : il faut \(expected.noun(.french)), et non \(found.noun(.french)).",
          "\"\(Printable(key))\" must be \(expected.noun(.english)), not \(found.noun(.english)).")
      case .unknownVersion(let version, let newest):
        Phrase(
          "Le fichier est de la version \(version) ; ce programme connaît la \(newest).",
          "The file has version \(version); this program knows \(newest).")
      default: nil
      }
    return phrase?(language)
  }

  private func matrixMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .matrixNotSquare(let rows, let columns):
        Phrase(
          "La matrice n'est pas carrée : \(rows) lignes et \(columns) colonnes.",
          "The matrix is not square: \(rows) rows and \(columns) columns.")
      case .matrixDuplicate(let code):
        Phrase(
          "« \(Printable(code)) » est deux fois dans la matrice.", "\"\(Printable(code))\" is in the matrix twice.")
      case .matrixUnpaired(let code, true):
        Phrase(
          "« \(Printable(code)) » a une ligne, mais pas de colonne.", "\"\(Printable(code))\" has a row and no column.")
      case .matrixUnpaired(let code, false):
        Phrase(
          "« \(Printable(code)) » a une colonne, mais pas de ligne.", "\"\(Printable(code))\" has a column and no row.")
      case .matrixOfOthers(let code):
        Phrase(
          "Aucun code de la matrice n'est de la saison, par exemple « \(Printable(code)) ».",
          "No code of the matrix is one of the season's, for example \"\(Printable(code))\".")
      case .halfMatrix(false):
        Phrase(
          "Une seule moitié du tableau est remplie : le retour est lu comme l'aller.",
          "Only one half of the table is filled: the way back is read as long as the way there.")
      case .halfMatrix(true):
        Phrase(
          "Une moitié du tableau n'a que des zéros : le retour est lu comme l'aller.",
          "One half of the table has only zeros: the way back is read as long as the way there.")
      case .responseWrongSize(let field, let rows, let columns, let expected):
        Phrase(
          "« \(field) » a \(rows) lignes de \(columns) cellules ; il en faut \(expected) de \(expected).",
          "\"\(field)\" has \(rows) rows of \(columns) cells; \(expected) of \(expected) are needed.")
      case .responseWrongRow(let field, let code, let columns, let expected):
        Phrase(
          "« \(field) » : la ligne de « \(Printable(code)) » a \(Noun.cell.counted(columns, .french)) ; il en faut \(expected).",
          "\"\(field)\": the row of \"\(Printable(code))\" has \(Noun.cell.counted(columns, .english)); \(expected) are needed."
        )
      case .responseElsewhere(let code, let metres, let other?):
        Phrase(
          "La réponse est pour « \(Printable(other)) » là où il faut « \(Printable(code)) », à \(Language.french.km(metres)) de là.",
          "The answer is for \"\(Printable(other))\" where \"\(Printable(code))\" is needed, \(Language.english.km(metres)) from there."
        )
      case .responseElsewhere(let code, let metres, nil):
        Phrase(
          "La réponse est pour un lieu à \(Language.french.km(metres)) de « \(Printable(code)) ».",
          "The answer is for a place \(Language.english.km(metres)) from \"\(Printable(code))\".")
      case .snappedFar(let code, let metres):
        Phrase(
          "Le calculateur a mis « \(Printable(code)) » à \(Language.french.km(metres)) de sa position, sur la route la plus proche.",
          "The routing engine put \"\(Printable(code))\" \(Language.english.km(metres)) from its place, on the nearest road."
        )
      case .responseFailed(let text):
        Phrase(
          "Le calculateur d'itinéraires a répondu par une erreur : « \(Printable(text)) ».",
          "The routing engine answered with an error: \"\(Printable(text))\".")
      case .notAResponse:
        Phrase(
          "Ce n'est pas un tableau d'OSRM, d'OpenRouteService ou de Valhalla.",
          "This is no table of OSRM, OpenRouteService or Valhalla.")
      default: nil
      }
    return phrase?(language)
  }

  private func planMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .unknownCommuneName(let name):
        Phrase(
          "Aucune commune de la saison ne s'appelle « \(Printable(name)) ».",
          "No commune of the season is called \"\(Printable(name))\".")
      case .ambiguousCommuneName(let name, let codes):
        Phrase(
          "Plusieurs communes s'appellent « \(Printable(name)) » : \(Language.french.choices(codes)).",
          "Several communes are called \"\(Printable(name))\": \(Language.english.choices(codes)).")
      case .notInSeason(let word):
        Phrase(
          "« \(Printable(word)) » n'est pas dans la saison.", "\"\(Printable(word))\" is not in the season.")
      default: nil
      }
    return phrase?(language)
  }
}

extension JSONExpectation {
  /// What was expected, with its article.
  fileprivate var noun: Phrase {
    switch self {
    case .value: Phrase("une valeur", "a value")
    case .key: Phrase("une clé entre guillemets", "a key in quotes")
    case .colon: Phrase("deux-points", "a colon")
    case .commaOrEnd: Phrase("une virgule ou le crochet fermant", "a comma or the closing bracket")
    case .end: Phrase("la fin du fichier", "the end of the file")
    case .closingQuote: Phrase("un guillemet fermant sur la même ligne", "a closing quote on the same line")
    case .escape: Phrase("un code valable après « \\ »", "a valid code after \"\\\"")
    case .number: Phrase("un nombre", "a number")
    }
  }
}

extension JSONKind {
  /// The kind, with its article.
  fileprivate var noun: Phrase {
    switch self {
    case .object: Phrase("un objet { }", "an object { }")
    case .array: Phrase("une liste [ ]", "a list [ ]")
    case .string: Phrase("un texte entre guillemets", "a text in quotes")
    case .number: Phrase("un nombre", "a number")
    case .wholeNumber: Phrase("un nombre entier", "a whole number")
    case .boolean: Phrase("true ou false", "true or false")
    case .null: Phrase("null", "null")
    }
  }
}
