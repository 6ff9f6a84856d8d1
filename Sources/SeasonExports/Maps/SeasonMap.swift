internal import CivilTime
public import SeasonModel
internal import TextFormats

/// The plan as GeoJSON (RFC 7946): evenings as points, outings as lines from base to base.
///
/// uMap shows the file as it is: `name` and `description` fill its pop-ups, `date` its filters. A place without a
/// coordinate is a feature without geometry, or is left out of its line.
public struct SeasonMap: Sendable {
  private let features: [JSONText]

  /// Draws a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan; cancelled evenings are drawn too, and say so.
  ///   - season: its season.
  ///   - scope: which evenings; outings are drawn for the whole season and for a van.
  ///   - audience: for whom: contacts and notes are for the crew.
  ///   - language: the language of names and descriptions.
  public init(
    of plan: Plan, in season: Season, scope: ExportScope = .season, audience: Audience = .public,
    language: FeedLanguage = .french
  ) {
    let texts = FeedTexts(language: language)
    let points = plan.evenings.filter { scope.holds($0, in: season) }
      .map { SeasonMap.point($0, season, texts, audience) }
    self.features = points + SeasonMap.lines(of: plan, season, scope, texts)
  }

  /// The bytes of the `.geojson` file.
  public func geoJSON() -> [UInt8] {
    var output: [UInt8] = []
    JSONText.object([("type", .string("FeatureCollection")), ("features", .array(features))]).write(to: &output)
    output.append(0x0a)
    return output
  }

  private static func point(
    _ evening: Evening, _ season: Season, _ texts: FeedTexts, _ audience: Audience
  ) -> JSONText {
    let commune = season.communePositions[evening.commune].map { season.communes[$0] }
    let name = commune?.name ?? evening.commune
    let place = [commune?.venue ?? "", name].filter { !$0.isEmpty }.joined(separator: ", ")
    let hours = texts.hours(opens: season.hours.opens, closes: season.hours.closes)
    var properties: [(String, JSONText)] = [
      ("name", .string(name)),
      ("description", .string("\(texts.language.text(of: evening.date)). \(hours). \(place)")),
      ("date", .string(evening.date.description)), ("opens", .string(season.hours.opens.description)),
      ("closes", .string(season.hours.closes.description)), ("code", .string(evening.commune)),
      ("territory", .string(commune?.territory ?? "")), ("venue", .string(commune?.venue ?? "")),
      ("van", .string(evening.van)), ("status", .string(evening.status.rawValue)),
    ]
    if audience == .crew {
      let notes = [evening.note, commune?.note ?? ""].filter { !$0.isEmpty }.joined(separator: " / ")
      properties += [("contact", .string(commune?.contact ?? "")), ("note", .string(notes))]
    }
    let geometry = commune?.coordinate.map {
      JSONText.object([("type", .string("Point")), ("coordinates", position($0))])
    }
    return feature(geometry ?? .null, properties)
  }

  private static func lines(
    of plan: Plan, _ season: Season, _ scope: ExportScope, _ texts: FeedTexts
  ) -> [JSONText] {
    Itinerary(plan: plan, season: season).drives.compactMap { drive in
      let outing = season.outings[drive.outing]
      let van = season.vans[outing.van]
      switch scope {
      case .season: break
      case .van(let id): if id != van.id { return nil }
      case .commune, .territory: return nil
      }
      guard let first = drive.stops.first, let last = drive.stops.last else { return nil }
      let base = season.baseSite(ofVan: outing.van)
      let way = ([base] + drive.stops.map(\.site) + [base]).compactMap { season.table.coordinate(of: $0) }
      let metres = drive.stops.reduce(Metres.zero) { sum, stop in
        sum + (stop.leg?.metres ?? .zero) + (stop.returning?.metres ?? .zero)
      }
      let geometry = JSONText.object([
        ("type", .string("LineString")), ("coordinates", .array(way.map(position))),
      ])
      return feature(
        way.count > 1 ? geometry : .null,
        [
          ("name", .string(texts.outingSummary(van: van.name, isConfirmed: true))),
          ("date", .string(plan.evenings[first.evening].date.description)),
          ("lastDate", .string(plan.evenings[last.evening].date.description)), ("van", .string(van.id)),
          ("evenings", .number(drive.stops.count)), ("km", .thousandths(metres.count)),
        ])
    }
  }

  private static func feature(_ geometry: JSONText, _ properties: [(String, JSONText)]) -> JSONText {
    .object([("type", .string("Feature")), ("geometry", geometry), ("properties", .object(properties))])
  }

  /// Longitude first, to a tenth of a metre.
  private static func position(_ coordinate: Coordinate) -> JSONText {
    .array(
      [coordinate.longitude, coordinate.latitude].map {
        .millionths(DecimalText.scaled($0, by: 1_000_000))
      })
  }
}
