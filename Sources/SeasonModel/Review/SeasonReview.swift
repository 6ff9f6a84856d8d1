internal import CivilTime

/// Looks for what a season allows, and its coordinator perhaps did not mean.
public struct SeasonReview {
  /// A base further than this from every commune lies in no territory.
  private static let farBase = Metres(30_000)
  /// How many communes that look out of reach are compared with every other site.
  private static let closeLooks = 500

  fileprivate let season: Season

  /// Everything that looks odd: the room there is, the vans and bases, the communes, the rows.
  ///
  /// - Complexity: O(communes x (dates + bases) + rows), and O(communes) more for each of the first few hundred communes
  ///   that no base reaches directly.
  public static func remarks(on season: Season) -> [SeasonRemark] {
    let review = SeasonReview(season: season)
    return RoomReview.remarks(on: season) + review.extraDates() + review.bases() + review.communes()
      + review.lookAlikes() + review.rows()
  }

  private func extraDates() -> [SeasonRemark] {
    season.vans.enumerated().flatMap { index, van in
      van.extraDates.enumerated().compactMap { position, date in
        if season.span.contains(date), van.works(on: date), !van.weekdays.contains(date.weekday) { return nil }
        return SeasonRemark(.van(index, "extraDates.\(position)"), .uselessExtraDate(date, van: van.id))
      }
    }
  }

  private func bases() -> [SeasonRemark] {
    let used = Set(season.vans.indices.map { season.baseSite(ofVan: $0) })
    let hosts = season.communes.compactMap(\.coordinate)
    return season.places.enumerated().flatMap { index, place -> [SeasonRemark] in
      guard let base = place.coordinate else { return [] }
      var remarks: [SeasonRemark] = []
      if FrenchTerritory.looksSwapped(base) {
        remarks.append(SeasonRemark(.place(index, "latitude"), .coordinatesSwapped(code: place.id)))
      } else if used.contains(index), !hosts.isEmpty, let nearest = distance(from: base, to: hosts) {
        remarks.append(SeasonRemark(.place(index, "id"), .baseFarAway(base: place.id, metres: nearest)))
      }
      return remarks
    }
  }

  /// The distance to the nearest host, or nil as soon as one is near enough.
  private func distance(from base: Coordinate, to hosts: [Coordinate]) -> Metres? {
    var nearest = Double.infinity
    for host in hosts {
      let metres = base.greatCircleMetres(to: host)
      if metres <= Double(SeasonReview.farBase.count) { return nil }
      nearest = min(nearest, metres)
    }
    return Metres(Int(nearest.rounded()))
  }

  private func communes() -> [SeasonRemark] {
    var remarks: [SeasonRemark] = []
    var firstWithName: [[String]: String] = [:]
    var reach = Reach(season: season, closeLooks: SeasonReview.closeLooks)
    let promised = Set(season.promises.map(\.commune))
    for (index, commune) in season.communes.enumerated() {
      if let place = commune.coordinate, FrenchTerritory.looksSwapped(place) {
        remarks.append(SeasonRemark(.commune(index, "latitude"), .coordinatesSwapped(code: commune.code)))
      }
      if let first = firstWithName[[commune.name, commune.territory]] {
        remarks.append(SeasonRemark(.commune(index, "name"), .repeatedName(commune.name, firstCode: first)))
      } else {
        firstWithName[[commune.name, commune.territory]] = commune.code
      }
      // A promised evening is held whatever the rows say, and a commune that wants none needs no date.
      if commune.evenings == 0 || promised.contains(index) { continue }
      if season.calendars[index].open.isEmpty {
        remarks.append(SeasonRemark(.commune(index, "code"), .noDateLeft(code: commune.code)))
      } else if let barrier = reach.barrier(to: index) {
        remarks.append(SeasonRemark(.commune(index, "code"), .unreachable(code: commune.code, barrier)))
      }
    }
    return remarks
  }

  /// Names that a slip of the finger makes two of: each would have calendars of its own.
  private func lookAlikes() -> [SeasonRemark] {
    var remarks: [SeasonRemark] = []
    var territories: [String: [String: (count: Int, first: Int)]] = [:]
    for (index, commune) in season.communes.enumerated() where !commune.territory.isEmpty {
      territories[Slug.letters(of: commune.territory), default: [:]][commune.territory, default: (0, index)].count += 1
    }
    for (letters, spellings) in territories where spellings.count > 1 && !letters.isEmpty {
      let order = spellings.sorted { (-$0.value.count, $0.value.first) < (-$1.value.count, $1.value.first) }
      remarks += order.dropFirst().map { spelling in
        SeasonRemark(
          .commune(spelling.value.first, "territory"), .territoriesLookAlike(order[0].key, spelling.key))
      }
    }
    let places: [(key: String, place: SeasonDefect.Place)] =
      season.communes.enumerated().map { ($1.code, .commune($0, "code")) }
    let vans: [(key: String, place: SeasonDefect.Place)] = season.vans.enumerated().map { ($1.id, .van($0, "id")) }
    for keys in [places, vans] {
      var first: [Slug: String] = [:]
      for (key, place) in keys {
        let slug = Slug(key)
        if let other = first[slug], !slug.description.isEmpty {
          remarks.append(SeasonRemark(place, .keysLookAlike(other, key)))
        } else {
          first[slug] = key
        }
      }
    }
    return remarks.sorted { $0.matter.names.lexicographicallyPrecedes($1.matter.names) }
  }

  private func rows() -> [SeasonRemark] {
    season.availability.enumerated().compactMap { index, row in
      guard let inside = row.span.intersection(season.span) else {
        return SeasonRemark(.availability(index, "from"), .rowOutsideSeason(row.span))
      }
      guard row.status == .preferred, case .commune(let code) = row.subject,
        let commune = season.communePositions[code],
        !season.calendars[commune].open.intersects(inside)
      else { return nil }
      return SeasonRemark(.availability(index, "from"), .preferenceNotOpen(code: code, row.span))
    }
  }
}

extension SeasonRemark.Matter {
  /// The names that look alike, to put remarks in an order that no dictionary gives.
  fileprivate var names: [String] {
    switch self {
    case .territoriesLookAlike(let first, let second): ["1", first, second]
    case .keysLookAlike(let first, let second): ["2", first, second]
    default: []
    }
  }
}
