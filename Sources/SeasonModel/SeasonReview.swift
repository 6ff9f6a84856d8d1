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
    return RoomReview.remarks(on: season) + review.extraDates() + review.bases() + review.communes() + review.rows()
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
