internal import CivilTime

/// Checks that several parts of a draft need.
enum DraftChecks {
  /// The season's dates, or nil when they make no season.
  static func span(of draft: SeasonDraft) -> DateSpan? {
    guard let span = DateSpan(first: draft.firstDate, last: draft.lastDate),
      SeasonLimits.seasonDays.contains(span.count)
    else { return nil }
    return span
  }

  /// The names that are empty, or that an earlier entry has.
  static func duplicates(_ names: [String], place: (Int) -> SeasonDefect.Place) -> [SeasonDefect] {
    var first: [String: Int] = [:]
    return names.enumerated().compactMap { index, name in
      if name.isEmpty { return SeasonDefect(place(index), .noneGiven) }
      if let earlier = first[name] { return SeasonDefect(place(index), .duplicate(name, first: earlier)) }
      first[name] = index
      return nil
    }
  }
}

extension SeasonDefect.Fault {
  /// A whole number outside its range.
  static func outOfRange(_ value: Int, _ range: ClosedRange<Int>) -> SeasonDefect.Fault {
    .outOfRange(String(value), least: String(range.lowerBound), most: String(range.upperBound))
  }

  /// A number outside its range.
  static func outOfRange(_ value: Double, _ range: ClosedRange<Double>) -> SeasonDefect.Fault {
    .outOfRange(
      SeasonLimits.text(value), least: SeasonLimits.text(range.lowerBound), most: SeasonLimits.text(range.upperBound))
  }
}
