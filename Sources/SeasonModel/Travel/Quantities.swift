/// A length in whole metres: driven distance, or a penalty that is weighed as one.
public struct Metres: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The number of metres.
  public let count: Int

  /// Creates a length of `count` metres.
  public init(_ count: Int) {
    self.count = count
  }

  /// Creates a length from kilometres, rounded to the nearest metre (ties to even).
  public init(km: Double) {
    self.count = Int((km * 1000).rounded(.toNearestOrEven))
  }

  /// The length in kilometres.
  public var km: Double { Double(count) / 1000 }

  /// No length.
  public static let zero = Metres(0)

  /// The sum of two lengths.
  public static func + (left: Metres, right: Metres) -> Metres { Metres(left.count + right.count) }
  /// The difference of two lengths.
  public static func - (left: Metres, right: Metres) -> Metres { Metres(left.count - right.count) }
  /// Orders lengths, shorter first.
  public static func < (left: Metres, right: Metres) -> Bool { left.count < right.count }
}

/// A driving time in thousandths of a minute.
public struct Minutes: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The number of thousandths of a minute.
  public let thousandths: Int

  /// Creates a time of `thousandths` thousandths of a minute.
  public init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// The time in minutes.
  public var minutes: Double { Double(thousandths) / 1000 }

  /// No time.
  public static let zero = Minutes(thousandths: 0)

  /// The sum of two times.
  public static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(thousandths: left.thousandths + right.thousandths)
  }
  /// The difference of two times.
  public static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(thousandths: left.thousandths - right.thousandths)
  }
  /// Orders times, shorter first.
  public static func < (left: Minutes, right: Minutes) -> Bool { left.thousandths < right.thousandths }
}
