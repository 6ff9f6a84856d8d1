/// Finds sites whose distance nothing gives, and settings that give none.
enum TravelValidation {
  static func defects(of draft: SeasonDraft) -> [SeasonDefect] {
    settingDefects(draft.travel) + matrixDefects(draft.distances, .distances, draft)
      + matrixDefects(draft.durations, .durations, draft) + coordinateDefects(draft)
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
    return SeasonValidation.duplicates(matrix.codes) { _ in place }
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
