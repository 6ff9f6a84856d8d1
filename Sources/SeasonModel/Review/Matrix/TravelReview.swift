#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks for matrices that cannot be true: metres for kilometres, seconds for minutes, values under the wrong codes, a
/// decimal that slipped.
///
/// Values are compared with the way as the crow flies, with the way back, with the ways by way of other sites, and distances with
/// durations. Medians judge the whole, so that real roads, which are sometimes one-way, cut off, or long around a
/// river, are not suspected.
public enum TravelReview {
  /// Everything doubtful about the matrices of a draft.
  ///
  /// - Complexity: O(cells), and O(sites) more for each of the first few hundred cells that look odd.
  public static func doubts(on draft: SeasonDraft) -> [TravelDoubt] {
    let places = Dictionary(
      draft.places.map { ($0.id, $0.coordinate) } + draft.communes.map { ($0.code, $0.coordinate) }
    ) { first, _ in first }
    let distances = draft.distances.flatMap { MatrixFigures($0, .distances, places: places) }
    let durations = draft.durations.flatMap { MatrixFigures($0, .durations, places: places) }
    var doubts: [TravelDoubt] = []
    for figures in [distances, durations].compactMap(\.self) {
      doubts += MatrixReview(
        figures, travel: draft.travel, isAlone: durations == nil, orders: orders(of: draft)
      ).doubts()
    }
    if let distances, let durations, !doubts.contains(where: \.isAboutTheWhole) {
      doubts += together(distances, durations, travel: draft.travel)
    }
    return doubts
  }

  /// The places in the orders in which the values of a matrix may stand, whatever its codes say: that of the season's files, and
  /// with the communes first.
  private static func orders(of draft: SeasonDraft) -> [[Coordinate?]] {
    let (places, communes) = (draft.places.map(\.coordinate), draft.communes.map(\.coordinate))
    return [places + communes, communes + places]
  }

  /// What the two matrices say about each other.
  private static func together(
    _ distances: MatrixFigures, _ durations: MatrixFigures, travel: Travel
  ) -> [TravelDoubt] {
    let rows = Dictionary(zip(durations.matrix.codes, 0...)) { first, _ in first }
    let sites = distances.sites.compactMap { site in rows[distances.matrix.codes[site]].map { (site, $0) } }
    var speeds: [Double] = []
    var values: Set<Int32> = []
    var areSame = true
    let step = max(1, sites.count * sites.count / 200_000)
    var turn = 0
    for (from, otherFrom) in sites {
      for (to, otherTo) in sites where to != from {
        turn += 1
        guard turn % step == 0 else { continue }
        let metres = distances.cell(from, to)
        let time = durations.cell(otherFrom, otherTo)
        if metres != time { areSame = false }
        values.insert(metres)
        if metres > 0, time > 0 { speeds.append(Double(metres) * 60 / Double(time)) }
      }
    }
    // Whoever drives at 60 km/h takes a minute for each km.
    if areSame, values.count >= 3, travel.speedKmh != 60 { return [TravelDoubt(.durations, .sameTables)] }
    guard let spread = RatioSpread(speeds), !(5...130).contains(spread.median), values.count >= 3 else { return [] }
    let isCertain = spread.sigma < 0.6 && !(2.2...150).contains(spread.median)
    return [
      TravelDoubt(spread.median > 20_000 ? .distances : .durations, .speed(kmh: spread.median, isCertain: isCertain))
    ]
  }
}

extension TravelDoubt {
  /// Whether the table as a whole is in doubt, so that nothing more need be said about it.
  fileprivate var isAboutTheWhole: Bool {
    switch matter {
    case .allZero, .noRoadAtAll, .unit, .scale, .order: true
    case .speed, .sameTables, .exchanged, .site, .diagonal, .cell: false
    }
  }
}
