internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Turns a routing engine's answer into `distances.csv` and `durations.csv`; without an answer, says what to ask.
struct MatrixCommand: Command {
  static let codes = ValueOption.text(
    "codes", value: Phrase(same: "A,B,C"),
    help: MatrixTexts.codes)
  static let force = Flag(
    "force", help: MatrixTexts.force)

  let name = "matrix"

  var summary: Phrase { MatrixTexts.summary }

  var positionals: [Positional] {
    [.folder, Positional(label: MatrixTexts.response, help: MatrixTexts.responseHelp, isOptional: true)]
  }

  var options: [any OptionDeclaration] { [MatrixCommand.codes, MatrixCommand.force] }

  var remarks: [Phrase] { MatrixTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    guard let path = arguments[1] else { return try showQuestion(arguments.folder, console) }
    let lock = try TravelSites.lock(arguments.folder)
    defer { withExtendedLifetime(lock) {} }
    let sites =
      try arguments[MatrixCommand.codes].map { list throws(DeskFailure) in
        try TravelSites.named(list, in: arguments.folder)
      } ?? TravelSites.all(of: arguments.folder)
    let tables = try TravelTableImport(fromFile: path, sites: sites)
    console.warn(try tables.write(in: arguments.folder, mayReplace: arguments[MatrixCommand.force]))
    TravelTableReport(tables: tables).tell(console)
    return .done
  }

  /// The coordinates in the order that the codes have by default, as OSRM's `table` service takes them.
  private func showQuestion(_ folder: String, _ console: Console) throws(DeskFailure) -> ExitStatus {
    let sites = try TravelSites.all(of: folder)
    let list = try TravelSites.coordinates(of: sites).map { "\($0.longitude),\($0.latitude)" }.joined(separator: ";")
    console.print(json: .object([("codes", .array(sites.map { .string($0.code) })), ("coordinates", .string(list))]))
    console.note(MatrixTexts.question(folder))
    console.print("/table/v1/driving/\(list)?annotations=duration,distance")
    return .done
  }
}
