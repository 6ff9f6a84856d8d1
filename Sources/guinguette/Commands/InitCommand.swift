internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Writes a new season folder that can be planned at once, and that explains itself.
struct InitCommand: Command {
  static let season = ValueOption.text(
    "name", value: Phrase("NOM", "NAME"), help: Phrase("nom de la saison", "the season's name"))
  static let first = ValueOption.date(
    "first", help: Phrase("premier jour (par défaut : mi-mai)", "first date (default: the middle of May)"))
  static let last = ValueOption.date(
    "last", help: Phrase("dernier jour (par défaut : fin août)", "last date (default: the end of August)"))

  let name = "init"

  var summary: Phrase {
    Phrase(
      "crée un nouveau dossier de saison, avec un exemple à remplacer",
      "writes a new season folder, with an example to replace")
  }

  var positionals: [Positional] {
    [
      Positional(
        label: Phrase("DOSSIER", "FOLDER"), help: Phrase("le dossier à créer", "the folder to make"))
    ]
  }

  var options: [any OptionDeclaration] { [InitCommand.season, InitCommand.first, InitCommand.last] }

  var remarks: [Phrase] {
    [
      Phrase(
        "Les tableaux s'ouvrent d'un double-clic dans Excel et LibreOffice. Un fichier qui existe n'est jamais remplacé.",
        "The files are in French; the tables open in a French Excel and LibreOffice. A file that exists is never replaced."
      )
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let folder = arguments.folder
    let span = try dates(arguments)
    let name = arguments[InitCommand.season] ?? "Guinguette mobile \(span.first.fields.year)"
    let template = SeasonTemplate(name: name, span: span)
    let isNew = !FileFacts.exists(folder)
    if let number = NewFolder.make(at: folder) {
      throw .notMade(folder, errorNumber: number)
    }
    do throws(CommandFailure) {
      let lock = try SeasonAccess.lock(folder)
      defer { withExtendedLifetime(lock) {} }
      try SeasonAccess.write(try missing(template, in: folder), in: folder, mayReplace: false, console)
    } catch {
      if isNew { NewFolder.remove(at: folder) }
      throw error
    }
    console.print(
      json: .object([
        ("folder", .string(folder)), ("files", .array(template.files.map { .string($0.name) })),
      ]))
    let shown = Printable(folder)
    console.note(
      Phrase("Le dossier \(shown) est prêt. La suite :", "The folder \(shown) is ready. What comes next:"))
    console.note(
      Phrase(
        "  1. lisez \(shown)/\(SeasonTemplate.guide), puis remplacez l'exemple par vos communes et vos dates ;",
        "  1. read \(shown)/\(SeasonTemplate.guide), then put your communes and dates in place of the example;"))
    let (check, plan) = (ShellCommand("check", folder), ShellCommand("plan", folder))
    console.note(Phrase("  2. vérifiez : \(check)", "  2. check: \(check)"))
    console.note(Phrase("  3. planifiez : \(plan)", "  3. plan: \(plan)"))
    return .done
  }

  /// The files that are to be written: all of them, or what is left of them when the program was killed on the way.
  private func missing(
    _ template: SeasonTemplate, in folder: String
  ) throws(CommandFailure) -> [(name: String, bytes: [UInt8])] {
    let there = template.files.filter { FileFacts.exists("\(folder)/\($0.name)") }
    let other = there.first { PlainFile.read("\(folder)/\($0.name)").bytes != $0.bytes }
    if let inTheWay = other ?? (there.count == template.files.count ? there.first : nil) {
      throw .alreadyThere(
        "\(folder)/\(inTheWay.name)", action: Phrase("choisissez un autre dossier", "choose another folder"))
    }
    let names = Set(there.map(\.name))
    return template.files.filter { !names.contains($0.name) }.map { ($0.name, $0.bytes) }
  }

  /// The season's dates: those given, else from the middle of May to the end of August of the next summer to plan.
  private func dates(_ arguments: ParsedArguments) throws(CommandFailure) -> DateSpan {
    let today = CivilDate(daysSince1970: WallClock.secondsSince1970 / 86_400)
    let (thisYear, month, _) = today.fields
    let year = arguments[InitCommand.first]?.fields.year ?? (month < 5 ? thisYear : thisYear + 1)
    let first = arguments[InitCommand.first] ?? CivilDate(year: year, month: 5, day: 15) ?? today
    let last = arguments[InitCommand.last] ?? CivilDate(year: year, month: 8, day: 31) ?? today
    guard let span = DateSpan(first: first, last: last), span.count >= 14 else {
      throw .usage(
        Phrase(
          "la saison irait du \(Language.french.date(first)) au \(Language.french.date(last))",
          "the season would go from \(Language.english.date(first)) to \(Language.english.date(last))"),
        action: Phrase("il faut au moins deux semaines", "at least two weeks are needed"))
    }
    return span
  }
}
