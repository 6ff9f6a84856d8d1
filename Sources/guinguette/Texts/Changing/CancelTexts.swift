internal import SeasonModel

/// The texts of `cancel`.
enum CancelTexts {
  /// What `--reason` does.
  static let reason = Phrase("pourquoi, pour les agendas", "why, for the calendars")

  /// What stands for the value of `--reason`.
  static let reasonValue = Phrase("TEXTE", "TEXT")

  /// What `--all` does.
  static let all = Phrase(
    "toutes les soirées de la commune, ou de la date", "all evenings of the commune, or of the date")

  /// What `--force` does.
  static let force = Phrase(
    "annuler même une soirée notée comme tenue", "call off even an evening that was noted as held")

  /// What the command does.
  static let summary = Phrase("annule une soirée", "calls an evening off")

  /// What the help page says below the options.
  static var remarks: [Phrase] {
    [
      Phrase(
        "Une annulation est toujours possible, même d'une soirée promise ou verrouillée. Si la sortie ne tient plus, c'est dit, et « plan » la répare.",
        "A cancellation is always possible, even of a promised or locked evening. If the outing is broken by it, that is said, and \"plan\" mends it."
      )
    ]
  }

  /// What was done.
  static func done(_ chosen: [Evening], in season: Season) -> Phrase {
    let list = { ChangeOptionTexts.list(chosen, in: season, $0) }
    return Phrase("Annulée\(chosen.count > 1 ? "s" : "") : \(list(.french)).", "Cancelled: \(list(.english)).")
  }

  /// That rows of the availability file promised the evening.
  static func wasPromised(_ lines: String) -> Phrase {
    Phrase(
      "La soirée était promise (\(lines)) : cette ligne ne compte plus.",
      "The evening was promised (\(lines)): that row counts no more.")
  }
}
