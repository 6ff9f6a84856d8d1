internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Turns a routing engine's answer into `distances.csv` and `durations.csv`; without an answer, says what to ask.
struct MatrixCommand: Command {
  static let codes = ValueOption.text(
    "codes", value: Phrase(same: "A,B,C"),
    help: Phrase(
      "ce que sont les lignes de la réponse, dans leur ordre (par défaut : les lieux de season.json, puis les communes)",
      "what the rows of the answer are, in their order (default: the places of season.json, then the communes)"))
  static let force = Flag(
    "force", help: Phrase("remplacer les fichiers qui existent", "replace files that exist"))

  let name = "matrix"

  var summary: Phrase {
    Phrase(
      "réponse d'un moteur d'itinéraires → distances.csv, durations.csv",
      "a routing engine's table response → distances.csv, durations.csv")
  }

  var positionals: [Positional] {
    [
      .folder,
      Positional(
        label: Phrase("RÉPONSE.json", "RESPONSE.json"),
        help: Phrase(
          "la réponse d'OSRM, d'OpenRouteService ou de Valhalla ; sans elle, les coordonnées à demander sont affichées",
          "the response of OSRM, OpenRouteService or Valhalla; without it, the coordinates to ask for are shown"),
        isOptional: true),
    ]
  }

  var options: [any OptionDeclaration] { [MatrixCommand.codes, MatrixCommand.force] }

