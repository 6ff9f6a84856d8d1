/// Finds sites whose distance nothing gives, and settings that give none.
enum TravelValidation {
  static func defects(of draft: SeasonDraft) -> [SeasonDefect] {
    settingDefects(draft.travel) + matrixDefects(draft.distances, .distances, draft)
      + matrixDefects(draft.durations, .durations, draft) + coordinateDefects(draft) + slownessDefects(draft)
  }

  /// A speed at which the farthest two sites would be farther apart in time than a leg may be.
  ///
  /// Only where minutes are optimised: else nobody weighs how long a leg takes.
  private static func slownessDefects(_ draft: SeasonDraft) -> [SeasonDefect] {
    let (travel, limit) = (draft.travel, SeasonLimits.leg.upperBound)
    guard draft.rules.objective == .time, draft.durations == nil, SeasonLimits.roadFactor.contains(travel.roadFactor),
      SeasonLimits.speedKmh.contains(travel.speedKmh)
    else { return [] }
    let longest = draft.distances.map { Double($0.cells.max() ?? 0) / 1000 } ?? widestKm(draft) * travel.roadFactor
    // What is too long in itself is told elsewhere.
    let least = (min(longest, limit) * 60 / limit).rounded(.up)
    guard travel.speedKmh < least else { return [] }
    return [
      SeasonDefect(
        .rule("travel.speedKmh"), .outOfRange(travel.speedKmh, least...SeasonLimits.speedKmh.upperBound))
    ]
  }

  /// A distance that no two sites are farther apart than, as the crow flies.
  private static func widestKm(_ draft: SeasonDraft) -> Double {
    let points = (draft.places.map(\.coordinate) + draft.communes.map(\.coordinate)).compactMap(\.self)
    guard let first = points.first else { return 0 }
    let farthest = points.reduce(0.0) { max($0, first.greatCircleMetres(to: $1)) }
    return min(2 * farthest, .pi * Coordinate.earthRadius) / 1000
  }

  private static func settingDefects(_ travel: Travel) -> [SeasonDefect] {
    let settings: [(String, Double?, ClosedRange<Double>)] = [
      ("roadFactor", travel.roadFactor, SeasonLimits.roadFactor),
      ("speedKmh", travel.speedKmh, SeasonLimits.speedKmh),
      ("euroPerKm", travel.euroPerKm, SeasonLimits.euroPerKm),
      ("gramsCO2PerKm", travel.gramsCO2PerKm, SeasonLimits.gramsCO2PerKm),
    ]
    return settings.compactMap { name, value, range in
      // A number that is none lies in no range.
      guard let value, !range.contains(value) else { return nil }
      return SeasonDefect(.rule("travel.\(name)"), .outOfRange(value, range))
    }
  }

  private static func matrixDefects(
    _ matrix: TravelMatrix?, _ place: SeasonDefect.Place, _ draft: SeasonDraft
  ) -> [SeasonDefect] {
    guard let matrix else { return [] }
    let (size, overflows) = matrix.codes.count.multipliedReportingOverflow(by: matrix.codes.count)
    guard !overflows, size == matrix.cells.count else {
      return [SeasonDefect(place, .notSquare(sites: matrix.codes.count, cells: matrix.cells.count))]
    }
    let codes = Set(matrix.codes)
    let longest = Double(matrix.cells.max() ?? 0) / 1000
    let isTooLong = longest > SeasonLimits.leg.upperBound
    return (isTooLong ? [SeasonDefect(place, .outOfRange(longest, SeasonLimits.leg))] : [])
      + DraftChecks.duplicates(matrix.codes) { _ in place }
      + (bases(of: draft).map { draft.places[$0].id } + draft.communes.map(\.code))
      .filter { !codes.contains($0) }.map { SeasonDefect(place, .notInMatrix($0)) }
  }

  private static func coordinateDefects(_ draft: SeasonDraft) -> [SeasonDefect] {
    guard draft.distances == nil else { return [] }
    let places = bases(of: draft).filter { draft.places[$0].coordinate == nil }.map { index in
      SeasonDefect(.place(index, "latitude"), .noCoordinate(draft.places[index].id))
    }
    let communes = draft.communes.indices.filter { draft.communes[$0].coordinate == nil }.map { index in
      SeasonDefect(.commune(index, "latitude"), .noCoordinate(draft.communes[index].code))
    }
    return places + communes
  }

  /// The positions of the places that are a van's base: only these are driven to.
  private static func bases(of draft: SeasonDraft) -> [Int] {
    let used = Set(draft.vans.map(\.base))
    return draft.places.indices.filter { used.contains(draft.places[$0].id) }
  }
}
