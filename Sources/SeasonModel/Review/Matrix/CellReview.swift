/// Looks for single values that cannot be true in one matrix: a decimal that slipped, a digit too many.
struct CellReview {
  /// How many odd values are compared with the ways by way of all other sites.
  private static let closeLooks = 400
  /// Shorter differences, in km or minutes, do no harm.
  private static let harm = 10.0

  private let figures: MatrixFigures
  /// How values relate to the way as the crow flies; nil when no places are known.
  private let spread: RatioSpread?
  private let farLimit: Double
  private let backLimit: Double
  private let skippedRows: Set<Int>
  private let skippedColumns: Set<Int>

  /// Creates a review; the sites that `known` tells of are left out.
  init(_ figures: MatrixFigures, spread: RatioSpread?, known: [TravelDoubt]) {
    self.figures = figures
    self.spread = spread
    self.farLimit = spread?.limit(atLeast: 5) ?? .infinity
    // The longer way is never below the shorter one, so that their scatter is taken around 1.
    self.backLimit = RatioSpread(figures.asymmetries.flatMap { [$0, 1 / $0] })?.limit(atLeast: 4) ?? .infinity
    var rows: Set<Int> = []
    var columns: Set<Int> = []
    let positions = Dictionary(zip(figures.matrix.codes, 0...)) { first, _ in first }
    for doubt in known {
      switch doubt.matter {
      case .site(let code, let lines, _):
        let site = [code].compactMap { positions[$0] }
        if lines != .column { rows.formUnion(site) }
        if lines != .row { columns.formUnion(site) }
      case .exchanged(let first, let second, let lines):
        let both = [first, second].compactMap { positions[$0] }
        if lines != .column { rows.formUnion(both) }
        if lines != .row { columns.formUnion(both) }
      default: break
      }
    }
    self.skippedRows = rows
    self.skippedColumns = columns
  }

  /// The odd values, row by row; of a way that is odd in both directions the first.
  ///
  /// Of a table that is odd all over none: its author knows roads that differ.
  func doubts() -> [TravelDoubt] {
    let sites = figures.sites
    var doubts: [TravelDoubt] = []
    var told: Set<[Int]> = []
    var looks = CellReview.closeLooks
    for from in sites where !skippedRows.contains(from) {
      for to in sites where to != from && !skippedColumns.contains(to) {
        guard let value = figures.value(from, to), looks > 0, isSuspect(value, from, to) else { continue }
        looks -= 1
        guard isOdd(value, from, to), told.insert([min(from, to), max(from, to)]).inserted else { continue }
        doubts.append(doubt(from, to))
      }
    }
    return doubts.count <= max(3, sites.count * sites.count / 25) ? doubts : []
  }

  /// Whether a value is worth a closer look.
  private func isSuspect(_ value: Double, _ from: Int, _ to: Int) -> Bool {
    let back = figures.value(to, from)
    if let spread, let length = figures.crowFly(from, to) {
      let expected = spread.median * length
      return isTooLong(value, than: expected, by: farLimit)
        || (figures.isImpossible(value, crowFly: length) && value * min(3.2, farLimit) < expected)
    }
    guard let back else { return false }
    return isTooLong(value, thanBack: back) || isTooLong(back, thanBack: value)
  }

  private func isOdd(_ value: Double, _ from: Int, _ to: Int) -> Bool {
    let back = figures.value(to, from)
    if let spread, let length = figures.crowFly(from, to) {
      guard value > spread.median * length else { return value * farLimit < spread.median * length * 2 }
      let detour = detour(from, to)
      // A river or a ridge makes the way back, and the ways by way of others, as long.
      let isLongerThanBack = back.map { isTooLong(value, thanBack: $0) } ?? false
      let isVeryFar = value > 7 * spread.median * length
      return isLongerThanBack || detour.map { $0 * (isVeryFar ? 1.15 : 1.6) < value } ?? false
        || figures.sites.count <= 4 && isVeryFar
    }
    // Of the two directions one is wrong: the shorter one, if others lie further from its two ends than it allows.
    guard let back else { return false }
    return value > back ? !isTooShort(back, to, from) : isTooShort(value, from, to)
  }

  /// Whether another site is much further from one end than from the other, though the way between them is so short.
  private func isTooShort(_ value: Double, _ from: Int, _ to: Int) -> Bool {
    figures.sites.contains { other in
      guard other != from, other != to else { return false }
      let there = figures.value(from, other).flatMap { long in figures.value(to, other).map { long - $0 } } ?? 0
      let back = figures.value(other, to).flatMap { long in figures.value(other, from).map { long - $0 } } ?? 0
      return max(there, back) > 2 * value + 1
    }
  }

  private func isTooLong(_ value: Double, than other: Double, by limit: Double) -> Bool {
    value > max(other, 0.1) * limit && value - other > CellReview.harm
  }

  /// Whether one direction is much longer than the other; between villages no one-way street makes three km of nothing.
  private func isTooLong(_ value: Double, thanBack back: Double) -> Bool {
    isTooLong(value, than: back, by: backLimit)
      || value > max(back, 0.1) * max(8, backLimit) && value - back > CellReview.harm * 0.3
  }

  /// The shortest way by way of one other site.
  private func detour(_ from: Int, _ to: Int) -> Double? {
    figures.sites.compactMap { by in
      guard by != from, by != to, let first = figures.value(from, by), let second = figures.value(by, to) else {
        return nil
      }
      return first + second
    }.min()
  }

  private func doubt(_ from: Int, _ to: Int) -> TravelDoubt {
    let (cell, back) = (figures.cell(from, to), figures.cell(to, from))
    let length = figures.crowFly(from, to)
    let codes = figures.matrix.codes
    return TravelDoubt(
      figures.table,
      .cell(
        from: codes[from], to: codes[to], thousandths: cell, back: back < 0 ? nil : back,
        crowFly: length.map { Metres(Int(($0 * 1000).rounded())) }),
      from: from, to: to, meant: meant(cell, back: back, crowFly: length))
  }

  /// The value with its decimal mark where it makes sense, if it does anywhere.
  private func meant(_ cell: Int32, back: Int32, crowFly: Double?) -> Int32? {
    var expected = spread.flatMap { spread in crowFly.map { spread.median * $0 * 1000 } }
    if back > 0, expected.map({ Double(back) < $0 * 2 && Double(back) * 2 > $0 }) ?? true { expected = Double(back) }
    guard let expected, cell > 0 else { return nil }
    for power in [10, 100, 1000] {
      for moved in [Int(cell) * power, Int(cell) / power]
      where Double(moved) < expected * 1.7 && Double(moved) * 1.7 > expected && moved <= Int(Int32.max) {
        return Int32(moved)
      }
    }
    return nil
  }
}
