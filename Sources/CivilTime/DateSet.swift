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
  ///
  /// - Complexity: O(words) of 64 dates each.
  public mutating func insert(_ dates: DateSpan) {
    forEachWord(of: dates) { words, word, mask in words[word] |= mask }
  }

  /// Takes the dates of `dates` away.
  ///
  /// - Complexity: O(words) of 64 dates each.
  public mutating func remove(_ dates: DateSpan) {
    forEachWord(of: dates) { words, word, mask in words[word] &= ~mask }
  }

  /// Adds the dates of another set over the same season.
  public mutating func formUnion(_ other: DateSet) {
    for word in words.indices where word < other.words.count { words[word] |= other.words[word] }
  }

  /// Takes the dates of another set over the same season away.
  public mutating func subtract(_ other: DateSet) {
    for word in words.indices where word < other.words.count { words[word] &= ~other.words[word] }
  }

  /// Whether two sets over the same season share a date.
  public func intersects(_ other: DateSet) -> Bool {
    zip(words, other.words).contains { $0 & $1 != 0 }
  }

  /// Whether a date of `dates` is in the set.
  public func intersects(_ dates: DateSpan) -> Bool {
    var other = DateSet(over: span)
    other.insert(dates)
    return intersects(other)
  }

  /// Calls `change` for each word that holds dates of `dates`, with the bits of these dates.
  private mutating func forEachWord(
    of dates: DateSpan, _ change: (_ words: inout [UInt64], _ word: Int, _ mask: UInt64) -> Void
  ) {
    guard let inside = dates.intersection(span) else { return }
    let (low, high) = (inside.first - span.first, inside.last - span.first)
    for word in (low >> 6)...(high >> 6) {
      let first = Swift.max(low, word << 6) & 63
      let last = Swift.min(high, word << 6 | 63) & 63
      change(&words, word, (UInt64.max >> UInt64(63 - (last - first))) << UInt64(first))
    }
  }

  /// Whether no date is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many dates are in the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The dates of the set, earliest first.
  public var dates: [CivilDate] { span.filter(contains) }
}
