internal import CivilTime
internal import SeasonFiles
internal import SeasonModel

/// What is said of a folder that is read, and of what had to be guessed to read it.
enum ReadingTexts {
  /// How many warnings a folder has, and what shows them.
  static func warnings(_ count: Int, folder: String) -> Phrase {
    Phrase(
      "\(Noun.warning.counted(count, .french)) ; « \(ShellCommand("check", folder)) » les montre.",
      "\(Noun.warning.counted(count, .english)); \"\(ShellCommand("check", folder))\" shows them.")
  }

  /// On which other lines the same is wrong.
  static func sameOnLines(_ list: String) -> Phrase {
    Phrase("De même aux lignes : \(list).", "The same on lines \(list).")
  }

  /// What was perhaps meant, before it is said what to do.
  static func didYouMean(_ word: String) -> Phrase {
    Phrase("Vouliez-vous dire « \(Printable(word)) » ? ", "Did you mean \"\(Printable(word))\"? ")
  }

  // MARK: - Letters

  /// That the whole file is in an unusual encoding.
  static func otherEncoding(_ encoding: String) -> Phrase {
    Phrase(
      "Le fichier n'est ni en UTF-8 ni en Windows-1252 : il est lu comme \(encoding).",
      "The file is neither UTF-8 nor Windows-1252: it is read as \(encoding).")
  }

  /// That some lines are in another encoding than the rest.
  static func mixedEncodings(_ encoding: String, _ lines: Int) -> Phrase {
    Phrase(
      "Le fichier est en UTF-8, sauf \(Noun.line.counted(lines, .french)) à partir d'ici : lu comme \(encoding).",
      "The file is UTF-8 except \(Noun.line.counted(lines, .english)) from here on: read as \(encoding).")
  }

  /// That words were decoded wrongly before they came here.
  static func reread(_ written: Printable, _ read: Printable, _ lines: Int) -> Phrase {
    Phrase(
      "« \(written) » a perdu ses accents : lu « \(read) » (\(Noun.line.counted(lines, .french)) ainsi).",
      "\"\(written)\" lost its accents: read as \"\(read)\" (\(Noun.line.counted(lines, .english)) like this).")
  }

  /// That nobody can say what a letter was.
  static let lostLetter = Phrase("Une lettre est perdue ici.", "A letter is lost here.")

  // MARK: - Dates

  /// That a file writes the month first.
  static func monthFirst(_ text: Printable, _ date: CivilDate) -> Phrase {
    Phrase(
      "Ce fichier écrit le mois d'abord : « \(text) » est le \(Language.french.date(date)). Toutes ses dates sont lues ainsi.",
      "This file writes the month first: \"\(text)\" is \(Language.english.date(date)). All its dates are read so.")
  }

  /// That a text can be two dates.
  static func ambiguous(_ text: Printable, _ day: CivilDate, _ month: CivilDate) -> Phrase {
    Phrase(
      "« \(text) », est-ce le \(Language.french.date(day)) ou le \(Language.french.date(month)) ? Le fichier ne permet pas de le dire.",
      "Is \"\(text)\" \(Language.english.date(day)) or \(Language.english.date(month))? The file does not tell.")
  }

  /// That a file writes dates in two ways; `other` is where the second one stands.
  static func mixedDates(_ monthFirst: Printable, _ dayFirst: Printable, other: Printable) -> Phrase {
    Phrase(
      "« \(monthFirst) » n'est une date que le mois d'abord, et « \(dayFirst) » (\(other)) que le jour d'abord.",
      "\"\(monthFirst)\" is a date only with the month first, and \"\(dayFirst)\" (\(other)) only with the day first.")
  }

  /// That a period would be short with the month first.
  static func longSpan(_ span: DateSpan, monthFirst other: DateSpan) -> Phrase {
    Phrase(
      "La période est lue \(Language.french.span(span)) ; le mois d'abord, ce serait \(Language.french.span(other)).",
      "The period is read \(Language.english.span(span)); month first, it would be \(Language.english.span(other)).")
  }

  // MARK: - Communes

  /// That a code and the name beside it are those of two communes.
  static func disagreeing(
    _ code: Printable, _ itsName: Printable, name: Printable, _ itsCode: Printable
  ) -> Phrase {
    Phrase(
      "Le code et le nom ne vont pas ensemble : « \(code) » est \(itsName), et « \(name) » est \(itsCode).",
      "The code and the name do not agree: \"\(code)\" is \(itsName), and \"\(name)\" is \(itsCode).")
  }

  /// That a word is no code, and which one it is read as.
  static func readAs(_ word: Printable, _ code: Printable, _ name: Printable) -> Phrase {
    Phrase(
      "« \(word) » n'est pas un code de la saison : lu \(code) (\(name)).",
      "\"\(word)\" is no code of the season: read as \(code) (\(name)).")
  }
}
