/// Up to 256 marks, one bit each: communes of an outing that a route remembers, or cuts that it holds one commune of.
struct RouteMarks {
  /// How many marks there can be.
  static let most = 256

  // Four words rather than a vector, which would be aligned to its size: labels are many.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  @inline(__always)
  static func & (left: RouteMarks, right: RouteMarks) -> RouteMarks { left.combined(with: right, &) }

  @inline(__always)
  static func | (left: RouteMarks, right: RouteMarks) -> RouteMarks { left.combined(with: right, |) }

  @inline(__always)
  static func ^ (left: RouteMarks, right: RouteMarks) -> RouteMarks { left.combined(with: right, ^) }

  @inline(__always)
  func contains(_ mark: Int) -> Bool {
    mark < RouteMarks.most && word(mark >> 6) & (1 << UInt64(mark & 63)) != 0
  }

  @inline(__always)
  func isSubset(of other: RouteMarks) -> Bool { subtracting(other).isEmpty }

  @inline(__always)
  func isDisjoint(with other: RouteMarks) -> Bool { (self & other).isEmpty }

  @inline(__always)
  func subtracting(_ other: RouteMarks) -> RouteMarks { combined(with: other) { $0 & ~$1 } }

  var count: Int { (0..<4).reduce(0) { $0 + word($1).nonzeroBitCount } }

  @inline(__always)
  var isEmpty: Bool { words.0 | words.1 | words.2 | words.3 == 0 }

  /// Sets a mark; one beyond the last there can be is left out.
  mutating func insert(_ mark: Int) {
    let bit: UInt64 = 1 << UInt64(mark & 63)
    switch mark >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    case 3: words.3 |= bit
    default: break
    }
  }

  /// The sum of the values of all marks.
  @inline(__always)
  func sum(of values: UnsafeBufferPointer<Int>) -> Int {
    var sum = 0
    for number in 0..<4 {
      var rest = word(number)
      while rest != 0 {
        sum &+= values[number &* 64 &+ rest.trailingZeroBitCount]
        rest &= rest &- 1
      }
    }
    return sum
  }

  @inline(__always)
  private func word(_ number: Int) -> UInt64 {
    switch number {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    default: words.3
    }
  }

  @inline(__always)
  private func combined(with other: RouteMarks, _ combine: (UInt64, UInt64) -> UInt64) -> RouteMarks {
    var result = RouteMarks()
    result.words = (
      combine(words.0, other.words.0), combine(words.1, other.words.1), combine(words.2, other.words.2),
      combine(words.3, other.words.3)
    )
    return result
  }
}
