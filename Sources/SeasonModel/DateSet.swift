/// A set of dates of one season, one bit for each date.
public struct DateSet: Hashable, Sendable {
  /// The season's dates: the set holds none outside them.
  public let span: DateSpan
  private var words: [UInt64]

  /// Creates a set over the dates of `span`, empty or full.
  public init(over span: DateSpan, full: Bool = false) {
    self.span = span
    self.words = [UInt64](repeating: 0, count: (span.count + 63) / 64)
    if full { insert(span) }
  }

  /// Whether the date is in the set.
  public func contains(_ date: CivilDate) -> Bool {
    guard span.contains(date) else { return false }
    let offset = date - span.first
    return words[offset >> 6] & (1 << UInt64(offset & 63)) != 0
  }

  /// Adds the dates of `dates` that lie in the season.
  public mutating func insert(_ dates: DateSpan) {
    guard let inside = dates.intersection(span) else { return }
    for date in inside { words[(date - span.first) >> 6] |= 1 << UInt64((date - span.first) & 63) }
  }

  /// Takes the dates of `dates` away.
  public mutating func remove(_ dates: DateSpan) {
    guard let inside = dates.intersection(span) else { return }
    for date in inside { words[(date - span.first) >> 6] &= ~(1 << UInt64((date - span.first) & 63)) }
  }

  /// Whether no date is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many dates are in the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The dates of the set, earliest first.
  public var dates: [CivilDate] { span.filter(contains) }
}
