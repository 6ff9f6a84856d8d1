internal import SeasonModel

/// The columns of `availability.csv`.
enum AvailabilityColumn: String, CSVColumn {
  case code
  case from
  case to
  case status
  case van
  case note
  case source

  var otherNames: [String] {
    switch self {
    case .code: ["insee", "code insee", "code commune", "commune"]
    case .from: ["du", "début", "date", "date de début", "start"]
    case .to: ["au", "fin", "date de fin", "jusqu'au", "end"]
    case .status: ["statut", "état", "disponibilité"]
    case .van: ["camion", "guinguette", "véhicule"]
    case .note: ["remarque", "remarques", "commentaire", "notes", "motif"]
    case .source: ["provenance", "origine"]
    }
  }

  /// Rows that people wrote before a calendar was taken over do not have it.
  var mayBeLeftOut: Bool { self == .source }

  var isRequired: Bool { self == .code || self == .from || self == .status }
}

/// Reads `availability.csv`.
struct AvailabilityFile {
  /// What was said, in the order of the rows; a row with a mistake is left out.
  private(set) var said: [AvailabilityRow] = []
  /// Where the cells of each of `said` stand.
  private(set) var rows: [CSVRow<AvailabilityColumn>] = []

  /// Reads the file, or returns nil when it is no table of dates.
  init?(_ table: CSVTable, bag: DiagnosticBag) {
    guard let header = CSVHeader<AvailabilityColumn>(of: table, bag: bag) else { return nil }
    for row in CSVRow.rows(of: table, header: header, bag: bag) where row.isWhole {
      // All three are read before one is missed, so that every mistake of a row is told.
      let subject = AvailabilityFile.subject(of: row)
      let span = AvailabilityFile.span(of: row)
      let status = AvailabilityFile.status(of: row)
      guard let subject, let span, let status else { continue }
      let van = row.text(.van)
      said.append(
        AvailabilityRow(
          subject: subject, span: span, status: status, van: van.isEmpty ? nil : van, note: row.text(.note),
          source: row.text(.source)))
      rows.append(row)
    }
  }

  private static func subject(of row: CSVRow<AvailabilityColumn>) -> AvailabilityRow.Subject? {
    let text = row.text(.code)
    if text == "*" { return .everyone }
    for prefix in ["territory:", "territoire:"] where text.utf8.count >= prefix.utf8.count {
      let head = text.utf8.prefix(prefix.utf8.count)
      if zip(head, prefix.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
        let name = text.utf8.dropFirst(prefix.utf8.count).drop { $0 == ASCII.space }
        return .territory(String(decoding: Array(name), as: UTF8.self))
      }
    }
    return row.code(.code).map { .commune($0) }
  }

  private static func span(of row: CSVRow<AvailabilityColumn>) -> DateSpan? {
    let isFromBlank = row.requiredText(.from) == nil
    let isToBlank = row.cell(.to)?.isBlank ?? true
    let from = isFromBlank ? nil : row.date(.from)
    let to = row.date(.to)
    guard let from, let last = isToBlank ? from : to else { return nil }
    guard let span = DateSpan(first: from, last: last) else {
      row.bag.add(.endsBeforeItBegins(from: from, to: last), in: row.table.text, at: row.offset(.to))
      return nil
    }
    return span
  }

  private static func status(of row: CSVRow<AvailabilityColumn>) -> AvailabilityRow.Status? {
    guard let word = row.requiredText(.status) else { return nil }
    if let status = words[FoldedWord.fold(word)] { return status }
    let known = AvailabilityRow.Status.allCases.flatMap { [$0.rawValue] + (frenchWords[$0]?.prefix(1) ?? []) }
    let cell = row.cell(.status)
    row.bag.add(
      .unknownWord(cell.map(row.table.excerpt) ?? word, known: known), in: row.table.text, at: row.offset(.status),
      suggestion: NearestWord.nearest(to: word, among: known))
    return nil
  }

  private static let frenchWords: [AvailabilityRow.Status: [String]] = [
    .open: ["ouvert", "ouverte", "libre", "disponible"],
    .closed: ["fermé", "fermée", "indisponible"],
    .preferred: ["préféré", "préférée", "souhaité", "souhaitée"],
    .fixed: ["fixé", "fixée", "fixe", "promis", "promise"],
  ]

  /// The first French word for a status.
  static func frenchWord(for status: AvailabilityRow.Status) -> String {
    frenchWords[status]?.first ?? status.rawValue
  }

  private static let words: [String: AvailabilityRow.Status] = {
    var words: [String: AvailabilityRow.Status] = [:]
    for status in AvailabilityRow.Status.allCases {
      for word in [status.rawValue] + (frenchWords[status] ?? []) { words[FoldedWord.fold(word)] = status }
    }
    return words
  }()
}
