/// The texts of `import-ics`.
enum ImportCalendarTexts {
  /// What `--commune` does.
  static let commune = Phrase(
    "la commune dont c'est l'agenda (code ou nom)", "the commune whose calendar it is (code or name)")

  /// What `--as` does.
  static let meaning = Phrase(
    "ce que veulent dire ses dates : closed, elle ne peut pas (par défaut) ; open, elle ne peut qu'à ces dates ; preferred, elle aimerait",
    "what its dates mean: closed, it cannot host (the default); open, it can host then only; preferred, it would like to"
  )

  /// What `--yes` does.
  static let yes = Phrase("écrire les lignes dans availability.csv", "write the rows to availability.csv")

  /// What `--force` does.
  static let force = Phrase(
    "écrire même si une partie de l'agenda n'a pas pu être lue",
    "write even if part of the calendar could not be read")

  /// What `--replace` does.
  static let replace = Phrase(
    "retirer aussi les dates reprises d'anciens agendas de cette commune que celui-ci n'a plus",
    "also take away dates taken over from earlier calendars of this commune that this one no longer has")

  /// What the command does.
  static let summary = Phrase(
    "agenda d'un comité des fêtes (.ics) → availability.csv", "a comité's own calendar (.ics) → availability.csv")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Relire un agenda plus tard retire aussi les lignes reprises de lui qui n'y sont plus ; celles que quelqu'un a écrites ou modifiées restent.",
        "Reading a calendar again later also takes away the rows that came from it and are no longer in it; rows that people wrote or changed stay."
      ),
      Phrase(
        "Code de sortie : 0 si tout l'agenda est lu ; 65 s'il en manque une partie, et rien n'est écrit ; 1 si ce qui a été lu est écrit quand même (--force).",
        "Exit status: 0 if the whole calendar was read; 65 if part of it could not be, and nothing is written; 1 if what was read is written all the same (--force)."
      ),
    ]
  }

  /// What stands for the calendar.
  static let calendar = Phrase("AGENDA.ics", "FILE.ics")

  /// What the calendar is.
  static let calendarHelp = Phrase("l'agenda à lire", "the calendar to read")

  /// That it is not said whose calendar it is.
  static let noCommune = Phrase("il manque --commune", "--commune is missing")

  /// That the changes were written.
  static func written(withdraws: Bool) -> Phrase {
    withdraws
      ? Phrase("Ces changements sont écrits dans availability.csv.", "These changes are written to availability.csv.")
      : Phrase("Ces lignes sont écrites dans availability.csv.", "These rows are written to availability.csv.")
  }

  /// That they could be.
  static let notWritten = Phrase(
    "Rien n'est écrit : ajoutez --yes pour le faire.", "Nothing is written: add --yes to do it.")

  /// That a file is no calendar.
  static func noCalendar(_ path: String) -> CommandFailure {
    CommandFailure(
      .badData,
      Phrase("« \(Printable(path)) » n'est pas un agenda", "\"\(Printable(path))\" is no calendar"),
      action: Phrase(
        "exportez l'agenda au format iCalendar (.ics), et donnez ce fichier",
        "export the calendar as iCalendar (.ics), and give that file"))
  }

  /// That part of the calendar could not be read.
  static let partlyUnread = CommandFailure(
    .badData,
    Phrase(
      "une partie de l'agenda n'a pas pu être lue : rien n'est écrit",
      "part of the calendar could not be read: nothing is written"),
    action: Phrase(
      "corrigez-la dans l'agenda, ou ajoutez --yes --force pour écrire ce qui a été lu",
      "mend it in the calendar, or add --yes --force to write what was read"))
}
