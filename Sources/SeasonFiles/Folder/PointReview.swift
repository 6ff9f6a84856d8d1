internal import Gazetteer
internal import SeasonModel
internal import TextFormats

/// Compares the point that a row gives with where its commune lies.
enum PointReview {
  /// How far a point may lie from the town hall: few communes of France are larger.
  private static let near = 15_000.0

  /// Notes that a point is not in its commune: that its numbers are exchanged is certain, all else may be meant.
  static func note(_ point: Coordinate, of commune: FrenchCommune, in row: CSVRow<CommuneColumn>) {
    let name = row.text(.name)
    guard let hall = commune.coordinate, name.isEmpty || commune.isCalled(name) else { return }
    let metres = hall.greatCircleMetres(to: point)
    guard metres > near else { return }
    let exchanged = Coordinate(latitude: point.longitude, longitude: point.latitude)
    let isExchanged = exchanged.map { hall.greatCircleMetres(to: $0) <= near } ?? false
    let distance = Metres(Int(metres))
    row.note(
      isExchanged ? .pointExchanged(commune.name, distance) : .pointFar(commune.name, distance),
      at: row.offset(.latitude))
  }
}
