internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// What is wrong in one file, in words.
extension FileProblem {
  /// What is wrong, as one sentence.
  ///
  /// - Parameter other: where the other thing stands, of two that do not go together.
  /// - Returns: the sentence.
  func message(other: Printable) -> Phrase {
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
    case .otherEncoding(let encoding): ReadingTexts.otherEncoding(encoding)
    case .mixedEncodings(let encoding, let lines): ReadingTexts.mixedEncodings(encoding, lines)
    case .reread(let written, let read, let lines): ReadingTexts.reread(Printable(written), Printable(read), lines)
    case .lostLetter: ReadingTexts.lostLetter
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
    case .tooFewCells(1, let expected):
      Phrase(
        "La ligne n'a qu'une cellule ; l'en-tête en a \(expected).",
        "The row has only one cell; the header has \(expected).")
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
    case .textAfterQuote:
      Phrase(
        "Du texte suit le guillemet qui ferme la cellule ouverte en \(other).",
        "Text follows the quote that closes the cell opened at \(other).")
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
    case .monthFirst(let text, let date): ReadingTexts.monthFirst(Printable(text), date)
    case .ambiguousDates(let text, let day, let month): ReadingTexts.ambiguous(Printable(text), day, month)
    case .mixedDateOrder(let month, let day): ReadingTexts.mixedDates(Printable(month), Printable(day), other: other)
    case .longSpan(let span, let other): ReadingTexts.longSpan(span, monthFirst: other)
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
    case .travel(let doubt): doubt.message
    case .responseWrongSize(let field, let rows, let columns, let expected):
      RoutingResponseTexts.wrongSize(field, rows, columns, expected)
    case .responseWrongRow(let field, let code, let columns, let expected):
      RoutingResponseTexts.wrongRow(field, Printable(code), columns, expected)
    case .responseElsewhere(let code, let metres, let nearest):
      RoutingResponseTexts.elsewhere(Printable(code), metres, nearest: nearest.map { Printable($0) })
    case .snappedFar(let code, let metres): RoutingResponseTexts.snappedFar(Printable(code), metres)
    case .responseFailed(let text): RoutingResponseTexts.failed(Printable(text))
    case .notAResponse: RoutingResponseTexts.notAResponse
    case .unknownCommuneName(let name):
      Phrase(
        "Aucune commune de la saison ne s'appelle « \(Printable(name)) ».",
        "No commune of the season is called \"\(Printable(name))\".")
    case .ambiguousCommuneName(let name, let codes):
      Phrase(
        "Plusieurs communes s'appellent « \(Printable(name)) » : \(Language.french.choices(codes)).",
        "Several communes are called \"\(Printable(name))\": \(Language.english.choices(codes)).")
    case .unknownVillage(let name): GazetteerTexts.unknown(Printable(name))
    case .severalVillages(let name, let namesakes): GazetteerTexts.several(Printable(name), namesakes)
    case .pointExchanged(let name, _): GazetteerTexts.exchanged(Printable(name))
    case .pointFar(let name, let metres): GazetteerTexts.far(Printable(name), metres)
    case .codeMended(let word, let code, let name):
      GazetteerTexts.mended(Printable(word), code: Printable(code), name: Printable(name))
    case .codeElsewhere(let code, let itsName, let name, let itsCode):
      GazetteerTexts.elsewhere(Printable(code), Printable(itsName), name: Printable(name), Printable(itsCode))
    case .unreadFile(let meant):
      Phrase(
        "Ce fichier n'est pas lu : le programme lit \(Printable(meant)).",
        "This file is not read: the program reads \(Printable(meant)).")
    case .rowPassedOver(let word): GazetteerTexts.passedOver(Printable(word))
    case .notInSeason(let word):
      Phrase(
        "« \(Printable(word)) » n'est pas dans la saison.", "\"\(Printable(word))\" is not in the season.")
    case .codeAndNameDisagree(let code, let itsName, let name, let itsCode):
      ReadingTexts.disagreeing(Printable(code), Printable(itsName), name: Printable(name), Printable(itsCode))
    case .readAs(let word, let code, let name): ReadingTexts.readAs(Printable(word), Printable(code), Printable(name))
    case .season(let defect): defect.fault.message(at: defect.place, other: other)
    case .remark(let remark): remark.matter.message
    }
  }
}
