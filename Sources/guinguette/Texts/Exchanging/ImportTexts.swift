internal import SeasonFiles

/// The texts of `import`.
enum ImportTexts {
  /// What the command does.
  static let summary = Phrase(
    "reprend les communes ou les dates d'un classeur (Excel, LibreOffice)",
    "takes communes or dates over from a workbook (Excel, LibreOffice)")

  /// What stands for the workbook.
  static let workbook = Phrase("CLASSEUR", "WORKBOOK")

  /// What the workbook is.
  static let workbookHelp = Phrase("un fichier .xlsx ou .ods", "an .xlsx or .ods file")

  /// What `--sheet` does.
  static let sheet = Phrase("le nom de la feuille à lire", "the name of the sheet to read")

  /// What stands for its value.
  static let sheetValue = Phrase("FEUILLE", "SHEET")

  /// What `--yes` does.
  static let yes = Phrase("écrire dans le dossier ce qui est montré", "write into the folder what is shown")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Montre d'abord ce qui est compris. Les fichiers remplacés restent à côté, avec .bak à la fin de leur nom.",
        "Shows first what is understood. Files that are replaced stay beside the new ones, with .bak at the end of their names."
      )
    ]
  }

  /// What a sheet becomes.
  static func table(_ sheet: String, rows: Int, file: String) -> Phrase {
    Phrase(
      "Feuille « \(Printable(sheet)) » : \(Noun.line.counted(rows, .french)) pour \(file).",
      "Sheet \"\(Printable(sheet))\": \(Noun.line.counted(rows, .english)) for \(file).")
  }

  /// Which columns are not read.
  static func unread(_ columns: [String]) -> Phrase {
    Phrase(
      "Colonnes qui ne sont pas lues : \(Language.french.list(columns, shown: 12)).",
      "Columns that are not read: \(Language.english.list(columns, shown: 12)).")
  }

  /// How many rows are not shown.
  static func more(_ count: Int) -> Phrase {
    Phrase("… et encore \(Noun.line.counted(count, .french))", "… and \(Noun.line.counted(count, .english)) more")
  }

  /// That nothing was written yet.
  static let notWritten = Phrase("Rien n'est encore écrit : ajoutez --yes.", "Nothing is written yet: add --yes.")

  /// What was written, and what comes next.
  static func written(_ files: [String], in folder: String) -> Phrase {
    let check = ShellCommand("check", folder)
    return Phrase(
      "Écrit : \(Language.french.list(files)). La suite : \(check)",
      "Written: \(Language.english.list(files)). What comes next: \(check)")
  }

  /// That the workbook has to be mended first.
  static let hasErrors = CommandFailure(
    .badData, Phrase("rien n'est écrit : corrigez d'abord ces cellules", "nothing is written: mend these cells first"))
}
