internal import SeasonFiles
internal import SeasonModel

/// What had to be guessed to read a file, in words.
extension FileProblem {
  /// What was guessed, or could not be, as one sentence; nil for other problems.
  func readingMessage(_ language: Language) -> String? {
    let phrase: Phrase? =
      switch self {
      case .otherEncoding(let encoding):
        Phrase(
          "Le fichier n'est ni en UTF-8 ni en Windows-1252 : il est lu comme \(encoding).",
          "The file is neither UTF-8 nor Windows-1252: it is read as \(encoding).")
      case .mixedEncodings(let encoding, let lines):
        Phrase(
          "Le fichier est en UTF-8, sauf \(Noun.line.counted(lines, .french)) à partir d'ici : lu comme \(encoding).",
          "The file is UTF-8 except \(Noun.line.counted(lines, .english)) from here on: read as \(encoding).")
      case .reread(let written, let read, let lines):
        Phrase(
          "« \(Printable(written)) » a perdu ses accents : lu « \(Printable(read)) » (\(Noun.line.counted(lines, .french)) ainsi).",
          "\"\(Printable(written))\" lost its accents: read as \"\(Printable(read))\" (\(Noun.line.counted(lines, .english)) like this)."
        )
      case .lostLetter:
        Phrase("Une lettre est perdue ici.", "A letter is lost here.")
      case .monthFirst(let text, let date):
        Phrase(
          "Ce fichier écrit le mois d'abord : « \(Printable(text)) » est le \(Language.french.date(date)). Toutes ses dates sont lues ainsi.",
          "This file writes the month first: \"\(Printable(text))\" is \(Language.english.date(date)). All its dates are read so."
        )
      case .ambiguousDates(let text, let day, let month):
        Phrase(
          "« \(Printable(text)) », est-ce le \(Language.french.date(day)) ou le \(Language.french.date(month)) ? Le fichier ne permet pas de le dire.",
          "Is \"\(Printable(text))\" \(Language.english.date(day)) or \(Language.english.date(month))? The file does not tell."
        )
      case .longSpan(let span, let other):
        Phrase(
          "La période est lue \(Language.french.span(span)) ; le mois d'abord, ce serait \(Language.french.span(other)).",
          "The period is read \(Language.english.span(span)); month first, it would be \(Language.english.span(other))."
        )
      case .codeAndNameDisagree(let code, let itsName, let name, let itsCode):
        Phrase(
          "Le code et le nom ne vont pas ensemble : « \(Printable(code)) » est \(Printable(itsName)), et « \(Printable(name)) » est \(Printable(itsCode)).",
          "The code and the name do not agree: \"\(Printable(code))\" is \(Printable(itsName)), and \"\(Printable(name))\" is \(Printable(itsCode))."
        )
      case .readAs(let word, let code, let name):
        Phrase(
          "« \(Printable(word)) » n'est pas un code de la saison : lu \(Printable(code)) (\(Printable(name))).",
          "\"\(Printable(word))\" is no code of the season: read as \(Printable(code)) (\(Printable(name))).")
      default: nil
      }
    return phrase?(language)
  }

  /// That a file writes dates in two ways; `other` is where the second one stands.
  static func mixedDates(_ monthFirst: String, _ dayFirst: String, other: Printable) -> Phrase {
    Phrase(
      "« \(Printable(monthFirst)) » n'est une date que le mois d'abord, et « \(Printable(dayFirst)) » (\(other)) que le jour d'abord.",
      "\"\(Printable(monthFirst))\" is a date only with the month first, and \"\(Printable(dayFirst))\" (\(other)) only with the day first."
    )
  }
}

/// What is said of a folder that is read.
enum ReadingTexts {
  /// On which other lines the same is wrong.
  static func sameOnLines(_ list: String) -> Phrase {
    Phrase("De même aux lignes : \(list).", "The same on lines \(list).")
  }

  /// What was perhaps meant, before it is said what to do.
  static func didYouMean(_ word: String) -> Phrase {
    Phrase("Vouliez-vous dire « \(Printable(word)) » ? ", "Did you mean \"\(Printable(word))\"? ")
  }

  /// How many warnings a folder has, and what shows them.
  static func warnings(_ count: Int, folder: String) -> Phrase {
    Phrase(
      "\(Noun.warning.counted(count, .french)) ; « \(ShellCommand("check", folder)) » les montre.",
      "\(Noun.warning.counted(count, .english)); \"\(ShellCommand("check", folder))\" shows them.")
  }
}
