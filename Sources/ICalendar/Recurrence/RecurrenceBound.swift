internal import CivilTime

/// How long a recurrence rule can go on, also one that cannot be read.
enum RecurrenceBound {
  /// Finds a date after which the rule certainly has no occurrence.
  ///
  /// - Parameters:
  ///   - value: the value of RRULE.
  ///   - start: the first occurrence.
  /// - Returns: the date, or nil when there may be an occurrence at any time.
  static func last(_ value: [UInt8], start: CivilDate) -> CivilDate? {
    var count: Int?
    var interval: Int? = 1
    var frequency: [UInt8] = []
    var hasParts = false
    for part in value[...].words(separatedBy: UInt8(ascii: ";")) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = part[..<equals].trimmed.map(\.uppercased)
      let word = part[(equals + 1)...].trimmed.map(\.uppercased)
      if name.elementsEqual("UNTIL".utf8), let until = ReadTime(word) { return max(start, until.date + 1) }
      if name.elementsEqual("COUNT".utf8) { count = number(word) }
      if name.elementsEqual("INTERVAL".utf8) { interval = number(word) }
      if name.elementsEqual("FREQ".utf8) { frequency = word }
      // Such a part can leave out any number of periods.
      if name.starts(with: "BY".utf8) { hasParts = true }
    }
    guard let count, let interval, !hasParts, let hours = hours[frequency] else { return nil }
    return start + count * interval * hours / 24 + 1
  }

  /// At least the hours from one occurrence to the next: a 31st or a 29 February is not in every month or year.
  private static let hours: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: [
      ("SECONDLY", 1), ("MINUTELY", 1), ("HOURLY", 1), ("DAILY", 24), ("WEEKLY", 168),
      ("MONTHLY", 8 * 31 * 24), ("YEARLY", 8 * 366 * 24),
    ].map { name, hours in (Array(name.utf8), hours) })

  private static func number(_ text: [UInt8]) -> Int? {
    guard (1...6).contains(text.count), text.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