  var remarks: [Phrase] {
    [
      Phrase(
        "Une case vide de la réponse devient « pas de route ». Un fichier qui existe n'est remplacé qu'avec --force.",
        "An empty cell of the response becomes \"no road\". A file that exists is only replaced with --force.")
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    guard let path = arguments[1] else { return try showQuestion(arguments, console) }
    let lock = try SeasonAccess.lock(arguments.folder)
    defer { withExtendedLifetime(lock) {} }
    let reading = MatrixResponse.read(path, sites: try MatrixCommand.sites(arguments, console))
    let files = [(SeasonPart.distances, reading.distances), (SeasonPart.durations, reading.durations)]
      .compactMap { part, matrix in matrix.map { (part, $0) } }
    guard !files.isEmpty else { throw SeasonAccess.refusal(of: reading.diagnostics, folder: "", console) }
    if let doubt = reading.doubts.first(where: \.isCertain) {
      throw CommandFailure(.badData, doubt.inFile, action: doubt.remedy)
    }
    if !arguments[MatrixCommand.force] {
      for (part, _) in files where FileFacts.exists("\(arguments.folder)/\(part.fileName)") {
        throw .alreadyThere(
          "\(arguments.folder)/\(part.fileName)", action: Phrase("--force le remplace", "--force replaces it"))
      }
    }
    try SeasonAccess.write(
      files.map { part, matrix in (part.fileName, MatrixWriter.bytes(of: matrix)) }, in: arguments.folder, console)
    tell(files, reading, console)
    return .done
  }

  /// What the rows of the answer are: the codes that were named, which need no season that can be read, or the season's places
  /// and communes.
  private static func sites(
    _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> [SiteReading.Site] {
    let reading = SeasonFolder.sites(arguments.folder)
    if let codes = try codes(arguments) {
      let known = Dictionary(reading.sites.map { ($0.code, $0.coordinate) }) { first, _ in first }
      return codes.map { SiteReading.Site(code: $0, coordinate: known[$0] ?? nil) }
    }
    return try sites(of: reading, arguments, console)
  }

  private static func sites(
    of reading: SiteReading, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> [SiteReading.Site] {
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      throw SeasonAccess.refusal(of: reading.diagnostics, folder: arguments.folder, console)
    }
    return reading.sites
  }

  /// The codes that were named, if any.
  private static func codes(_ arguments: ParsedArguments) throws(CommandFailure) -> [String]? {
    guard let list = arguments[MatrixCommand.codes] else { return nil }
    let codes = list.split(separator: ",", omittingEmptySubsequences: false).map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var seen: Set<String> = []
    for code in codes where code.isEmpty || !seen.insert(code).inserted {
      throw .usage(
        code.isEmpty
          ? Phrase("--codes : il y a un code vide", "--codes: a code is empty")
          : Phrase(
            "--codes : « \(Printable(code)) » y est deux fois", "--codes: \"\(Printable(code))\" is there twice"),
        action: Phrase(
          "donnez un code par ligne de la réponse, séparés par des virgules",
          "give one code for each row of the answer, with commas between"))
    }
    return codes
  }

  private func tell(_ files: [(SeasonPart, TravelMatrix)], _ reading: MatrixResponseReading, _ console: Console) {
    console.print(
      json: .object([
        (
          "files",
          .array(
            files.map { part, matrix in
              .object([
                ("file", .string(part.fileName)), ("sites", .number(matrix.codes.count)),
                ("noRoad", .number(matrix.gapCount)),
              ])
            })
        )
      ]))
    for (part, matrix) in files {
      let (count, gaps) = (matrix.codes.count, matrix.gapCount)
      console.note(
        Phrase(
          "\(part.fileName) : \(count) lignes et colonnes, \(gaps) sans route.",
          "\(part.fileName): \(count) rows and columns, \(gaps) without a road."))
    }
    if reading.distances == nil {
      console.warn(
        Phrase(
          "la réponse n'a pas de distances ; demandez-les aussi (OSRM : annotations=duration,distance)",
          "the response has no distances; ask for them too (OSRM: annotations=duration,distance)"))
    }
    if reading.durations == nil {
      console.warn(Phrase("la réponse n'a pas de durées", "the response has no durations"))
    }
    if reading.assumesKilometres {
      console.warn(
        Phrase(
          "la réponse ne dit pas l'unité de ses distances : lues en kilomètres, seule unité qui aille avec les lieux",
          "the response does not say the unit of its distances: read as kilometres, the only one that fits the places"))
    }
    var report = DiagnosticReport(folder: "", language: console.language, style: console.errorStyle)
    console.complain(lines: report.lines(reading.diagnostics))
    for doubt in reading.doubts { console.warn(doubt.inFile, action: doubt.remedy) }
  }

  /// The coordinates in the order that the codes have by default, as OSRM's `table` service takes them.
  private func showQuestion(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let sites = try MatrixCommand.sites(of: SeasonFolder.sites(arguments.folder), arguments, console)
    var coordinates: [Coordinate] = []
    for site in sites {
      let code = Printable(site.code)
      guard let coordinate = site.coordinate else {
        throw CommandFailure(
          .badData, Phrase("« \(code) » n'a pas de coordonnées", "\"\(code)\" has no coordinates"))
      }
      coordinates.append(coordinate)
    }
    let list = coordinates.map { "\($0.longitude),\($0.latitude)" }.joined(separator: ";")
    console.print(json: .object([("codes", .array(sites.map { .string($0.code) })), ("coordinates", .string(list))]))
    console.note(
      Phrase(
        "À demander à un serveur OSRM (service « table ») ; enregistrez sa réponse, puis : \(ShellCommand("matrix", arguments.folder)) réponse.json",
        "To ask an OSRM server (its \"table\" service); save its answer, then: \(ShellCommand("matrix", arguments.folder)) response.json"
      ))
    console.print("/table/v1/driving/\(list)?annotations=duration,distance")
    return .done
  }
}

extension TravelDoubt {
  /// What is wrong, and in which of the two files.
  fileprivate var inFile: Phrase {
    let file = (table == .distances ? SeasonPart.distances : .durations).fileName
    return Phrase("\(file) : \(message(.french))", "\(file): \(message(.english))")
  }
}

extension TravelMatrix {
  /// How many pairs have no road.
  fileprivate var gapCount: Int { cells.count { $0 == TravelMatrix.noRoad } }
}

extension CommandFailure {
  /// A file that would be overwritten.
  static func alreadyThere(_ path: String, action: Phrase) -> CommandFailure {
    CommandFailure(
      .cannotCreate, Phrase("« \(Printable(path)) » existe déjà", "\"\(Printable(path))\" is there already"),
      action: action)
  }
}
