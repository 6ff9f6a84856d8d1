internal import CivilTime
public import SeasonModel
public import TextFormats

/// What came of reading a plan that was made elsewhere.
public struct PlanTableReading: Sendable {
  /// The plan, or nil exactly when a diagnostic is an error.
  public let plan: Plan?
  /// What is wrong or odd, by position.
  public let diagnostics: [Diagnostic]
  /// Where each of the plan's evenings stands, in their order.
  public let positions: [SourcePosition]
}

/// Reads plans from CSV files, as spreadsheets and `export --format csv` write them.
///
/// The columns `date`, `van` and `code` suffice. In place of the code the commune's name will do, with case, accents and
/// hyphens forgiven, and a code that lost its first zero is that of the name beside it; the van can be left out where only one works on that date. Evenings need not keep any rule: that is
/// for `PlanAudit` to say.
public enum PlanTable {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file; positions carry this path.
  ///   - season: what the plan is for; it gives codes to names and vans to dates.
  /// - Returns: the plan, or what is wrong.
  public static func read(_ path: String, season: Season) -> PlanTableReading {
    let bag = DiagnosticBag()
    do {
      return read(try FileBytes.read(path), name: path, season: season)
    } catch {
      bag.add(failureAtPath: error, path)
      return PlanTableReading(plan: nil, diagnostics: bag.sorted(files: [path]), positions: [])
    }
  }

  /// Reads the bytes of a file; positions carry `name`.
  public static func read(_ bytes: [UInt8], name: String, season: Season) -> PlanTableReading {
    let bag = DiagnosticBag()
    var placed: [(evening: Evening, position: SourcePosition)] = []
    if let table = CSVTable.read(bytes, name: name, columns: PlanColumn.self, bag: bag),
      let header = CSVHeader<PlanColumn>(of: table, bag: bag)
    {
      let reader = PlanRowReader(season: season)
      if header.positions[.code] == nil, header.positions[.commune] == nil {
        bag.add(.missingColumn(header.name(of: .code)), in: table.text, at: 0)
      } else {
        let dates = header.positions[.date].map { [$0] } ?? []
        let order = DateOrder.found(in: table, columns: dates, bag: bag) { season.span.contains($0) }.order
        for row in CSVRow.rows(of: table, header: header, dateOrder: order, bag: bag) where row.isWhole {
          if let evening = reader.evening(of: row) { placed.append((evening, row.place.position(of: .date))) }
        }
      }
    }
    placed.sort {
      ($0.evening.date, $0.evening.van, $0.evening.commune, $0.evening.status.rawValue)
        < ($1.evening.date, $1.evening.van, $1.evening.commune, $1.evening.status.rawValue)
    }
    return PlanTableReading(
      plan: bag.hasErrors ? nil : Plan(evenings: placed.map(\.evening)), diagnostics: bag.sorted(files: [name]),
      positions: placed.map(\.position))
  }
}

/// The names that the columns go by in spreadsheets of others.
extension PlanColumn: CSVColumn {
  var otherNames: [String] {
    switch self {
    case .date: ["date", "jour", "le"]
    case .weekday: ["jour de la semaine", "jour"]
    case .opens: ["ouverture", "heure de début", "heure", "heures", "horaire", "horaires"]
    case .closes: ["fermeture", "heure de fin"]
    case .van: ["camion", "guinguette", "véhicule"]
    case .outing: ["sortie", "tournée"]
    case .code: ["insee", "code insee", "code commune"]
    case .commune: ["commune", "nom", "name", "village", "nom de la commune"]
    case .territory: CommuneColumn.territory.otherNames
    case .venue: CommuneColumn.venue.otherNames
    case .contact: CommuneColumn.contact.otherNames
    case .from: ["depuis"]
    case .legKm: ["km"]
    case .legMinutes: ["minutes"]
    case .returnKm: ["km retour"]
    case .returnMinutes: ["minutes retour"]
    case .status: ["statut", "état"]
    case .note: CommuneColumn.note.otherNames + ["observations", "observation"]
    }
  }

  var isRequired: Bool { self == .date }
}
