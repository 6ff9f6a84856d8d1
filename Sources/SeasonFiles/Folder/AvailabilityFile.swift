internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// The columns of `availability.csv`.
enum AvailabilityColumn: String, CSVColumn {
  case code
  case from
  case to
  case status
  case van
  case note
  case source
  case name

  /// The columns of a new file.
  static let usual: [AvailabilityColumn] = [.code, .from, .to, .status, .van, .note, .source]

  var otherNames: [String] {
    switch self {
    case .code: ["insee", "code insee", "code commune", "commune"]
    case .from: ["du", "début", "date", "date de début", "start"]
    case .to: ["au", "fin", "date de fin", "jusqu'au", "end"]
    case .status: ["statut", "état", "disponibilité"]
    case .van: ["camion", "guinguette", "véhicule"]
    case .note: ["remarque", "remarques", "commentaire", "notes", "motif"]
    case .source: ["provenance", "origine"]
    case .name: ["nom", "village", "nom de la commune", "commune"]
    }
  }

  /// Rows that people wrote before a calendar was taken over do not have it.
  var mayBeLeftOut: Bool { self == .source }

  /// The code or the name is needed beside these.
  var isRequired: Bool { self == .from || self == .status }
}

/// Reads `availability.csv`.
struct AvailabilityFile {
  /// What was said, in the order of the rows; a row with a mistake is left out.
  private(set) var said: [AvailabilityRow] = []
  /// Where the cells of each of `said` stand.
  private(set) var rows: [CSVRow<AvailabilityColumn>] = []
  /// Whether it is known what the dates mean.
  let isReadable: Bool

  /// Reads the file, or returns nil when it is no table of dates.
  ///
  /// - Parameters:
  ///   - table: the file.
  ///   - directory: the season's communes; nil when they are not known.
  ///   - season: the season's dates; nil when they are not known.
  ///   - bag: where problems go.
  init?(_ table: CSVTable, directory: SiteDirectory? = nil, season: DateSpan? = nil, bag: DiagnosticBag) {
    guard let header = CSVHeader<AvailabilityColumn>(of: table, bag: bag) else { return nil }
    guard header.positions[.code] != nil || header.positions[.name] != nil else {
      bag.add(.missingColumn(header.name(of: .code)), in: table.text, at: table.cell(0, 0).offset)
      return nil
    }
    let dates = [AvailabilityColumn.from, .to].compactMap { header.positions[$0] }
    let order = DateOrder.found(in: table, columns: dates, bag: bag) { season?.contains($0) ?? false }
    isReadable = order.order != nil
    for row in CSVRow.rows(of: table, header: header, dateOrder: order.order, bag: bag) where row.isWhole {
      // All three are read before one is missed, so that every mistake of a row is told.
      let subject = AvailabilityFile.subject(of: row, directory: directory)
      let spans = AvailabilityFile.spans(of: row, in: season)
      let status = AvailabilityFile.status(of: row)
      guard let subject, let spans, let status else { continue }
      let van = row.text(.van)
      for span in spans {
        if !order.isCertain, let season { AvailabilityFile.noteLongSpan(span, in: row, season: season) }
        said.append(
          AvailabilityRow(
            subject: subject, span: span, status: status, van: van.isEmpty ? nil : van, note: row.text(.note),
            source: row.text(.source)))
        rows.append(row)
      }
    }
  }

  private static func subject(
    of row: CSVRow<AvailabilityColumn>, directory: SiteDirectory?
  ) -> AvailabilityRow.Subject? {
    let isNamed = row.text(.code).isEmpty && !row.text(.name).isEmpty
    let text = row.text(isNamed ? .name : .code)
    if text == "*" { return .everyone }
    for prefix in ["territory:", "territoire:"] where text.utf8.count >= prefix.utf8.count {
      let head = text.utf8.prefix(prefix.utf8.count)
      if zip(head, prefix.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
        let name = text.utf8.dropFirst(prefix.utf8.count).drop { $0 == ASCII.space }
        let territory = String(decoding: Array(name), as: UTF8.self)
        return .territory(directory?.territory(named: territory) ?? territory)
      }
    }
    return CommuneCell(row, code: .code, name: .name).code(in: directory).map { .commune($0) }
  }

  /// Warns of a period of weeks that is one of days when the month stands first.
  private static func noteLongSpan(_ span: DateSpan, in row: CSVRow<AvailabilityColumn>, season: DateSpan) {
    guard span.count >= 28, let from = row.cell(.from), let to = row.cell(.to) else { return }
    let cells = [from, to].map { DateText.slashed(row.table.text.bytes, $0.content)?.date(.monthFirst) }
    guard let first = cells[0], let last = cells[1], let other = DateSpan(first: first, last: last), other.count <= 7,
      season.contains(first)
    else { return }
    row.note(.longSpan(span, monthFirst: other), at: to.offset)
  }

  /// The dates of a row: those of `from` where `to` is blank, else the period between the two.
  private static func spans(of row: CSVRow<AvailabilityColumn>, in season: DateSpan?) -> [DateSpan]? {
    let isFromBlank = row.requiredText(.from) == nil
    let isToBlank = row.cell(.to)?.isBlank ?? true
    let first = isFromBlank ? nil : row.dates(.from, in: season)
    let to = row.dates(.to, in: season)
    if isToBlank { return first }
    guard let first, let to else { return nil }
    guard first.count == 1, to.count == 1, first[0].count == 1, to[0].count == 1 else {
      row.note(.notADate(row.cell(.to).map(row.table.excerpt) ?? ""), at: row.offset(.to))
      return nil
    }
    let (from, last) = (first[0].first, to[0].first)
    guard let span = DateSpan(first: from, last: last) else {
      row.note(.endsBeforeItBegins(from: from, to: last), at: row.offset(.to))
      return nil
    }
    return [span]
  }

  private static func status(of row: CSVRow<AvailabilityColumn>) -> AvailabilityRow.Status? {
    guard let word = row.requiredText(.status) else { return nil }
    if let status = words[FoldedWord.fold(word)] { return status }
    let known = AvailabilityRow.Status.allCases.flatMap { [$0.rawValue] + (frenchWords[$0]?.prefix(1) ?? []) }
    let cell = row.cell(.status)
    row.note(
      .unknownWord(cell.map(row.table.excerpt) ?? word, known: known), at: row.offset(.status),
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
