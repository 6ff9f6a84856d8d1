public import SeasonModel
public import TextFormats

/// Where everything a season is made of stands in the files.
///
/// Lines and columns are worked out when asked for.
public struct SeasonSources: Sendable {
  private var names: [SeasonPart: String] = [:]
  private var json: SourceText?
  private var offsets: [SeasonDefect.Place: Int] = [:]
  private var communes: [CSVRow<CommuneColumn>.Place] = []
  private var said: [CSVRow<AvailabilityColumn>.Place] = []

  /// Creates sources that know nothing but the files' usual names.
  init(availability: String?) {
    for part in SeasonPart.allCases { names[part] = part.fileName }
    if let availability { names[.availability] = availability }
  }

  mutating func note(_ file: SeasonJSON, in text: SourceText) {
    json = text
    offsets = file.offsets
  }

  mutating func note(_ file: CommunesFile) { communes = file.rows.map(\.place) }

  mutating func note(_ file: AvailabilityFile) { said = file.rows.map(\.place) }

  /// The name of a part's file, as positions have it.
  public func fileName(of part: SeasonPart) -> String { names[part] ?? part.fileName }

  /// The names of the files, in the order in which diagnostics are told.
  var fileNames: [String] { SeasonPart.allCases.map { fileName(of: $0) } }

  /// Where a row of `Season.availability` stands.
  public func position(ofAvailabilityRow index: Int) -> SourcePosition {
    position(of: .availability(index, AvailabilityColumn.code.rawValue))
  }

  /// Whether a row of `Season.availability` stands in the file, and was not added since.
  public func hasAvailabilityRow(_ index: Int) -> Bool { said.indices.contains(index) }

  /// Where a commune's row stands.
  public func position(ofCommune index: Int) -> SourcePosition {
    position(of: .commune(index, CommuneColumn.code.rawValue))
  }

  /// Where a van stands.
  public func position(ofVan index: Int) -> SourcePosition { position(of: .van(index, "id")) }

  /// Where a part of the draft stands: the field or cell itself, or what it would stand in.
  public func position(of place: SeasonDefect.Place) -> SourcePosition {
    switch place {
    case .commune(let index, let column):
      guard communes.indices.contains(index) else { return SourcePosition(file: fileName(of: .communes)) }
      return communes[index].position(of: CommuneColumn(rawValue: column) ?? .code)
    case .availability(let index, let column):
      guard said.indices.contains(index) else { return SourcePosition(file: fileName(of: .availability)) }
      return said[index].position(of: AvailabilityColumn(rawValue: column) ?? .code)
    case .distances: return SourcePosition(file: fileName(of: .distances))
    case .durations: return SourcePosition(file: fileName(of: .durations))
    case .season("communes"): return SourcePosition(file: fileName(of: .communes))
    case .season, .place, .van, .rule, .territoryRule:
      guard let json, let offset = offsets[place] else { return SourcePosition(file: fileName(of: .season)) }
      return json.position(at: offset)
    }
  }

  /// The file that a part of the draft stands in.
  func file(of place: SeasonDefect.Place) -> String {
    switch place {
    case .commune, .season("communes"): fileName(of: .communes)
    case .availability: fileName(of: .availability)
    case .distances: fileName(of: .distances)
    case .durations: fileName(of: .durations)
    case .season, .place, .van, .rule, .territoryRule: fileName(of: .season)
    }
  }
}
