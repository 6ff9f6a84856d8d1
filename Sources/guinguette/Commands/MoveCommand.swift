internal import SeasonModel

/// Moves one evening to another date.
struct MoveCommand: Command {
  static let to = ValueOption.date("to", help: Phrase("la nouvelle date", "the new date"))

  let name = "move"

  var summary: Phrase {
    Phrase("déplace la soirée d'une commune à une autre date", "moves a commune's evening to another date")
  }

  var positionals: [Positional] { [.folder, .commune] }

  var options: [any OptionDeclaration] {
    [MoveCommand.to, ExportCommand.van, HandChange.date, HandChange.force, TodayOption.today]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    guard let date = arguments[MoveCommand.to] else {
      throw .usage(
        Phrase("il manque --to DATE, la nouvelle date", "--to DATE, the new date, is missing"), action: .seeHelp(self))
    }
    let change = try HandChange(arguments, console)
    let season = change.season
    guard season.span.contains(date) else { throw .outsideSeason(date, season) }
    let evening = try change.choice.evening(arguments[1] ?? "", on: arguments[HandChange.date])
    try change.refusePinned(evening)
    try change.refusePast(evening)
    try change.refuse(date, for: evening)
    var moved = evening
    moved.date = date
    moved.van = try van(for: evening, on: date, arguments, change)
    moved.status = .planned
    let names = (season.communeName(evening.commune, .french), season.communeName(evening.commune, .english))
    return try change.commit(
      Plan(evenings: change.plan.evenings.filter { $0 != evening } + [moved]),
      done: evening.date == date
        ? Phrase(
          "\(names.0) garde sa date, le \(Language.french.date(date)), avec \(season.vanName(moved.van, .french)).",
          "\(names.1) keeps its date, \(Language.english.date(date)), with \(season.vanName(moved.van, .english)).")
        : Phrase(
          "\(names.0) passe du \(Language.french.date(evening.date)) au \(Language.french.date(date)).",
          "\(names.1) moves from \(Language.english.date(evening.date)) to \(Language.english.date(date))."))
  }

  /// The van that was named; else the evening's own if it is free on the date, else another that is.
  private func van(
    for evening: Evening, on date: CivilDate, _ arguments: ParsedArguments, _ change: HandChange
  ) throws(CommandFailure) -> String {
    if let word = arguments[ExportCommand.van] { return try change.season.vanID(named: word) }
    let territory = change.season.communePositions[evening.commune].map { change.season.communes[$0].territory } ?? ""
    let busy = change.plan.heldEvenings.filter { $0.date == date && $0 != evening }.map(\.van)
    let free = change.season.vans.filter {
      $0.works(on: date) && $0.serves(territory: territory) && !busy.contains($0.id)
    }
    if free.contains(where: { $0.id == evening.van }) { return evening.van }
    return free.first?.id ?? evening.van
  }
}

/// Swaps the slots of two evenings.
struct SwapCommand: Command {
  let name = "swap"

  var summary: Phrase { Phrase("échange les dates de deux soirées", "swaps the dates of two evenings") }

  var positionals: [Positional] {
    let help = Phrase("la commune (code ou nom) ou la date", "the commune (code or name) or the date")
    return [
      .folder, Positional(label: Phrase(same: "A"), help: help), Positional(label: Phrase(same: "B"), help: help),
    ]
  }

  var options: [any OptionDeclaration] { [HandChange.force, TodayOption.today] }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let change = try HandChange(arguments, console)
    let first = try change.choice.evening(arguments[1] ?? "")
    let second = try change.choice.evening(arguments[2] ?? "")
    for (evening, other) in [(first, second), (second, first)] {
      try change.refusePinned(evening)
      try change.refusePast(evening)
      try change.refuse(other.date, for: evening)
    }
    guard first != second else {
      throw .usage(Phrase("c'est deux fois la même soirée", "that is the same evening twice"))
    }
    var (one, other) = (first, second)
    (one.date, one.van, one.status) = (second.date, second.van, .planned)
    (other.date, other.van, other.status) = (first.date, first.van, .planned)
    let text = { (evening: Evening, language: Language) -> String in
      let (name, date) = (change.season.communeName(evening.commune, language), language.date(evening.date))
      return Phrase("\(name) : \(date)", "\(name): \(date)")(language)
    }
    return try change.commit(
      Plan(evenings: change.plan.evenings.filter { $0 != first && $0 != second } + [one, other]),
      done: Phrase(
        "Échangé. \(text(one, .french)) ; \(text(other, .french)).",
        "Swapped. \(text(one, .english)); \(text(other, .english))."))
  }
}
