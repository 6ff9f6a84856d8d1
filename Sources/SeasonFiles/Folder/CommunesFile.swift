internal import Gazetteer
internal import SeasonModel
internal import TextFormats

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

  /// Names that several communes have, or none, each with its row: told once it is known where the season lies.
  private var unsettled: [(row: CSVRow<CommuneColumn>, name: String, communes: [FrenchCommune])] = []

  /// Reads the file, or returns nil when it is no table of communes.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - bases: where the vans start, as far as that is known.
  ///   - hasMatrix: whether a matrix may know communes that France does not.
  ///   - bag: where problems go.
  init?(_ table: CSVTable, bases: [Coordinate] = [], hasMatrix: Bool = false, bag: DiagnosticBag) {
    guard let header = CSVHeader<CommuneColumn>(of: table, bag: bag) else { return nil }
    hasUnknownColumns = header.hasUnknownColumns
    guard header.positions[.code] != nil || header.positions[.name] != nil else {
      if header.meant.isDisjoint(with: [.code, .name]) {
        bag.add(.missingColumn(header.name(of: .code)), in: table.text, at: table.cell(0, 0).offset)
      }
      return nil
    }
    let half = [CommuneColumn.latitude, .longitude].filter { header.positions[$0] == nil }
    if half.count == 1, !hasUnknownColumns {
      bag.add(.missingColumn(header.name(of: half[0])), in: table.text, at: table.cell(0, 0).offset)
    }
    for row in CSVRow.rows(of: table, header: header, bag: bag) { read(row, hasMatrix: hasMatrix) }
    tellUnsettled(bases)
  }

  private mutating func read(_ row: CSVRow<CommuneColumn>, hasMatrix: Bool) {
    if let word = row.total {
      row.note(.rowPassedOver(word), at: row.offset(.code))
      return
    }
    guard let identity = CommuneIdentity(of: row, hasMatrix: hasMatrix) else { return }
    var (code, name, known) = ("", "", FrenchCommune?.none)
    switch identity {
    case .known(let itsCode, let itsName, let commune): (code, name, known) = (itsCode, itsName, commune)
    case .several(let written, let communes):
      (code, name) = (written, written)
      unsettled.append((row, written, communes))
    case .unknown(let written):
      (code, name) = (written, written)
      unsettled.append((row, written, []))
    }
    if known == nil, unsettled.last?.row.row == row.row {
      // What it is called is enough to know what other files speak of.
      for field in ["code", "latitude"] { spoilt.insert(.commune(communes.count, field)) }
    }
    rows.append(row)
    guard row.isWhole else {
      // The code is enough to know what other files speak of.
      spoilt.insert(.commune(communes.count, "latitude"))
      communes.append(Commune(code: code, name: name))
      return
    }
    let limits = SeasonLimits.self
    let evenings = row.count(.evenings, in: limits.evenings, yes: 1)
    let wanted = evenings ?? 1
    let required = row.count(.required, in: limits.evenings, yes: wanted)
    note([.evenings, .required], in: row, isWrong: [evenings == nil, required == nil])
    communes.append(
      Commune(
        code: code, name: name, territory: row.text(.territory), coordinate: coordinate(of: row, known),
        population: row.whole(.population, in: limits.population) ?? known?.population, evenings: wanted,
        required: required ?? wanted, priority: row.whole(.priority, in: limits.priority) ?? 1,
        venue: row.text(.venue), contact: row.text(.contact), note: row.text(.note)))
  }

  /// Tells which names are not enough, the nearest commune of each name first.
  private func tellUnsettled(_ bases: [Coordinate]) {
    guard !unsettled.isEmpty else { return }
    let points = bases.isEmpty ? communes.compactMap(\.coordinate) : bases
    let middle = points.map { GazetteerPoint(latitude: $0.latitude, longitude: $0.longitude) }
    for (row, name, communes) in unsettled {
      let column: CommuneColumn = row.text(.name).isEmpty ? .code : .name
      if communes.isEmpty {
        row.note(
          .unknownVillage(name), at: row.offset(column),
          suggestion: NearestWord.nearest(to: name, among: Gazetteer.names(near: middle)))
      } else {
        row.note(.severalVillages(name, Namesake.ordered(communes, from: points)), at: row.offset(column))
      }
    }
  }

  private mutating func coordinate(of row: CSVRow<CommuneColumn>, _ known: FrenchCommune?) -> Coordinate? {
    if row.hasNoPoint { return known?.coordinate }
    let latitude = row.decimal(.latitude, in: -90...90)
    let longitude = row.decimal(.longitude, in: -180...180)
    if let latitude, let longitude {
      let point = Coordinate(latitude: latitude, longitude: longitude)
      if let point, let known { PointReview.note(point, of: known, in: row) }
      return point
    }
    let isBlank = [CommuneColumn.latitude, .longitude].map { row.cell($0)?.isBlank ?? true }
    // One of the two alone is a slip; both blank is allowed where a matrix knows the commune.
    let blank: CommuneColumn = isBlank[0] ? .latitude : .longitude
    if isBlank[0] != isBlank[1], row.header.positions[blank] != nil {
      row.note(.emptyCell(column: row.header.name(of: blank)), at: row.offset(blank))
    }
    spoilt.insert(.commune(communes.count, "latitude"))
    return nil
  }

  private mutating func note(_ columns: [CommuneColumn], in row: CSVRow<CommuneColumn>, isWrong: [Bool]) {
    for (column, isWrong) in zip(columns, isWrong) where isWrong && row.cell(column)?.isBlank == false {
      spoilt.insert(.commune(communes.count, "required"))
    }
  }
}
