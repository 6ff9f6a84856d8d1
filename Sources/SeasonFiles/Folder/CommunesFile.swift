internal import SeasonModel
internal import TextFormats

/// The columns of `communes.csv`.
enum CommuneColumn: String, CSVColumn {
  case code
  case name
  case territory
  case latitude
  case longitude
  case population
  case evenings
  case required
  case priority
  case venue
  case contact
  case note

  var otherNames: [String] {
    switch self {
    case .code: ["insee", "code insee", "code commune", "codgeo"]
    case .name: ["nom", "commune", "village", "nom de la commune"]
    case .territory: ["territoire", "epci", "agglomération", "agglo", "communauté de communes", "intercommunalité"]
    case .latitude: ["latitude", "lat"]
    case .longitude: ["longitude", "lon", "lng", "long"]
    case .population: ["habitants", "nombre d'habitants", "inhabitants"]
    case .evenings: ["soirées", "nombre de soirées", "soirées souhaitées"]
    case .required: ["obligatoires", "soirées obligatoires", "requises", "soirées requises", "minimum"]
    case .priority: ["priorité", "poids"]
    case .venue: ["lieu", "salle", "place", "lieu de la soirée", "salle des fêtes"]
    case .contact: ["contact", "contact du comité", "téléphone", "courriel"]
    case .note: ["remarque", "remarques", "commentaire", "notes"]
    }
  }

  var isRequired: Bool { self == .code }
}

/// Reads `communes.csv`.
struct CommunesFile {
  /// The communes, in the order of their rows; one whose row has a mistake is there with a default in its place.
  private(set) var communes: [Commune] = []
  /// Where each commune's cells stand.
  private(set) var rows: [CSVRow<CommuneColumn>] = []
  /// The cells that were wrong: what follows from their defaults is not worth telling.
  private(set) var spoilt: Set<SeasonDefect.Place> = []
  /// Whether a column is unknown, so that nothing can be said about what the file seems to lack.
  let hasUnknownColumns: Bool

  /// Reads the file, or returns nil when it is no table of communes.
  init?(_ table: CSVTable, bag: DiagnosticBag) {
    guard let header = CSVHeader<CommuneColumn>(of: table, bag: bag) else { return nil }
    hasUnknownColumns = header.hasUnknownColumns
    let half = [CommuneColumn.latitude, .longitude].filter { header.positions[$0] == nil }
    if half.count == 1, !hasUnknownColumns {
      bag.add(.missingColumn(header.name(of: half[0])), in: table.text, at: table.cell(0, 0).offset)
    }
    let limits = SeasonLimits.self
    for row in CSVRow.rows(of: table, header: header, bag: bag) {
      guard let code = row.code(.code) else { continue }
      rows.append(row)
      guard row.isWhole else {
        // The code is enough to know what other files speak of.
        spoilt.insert(.commune(communes.count, "latitude"))
        communes.append(Commune(code: code, name: code))
        continue
      }
      let evenings = row.whole(.evenings, in: limits.evenings)
      let required = row.whole(.required, in: limits.evenings)
      let wanted = evenings ?? 1
      note([.evenings, .required], in: row, isWrong: [evenings == nil, required == nil])
      let name = row.text(.name)
      communes.append(
        Commune(
          code: code, name: name.isEmpty ? code : name, territory: row.text(.territory),
          coordinate: coordinate(of: row),
          population: row.whole(.population, in: limits.population), evenings: wanted, required: required ?? wanted,
          priority: row.whole(.priority, in: limits.priority) ?? 1, venue: row.text(.venue),
          contact: row.text(.contact),
          note: row.text(.note)))
    }
  }

  private mutating func coordinate(of row: CSVRow<CommuneColumn>) -> Coordinate? {
    let latitude = row.decimal(.latitude, in: -90...90)
    let longitude = row.decimal(.longitude, in: -180...180)
    if let latitude, let longitude { return Coordinate(latitude: latitude, longitude: longitude) }
    let isBlank = [CommuneColumn.latitude, .longitude].map { row.cell($0)?.isBlank ?? true }
    // One of the two alone is a slip; both blank is allowed where a matrix knows the commune.
    let blank: CommuneColumn = isBlank[0] ? .latitude : .longitude
    if isBlank[0] != isBlank[1], row.header.positions[blank] != nil {
      row.note(.emptyCell(column: row.header.name(of: blank)), at: row.offset(blank))
    }
    if !isBlank[0] || !isBlank[1] { spoilt.insert(.commune(communes.count, "latitude")) }
    return nil
  }

  private mutating func note(_ columns: [CommuneColumn], in row: CSVRow<CommuneColumn>, isWrong: [Bool]) {
    for (column, isWrong) in zip(columns, isWrong) where isWrong && row.cell(column)?.isBlank == false {
      spoilt.insert(.commune(communes.count, "required"))
    }
  }
}
