#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks for values that stand under the wrong code, in one matrix.
struct SiteReview {
  /// How many values of a site are compared.
  private static let sample = 200

  private let figures: MatrixFigures
  private let spread: RatioSpread

  init(_ figures: MatrixFigures, spread: RatioSpread) {
    self.figures = figures
    self.spread = spread
  }

  /// A doubt about the order of all codes, when many ways are shorter than the crow flies and the others as far off.
  func orderDoubt(_ orders: [[Coordinate?]]) -> TravelDoubt? {
    guard figures.sites.count >= 4 else { return nil }
    let share = SiteReview.impossibleShare(figures)
    guard share > 0.18, spread.sigma > 0.55 else { return nil }
    let isSeasonOrder = orders.contains { order in
      guard order.count == figures.matrix.codes.count else { return false }
      let moved = figures.moved(to: order)
      guard let other = RatioSpread(moved.ratios) else { return false }
      return other.sigma < spread.sigma / 2 && SiteReview.impossibleShare(moved) < 0.05
    }
    return TravelDoubt(figures.table, .order(isSeasonOrder: isSeasonOrder))
  }

  /// The share of ways that nothing on wheels can be so fast on.
  static func impossibleShare(_ figures: MatrixFigures) -> Double {
    var (all, impossible) = (0, 0)
    figures.forSomePairs { from, to in
      guard let value = figures.value(from, to), let length = figures.crowFly(from, to), length > 2 else { return }
      all += 1
      if figures.isImpossible(value, crowFly: length) { impossible += 1 }
    }
    return all == 0 ? 0 : Double(impossible) / Double(all)
  }

  /// The sites whose values do not fit their place, without those that are known.
  func doubts(known: [TravelDoubt]) -> [TravelDoubt] {
    let toldOf = Set(known.flatMap(\.codes))
    var suspects: [Suspect] = []
    for site in figures.sites where !toldOf.contains(figures.matrix.codes[site]) {
      let row = misfit(of: site, isRow: true, at: site)
      let column = misfit(of: site, isRow: false, at: site)
      let limit = max(0.25, 4 * spread.sigma)
      guard row.deviation > limit || column.deviation > limit else { continue }
      let lines: TravelDoubt.Lines =
        column.deviation <= limit ? .row : row.deviation <= limit ? .column : .both
      suspects.append(Suspect(site: site, lines: lines, misfit: lines == .column ? column : row))
    }
    // When so many are odd, it is rather the others that are.
    guard suspects.count * 3 <= figures.sites.count else { return [] }
    var told: Set<Int> = []
    var doubts: [TravelDoubt] = []
    for suspect in suspects where !told.contains(suspect.site) {
      let partner = suspects.first { other in
        other.site != suspect.site && other.lines == suspect.lines && !told.contains(other.site)
          && areExchanged(suspect.site, other.site, suspect.lines, by: 2.5)
      }
      if let partner {
        told.formUnion([suspect.site, partner.site])
        doubts.append(exchange(suspect.site, partner.site, suspect.lines))
      } else if suspect.misfit.deviation > max(0.6, 4 * spread.sigma), suspect.misfit.isImpossible {
        told.insert(suspect.site)
        let code = figures.matrix.codes[suspect.site]
        doubts.append(
          TravelDoubt(
            figures.table, .site(code, suspect.lines, factor: suspect.misfit.factor), from: suspect.site,
            to: suspect.site))
      }
    }
    return doubts
  }

  /// Odd values that two exchanged sites explain, told as that.
  func explained(_ cells: [TravelDoubt]) -> [TravelDoubt] {
    var counts: [Int: Int] = [:]
    for cell in cells {
      for site in Set([cell.from, cell.to].compactMap(\.self)) { counts[site, default: 0] += 1 }
    }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key).sorted()
    guard most.count == 2, most.allSatisfy({ counts[$0] ?? 0 >= 3 }),
      areExchanged(most[0], most[1], .both, by: 1.5)
    else { return cells }
    return [exchange(most[0], most[1], .both)]
      + cells.filter { cell in !most.contains { $0 == cell.from || $0 == cell.to } }
  }

  private struct Suspect {
    let site: Int
    let lines: TravelDoubt.Lines
    let misfit: Misfit
  }

  private struct Misfit {
    /// The median deviation of the logarithms.
    var deviation = 0.0
    /// The median factor.
    var factor = 1.0
    /// Whether no road can be so, and not only an odd place.
    var isImpossible = false
  }

  private func exchange(_ first: Int, _ second: Int, _ lines: TravelDoubt.Lines) -> TravelDoubt {
    let codes = figures.matrix.codes
    return TravelDoubt(figures.table, .exchanged(codes[first], codes[second], lines), from: first, to: first)
  }

  /// Whether two sites together fit each other's place so many times better than their own.
  private func areExchanged(_ first: Int, _ second: Int, _ lines: TravelDoubt.Lines, by factor: Double) -> Bool {
    let directions = lines == .row ? [true] : lines == .column ? [false] : [true, false]
    return directions.allSatisfy { isRow in
      let pairs = [(first, second), (second, first)]
      let own = pairs.map { misfit(of: $0, isRow: isRow, at: $0, without: $1).deviation }
      let other = pairs.map { misfit(of: $0, isRow: isRow, at: $1).deviation }
      return zip(other, own).allSatisfy(<) && (other[0] + other[1]) * factor < own[0] + own[1]
    }
  }

  /// How far the values from (or to) a site are from what they would be if it lay at some place.
  private func misfit(of site: Int, isRow: Bool, at place: Int, without left: Int? = nil) -> Misfit {
    var ratios: [Double] = []
    var impossible = 0
    let step = max(1, figures.sites.count / SiteReview.sample)
    for index in stride(from: 0, to: figures.sites.count, by: step) {
      let other = figures.sites[index]
      guard other != site, other != place, other != left, let length = figures.crowFly(place, other),
        let value = isRow ? figures.value(site, other) : figures.value(other, site), value > 0
      else { continue }
      ratios.append(value / length / spread.median)
      if figures.isImpossible(value, crowFly: length) { impossible += 1 }
    }
    guard ratios.count >= 3 else { return Misfit() }
    let factor = RatioSpread.median(of: ratios)
    return Misfit(
      deviation: RatioSpread.median(of: ratios.map { abs(log($0)) }), factor: factor,
      isImpossible: impossible * 4 >= ratios.count || factor > 4 || factor < 0.25)
  }
}

extension TravelDoubt {
  /// The codes of the sites that it is about.
  var codes: [String] {
    switch matter {
    case .exchanged(let first, let second, _): [first, second]
    case .site(let code, _, _), .diagonal(let code, _): [code]
    case .cell(let from, let to, _, _, _): [from, to]
    case .allZero, .noRoadAtAll, .unit, .scale, .speed, .sameTables, .order: []
    }
  }
}
