internal import SeasonFiles
internal import TextFormats

extension JSONExpectation {
  /// What was expected, with its article.
  var noun: Phrase {
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
  var noun: Phrase {
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
