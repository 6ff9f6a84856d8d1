public import CivilTime

/// One season: who can host when, which vans work, what the partners ask for, and how far everything is.
///
/// A season is checked on creation and never changes: to change one, edit its `draft` and validate again.
public struct Season: Sendable {
  /// What the season was made from.
  public let draft: SeasonDraft
  /// The first to the last date.
  public let span: DateSpan
  /// Metres and driving times between the sites.
  public let table: TravelTable
  /// Every outing, by van and then by date.
  public let outings: [Outing]
  /// The time zone in which evenings take place.
  public let zone: SeasonZone
  /// When each commune can host, in the order of `communes`.
  public let calendars: [HostCalendar]
  /// The evenings that are already promised, in the order of their rows.
  public let promises: [Promise]
  /// The position of each commune by its code.
  public let communePositions: [String: Int]
  /// The position of each van by its identifier.
  public let vanPositions: [String: Int]
  /// The position of each place by its identifier.
  public let placePositions: [String: Int]

  /// What the availability rows say, by whom it concerns.
  private let said: AvailabilityIndex

  /// What the season is called.
  public var name: String { draft.name }
  /// The hours of every evening.
  public var hours: EveningHours { draft.hours }
  /// The places vans start from.
  public var places: [Place] { draft.places }
  /// The vans.
  public var vans: [Van] { draft.vans }
  /// The communes.
  public var communes: [Commune] { draft.communes }
  /// What the comités des fêtes said about their dates.
  public var availability: [AvailabilityRow] { draft.availability }
  /// How distance and time follow from coordinates.
  public var travel: Travel { draft.travel }
  /// What the season asks of its plans.
  public var rules: Rules { draft.rules }

  /// Creates a season from a draft that was checked, or that differs from one only by what a plan called off and by
  /// what day it is.
  init(_ draft: SeasonDraft, span: DateSpan, zone: SeasonZone) {
    self.draft = draft
    self.span = span
    self.zone = zone
    self.communePositions = Dictionary(zip(draft.communes.map(\.code), 0...)) { first, _ in first }
    self.vanPositions = Dictionary(zip(draft.vans.map(\.id), 0...)) { first, _ in first }
    self.placePositions = Dictionary(zip(draft.places.map(\.id), 0...)) { first, _ in first }
    self.table = TravelTable(
      codes: draft.places.map(\.id) + draft.communes.map(\.code),
      coordinates: draft.places.map(\.coordinate) + draft.communes.map(\.coordinate),
      distances: draft.distances, durations: draft.durations, travel: draft.travel)
    self.outings = draft.vans.enumerated().flatMap { Outing.outings(of: $1, at: $0, within: span) }
    let said = AvailabilityIndex(draft.availability, within: span)
    self.said = said
    self.calendars = draft.communes.map { HostCalendar(said.said(of: $0), within: span) }
    self.promises = draft.availability.enumerated().compactMap { [communePositions, vanPositions] position, row in
      guard row.isPromise, case .commune(let code) = row.subject, let commune = communePositions[code]
      else { return nil }
      return Promise(
        commune: commune, date: row.span.first, van: row.van.flatMap { vanPositions[$0] }, row: position)
    }
  }

  /// The site number of a commune in `table`.
  public func site(ofCommune position: Int) -> Int { places.count + position }

  /// The site number of a van's base in `table`.
  public func baseSite(ofVan position: Int) -> Int { placePositions[vans[position].base] ?? 0 }

  /// The positions in `availability` of the rows that concern a commune, in their order.
  public func availabilityRows(ofCommune position: Int) -> [Int] {
    said.said(of: communes[position]).flatMap(\.rows).sorted()
  }

  /// Whether two communes are neighbours under the neighbour rule; false where there is no such rule.
  public func areNeighbours(_ first: Int, _ second: Int) -> Bool {
    guard let rule = rules.neighbours, first != second else { return false }
    if let there = table.metres(from: site(ofCommune: first), to: site(ofCommune: second)), there <= rule.within {
      return true
    }
    guard let back = table.metres(from: site(ofCommune: second), to: site(ofCommune: first)) else { return false }
    return back <= rule.within
  }

  static func calendars(of draft: SeasonDraft, within span: DateSpan) -> [HostCalendar] {
    let index = AvailabilityIndex(draft.availability, within: span)
    return draft.communes.map { HostCalendar(index.said(of: $0), within: span) }
  }
}
