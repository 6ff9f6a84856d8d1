#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks for what cannot be true in one matrix.
struct MatrixReview {
  private let figures: MatrixFigures
  private let travel: Travel
  /// Whether there is no other matrix to compare with.
  private let isAlone: Bool
  /// The places in other orders than that of the codes.
  private let orders: [[Coordinate?]]

  init(_ figures: MatrixFigures, travel: Travel, isAlone: Bool, orders: [[Coordinate?]]) {
    self.orders = orders
    self.figures = figures
    self.travel = travel
    self.isAlone = isAlone
  }

  /// Everything doubtful; a table that is wrong as a whole is not looked at cell by cell.
  func doubts() -> [TravelDoubt] {
    let sites = figures.sites
    guard sites.count >= 2 else { return [] }
    var hasRoad = false
    var hasLength = false
    for from in sites where !hasLength {
      for to in sites where to != from {
        if figures.cell(from, to) >= 0 { hasRoad = true }
        if figures.cell(from, to) > 0 { hasLength = true }
      }
    }
    guard hasRoad else { return [doubt(.noRoadAtAll)] }
    guard hasLength else {
      let isCertain = sites.contains { from in sites.contains { figures.crowFly(from, $0) ?? 0 > 1 } }
      let isKnown = sites.contains { from in sites.contains { figures.points.kilometres(from, $0) != nil && $0 != from }
      }
      return isCertain || !isKnown ? [doubt(.allZero(isCertain: isCertain))] : []
    }
    let diagonal = diagonalDoubts()
    if diagonal.contains(where: \.isAboutOrder) { return diagonal }
    guard let spread = RatioSpread(figures.ratios) else {
      return diagonal + CellReview(figures, spread: nil, known: diagonal).doubts()
    }
    if let unit = unit(spread) { return diagonal + [doubt(unit)] }
    let fit = SiteReview(figures, spread: spread)
    if let order = fit.orderDoubt(orders) { return diagonal + [order] }
    let misfits = diagonal + fit.doubts(known: diagonal)
    let cells = CellReview(figures, spread: spread, known: misfits).doubts()
    return misfits + fit.explained(cells)
  }

  private func doubt(_ matter: TravelDoubt.Matter) -> TravelDoubt { TravelDoubt(figures.table, matter) }

  /// Ways from a site to itself that are not zero: two columns were exchanged, or two rows, or all of them.
  private func diagonalDoubts() -> [TravelDoubt] {
    let odd = figures.sites.filter { figures.value($0, $0) ?? 0 > 0.5 }
    if odd.count > 4, odd.count * 2 > figures.sites.count { return [doubt(.order(isSeasonOrder: false))] }
    var told: Set<Int> = []
    return odd.prefix(20).compactMap { site in
      guard !told.contains(site) else { return nil }
      let codes = figures.matrix.codes
      guard let other = odd.first(where: { $0 != site && figures.cell(site, $0) == 0 && figures.cell($0, site) == 0 })
      else {
        return TravelDoubt(
          figures.table, .diagonal(codes[site], thousandths: figures.cell(site, site)), from: site, to: site)
      }
      told.insert(other)
      return TravelDoubt(figures.table, .exchanged(codes[site], codes[other], .either), from: site, to: site)
    }
  }

  /// Another unit than that of the file, if the values for each km as the crow flies say so.
  private func unit(_ spread: RatioSpread) -> TravelDoubt.Matter? {
    let median = spread.median
    // A table that follows the lie of the land at another scale leaves no doubt; chance would scatter.
    let isTight = spread.sigma < 0.5
    switch figures.table {
    case .distances:
      if (400...4000).contains(median) {
        return .unit(.metres, median: median, isCertain: isTight && (600...3000).contains(median))
      }
      if median > 8 || median < 0.5 {
        return .scale(
          median: median, isCertain: spread.sigma < 0.3 && spread.count >= 6 && !(0.02...40).contains(median))
      }
      if median < 0.95 { return isTight ? .unit(.miles, median: median, isCertain: false) : nil }
      return isMinutes(spread) ? .unit(.minutes, median: median, isCertain: false) : nil
    case .durations:
      let isEnough = isTight && spread.count >= 2
      if (25...500).contains(median) {
        return .unit(.seconds, median: median, isCertain: isEnough && (35...400).contains(median))
      }
      if (0.005...0.15).contains(median) {
        return .unit(.hours, median: median, isCertain: isEnough && (0.008...0.1).contains(median))
      }
      guard median > 15 || median < 0.35 else { return nil }
      return .scale(median: median, isCertain: false)
    }
  }

  /// Whether distances look like driving times: exactly what the season's own speed makes of them, or growing as slowly with
  /// the distance as times do, because one drives faster on long ways.
  private func isMinutes(_ spread: RatioSpread) -> Bool {
    let minutes = travel.roadFactor * 60 / travel.speedKmh
    if spread.sigma < 0.01, spread.count >= 6, travel.speedKmh != 60, abs(spread.median / minutes - 1) < 0.01 {
      return true
    }
    guard isAlone, spread.count >= 40, spread.median >= 1.65, spread.sigma < 0.4 else { return false }
    return growth() < 0.86
  }

  /// The exponent with which values grow with the way as the crow flies (least squares on logarithms).
  private func growth() -> Double {
    var (count, sumX, sumY, sumXX, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0)
    figures.forSomePairs { from, to in
      guard let value = figures.value(from, to), value > 0, let length = figures.crowFly(from, to), length > 2 else {
        return
      }
      let (x, y) = (log(length), log(value))
      count += 1
      sumX += x
      sumY += y
      sumXX += x * x
      sumXY += x * y
    }
    let variance = sumXX - sumX * sumX / max(1, count)
    return variance > 0 ? (sumXY - sumX * sumY / max(1, count)) / variance : 1
  }
}

extension TravelDoubt {
  /// Whether the order of all codes is in doubt.
  fileprivate var isAboutOrder: Bool { if case .order = matter { true } else { false } }
}
