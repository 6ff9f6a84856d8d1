public import SeasonModel
internal import TextFormats

/// The evenings as a table for OpenAgenda, the agenda that many agglomérations embed in their pages.
///
/// The columns carry the codes of OpenAgenda's documented event and location structures
/// (https://developers.openagenda.com/en/evenements/structure and .../lieux/structure), those of the location after
/// `location.`; titles, descriptions, names and addresses keep within the documented lengths. Timings are the documented
/// list of begin and end. Contacts and notes are left out: the agenda is public.
public struct OpenAgendaSheet: Sendable {
  private let rows: [[SheetCell]]

  private static let header = [
    "extId", "title", "description", "longDescription", "timings", "status", "location.name", "location.address",
    "location.adminLevel4", "location.insee", "location.countryCode", "location.latitude", "location.longitude",
    "location.timezone",
  ]

  /// Takes the evenings of a publication.
  ///
  /// - Parameters:
  ///   - publication: what the world knows, the plan included.
  ///   - plan: the plan that was published last.
  ///   - season: its season.
  ///   - scope: which evenings.
  ///   - language: the language of titles and descriptions.
  public init(
    of publication: Publication, plan: Plan, season: Season, scope: ExportScope = .season,
    language: FeedLanguage = .french
  ) {
    let zone = season.zone
    let texts = FeedTexts(language: language)
    self.rows = publication.events(of: season).filter { scope.holds($0) }
      .sorted { ($0.date, $0.van, $0.commune, $0.number) < ($1.date, $1.van, $1.commune, $1.number) }
      .map { event in
        let commune = season.communePositions[event.commune].map { season.communes[$0] }
        let title = texts.title(commune: event.name)
        let short = "\(texts.hours(opens: event.opens, closes: event.closes)), \(event.place)"
        let degrees: (Double?) -> SheetCell = { degrees in
          degrees.map { .millionths(DecimalText.scaled($0, by: 1_000_000)) } ?? .empty
        }
        return [
          .text(event.uid), .text(cut(title, to: 140)), .text(cut(short, to: 200)),
          .text(texts.description(event, evening: nil, stop: nil, season: season, audience: .public)),
          .text(timings(of: event, in: zone)), .integer(event.isConfirmed ? 1 : 6),
          .text(cut(commune.map { $0.venue.isEmpty ? $0.name : $0.venue } ?? event.name, to: 100)),
          .text(cut(event.place, to: 255)), .text(event.name),
          .text(isMunicipalityCode(event.commune) ? event.commune : ""), .text("FR"),
          degrees(commune?.coordinate?.latitude), degrees(commune?.coordinate?.longitude), .text(zone.rawValue),
        ]
      }
  }

  /// The bytes of the file: RFC 4180, UTF-8.
  public func csv() -> [UInt8] {
    Sheet(header: OpenAgendaSheet.header, rows: rows).bytes(in: .rfc4180)
  }
}

private func cut(_ text: String, to length: Int) -> String {
  text.count <= length ? text : "\(text.prefix(length - 1))…"
}

/// One slot from opening to closing, with the offset from UTC that the clock has at each.
private func timings(of event: PublishedEvent, in zone: SeasonZone) -> String {
  let closing = event.closingDate
  let begin = zone.offsetText(on: event.date, at: event.opens)
  let end = zone.offsetText(on: closing, at: event.closes)
  return "[{\"begin\":\"\(event.date)T\(event.opens):00\(begin)\",\"end\":\"\(closing)T\(event.closes):00\(end)\"}]"
}

/// Whether a code has the form of an INSEE municipality code: two digits, or 2A or 2B, and three digits.
private func isMunicipalityCode(_ code: String) -> Bool {
  let bytes = Array(code.utf8)
  guard bytes.count == 5 else { return false }
  let digits = bytes.map { (48...57).contains($0) }
  let isCorsican = bytes[0] == UInt8(ascii: "2") && [UInt8(ascii: "A"), UInt8(ascii: "B")].contains(bytes[1])
  return digits[0] && (digits[1] || isCorsican) && digits[2...].allSatisfy { $0 }
}
