internal import SeasonFiles
internal import SeasonModel

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
    // Whoever names the codes needs no season that can be read.
    let given = try MatrixCommand.codes(arguments)
    let workspace = try given == nil ? Workspace(arguments.folder, for: .writing, console) : nil
    let lock = try given == nil ? nil : SeasonAccess.lock(arguments.folder)
    defer { withExtendedLifetime((workspace, lock)) {} }
    let codes = given ?? workspace.map { MatrixCommand.codes(of: $0.season) } ?? []
    let reading = MatrixResponse.read(path, codes: codes)
    let files = [(SeasonPart.distances, reading.distances), (SeasonPart.durations, reading.durations)]
      .compactMap { part, matrix in matrix.map { (part, $0) } }
    guard !files.isEmpty else { throw SeasonAccess.refusal(of: reading.diagnostics, folder: "", console) }
    if !arguments[MatrixCommand.force] {
      for (part, _) in files where FileFacts.exists("\(arguments.folder)/\(part.fileName)") {
        throw .alreadyThere(
          "\(arguments.folder)/\(part.fileName)", action: Phrase("--force le remplace", "--force replaces it"))
      }
    }
    for (part, matrix) in files {
      try SeasonAccess.write(MatrixWriter.bytes(of: matrix), to: "\(arguments.folder)/\(part.fileName)")
    }
    tell(files, reading, console)
    return .done
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

  /// The codes in the order in which `showQuestion` asks for them.
  private static func codes(of season: Season) -> [String] {
    season.places.map(\.id) + season.communes.map(\.code)
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
  }

  /// The coordinates in the order that the codes have by default, as OSRM's `table` service takes them.
  private func showQuestion(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let season = try Workspace(arguments.folder, for: .reading, console).season
    let codes = MatrixCommand.codes(of: season)
    let sites = season.places.map(\.coordinate) + season.communes.map(\.coordinate)
    var coordinates: [Coordinate] = []
    for (code, site) in zip(codes, sites) {
      guard let site else {
        throw CommandFailure(
          .badData, Phrase("« \(Printable(code)) » n'a pas de coordonnées", "\"\(Printable(code))\" has no coordinates")
        )
      }
      coordinates.append(site)
    }
    let list = coordinates.map { "\($0.longitude),\($0.latitude)" }.joined(separator: ";")
    console.print(json: .object([("codes", .array(codes.map(JSONText.string))), ("coordinates", .string(list))]))
    console.note(
      Phrase(
        "À demander à un serveur OSRM (service « table ») ; enregistrez sa réponse, puis : \(ShellCommand("matrix", arguments.folder)) réponse.json",
        "To ask an OSRM server (its \"table\" service); save its answer, then: \(ShellCommand("matrix", arguments.folder)) response.json"
      ))
    console.print("/table/v1/driving/\(list)?annotations=duration,distance")
    return .done
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
