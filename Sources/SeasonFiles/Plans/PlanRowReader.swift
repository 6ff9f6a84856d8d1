internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// Turns rows of a plan into evenings, with what the season knows.
struct PlanRowReader {
  private let season: Season
  private let directory: SiteDirectory
  private let vansByWord: [String: String]

  init(season: Season) {
    self.season = season
    self.directory = SiteDirectory(season.communes)
    var vans: [String: String] = [:]
    for van in season.vans.reversed() {
      vans[FoldedWord.fold(van.name)] = van.id
    }
    for van in season.vans.reversed() {
      vans[FoldedWord.fold(van.id)] = van.id
    }
    self.vansByWord = vans
  }

  /// The evening of a row; nil when the row has a mistake, which is noted.
  func evening(of row: CSVRow<PlanColumn>) -> Evening? {
    let date = row.requiredText(.date) == nil ? nil : row.date(.date)
    let status = status(of: row)
    guard let code = code(of: row), let date, let status, let van = van(of: row, on: date) else { return nil }
    return Evening(date: date, van: van, commune: code, status: status, note: row.text(.note))
  }

  private func code(of row: CSVRow<PlanColumn>) -> String? {
    let code = CommuneCell(row, code: .code, name: .commune).code(in: directory)
    if let code, !directory.hasCode(code) {
      row.note(
        .notInSeason(code), at: row.offset(.code),
        suggestion: NearestWord.nearest(to: code, among: directory.allCodes))
    }
    return code
  }

  private func van(of row: CSVRow<PlanColumn>, on date: CivilDate) -> String? {
    let written = row.text(.van)
    if !written.isEmpty {
      if season.vanPositions[written] != nil { return written }
      if let van = vansByWord[FoldedWord.fold(written)] { return van }
      row.note(
        .notInSeason(row.cell(.van).map(row.table.excerpt) ?? ""), at: row.offset(.van),
        suggestion: NearestWord.nearest(to: written, among: season.vans.lazy.map(\.id)))
      return written
    }
    if season.vans.count == 1 { return season.vans[0].id }
    let working = season.vans.filter { $0.works(on: date) }
    if working.count == 1 { return working[0].id }
    row.note(.emptyCell(column: PlanColumn.van.rawValue), at: row.offset(.van))
    return nil
  }

  private func status(of row: CSVRow<PlanColumn>) -> Evening.Status? {
    let word = row.text(.status)
    if word.isEmpty { return .planned }
    if word.utf8.count <= 60, let status = PlanRowReader.words[FoldedWord.fold(word)] { return status }
    let known = Evening.Status.allCases.map(\.rawValue)
    row.note(
      .unknownWord(row.cell(.status).map(row.table.excerpt) ?? "", known: known), at: row.offset(.status),
      suggestion: NearestWord.nearest(to: word, among: known + PlanRowReader.french.keys.sorted()))
    return nil
  }

  private static let french: [String: Evening.Status] = [
    "prévu": .planned, "prévue": .planned, "planifié": .planned, "planifiée": .planned, "fixé": .fixed, "fixée": .fixed,
    "promis": .fixed, "promise": .fixed, "tenu": .held, "tenue": .held, "annulé": .cancelled, "annulée": .cancelled,
    "canceled": .cancelled,
  ]

  private static let words: [String: Evening.Status] = {
    var words: [String: Evening.Status] = [:]
    for status in Evening.Status.allCases { words[status.rawValue] = status }
    for (word, status) in french { words[FoldedWord.fold(word)] = status }
    return words
  }()
}
