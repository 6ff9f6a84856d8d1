/// How long before an evening a reminder rings, as people write it: `7d`, `2h`, `90m`; days also as `7j`.
struct AlarmTime: Sendable {
  let minutes: Int

  /// Reads a time, or returns nil when the text is none; at most a year.
  init?(_ text: String) {
    guard let unit = text.last, let count = Int(text.dropLast()), (1...525_600).contains(count) else { return nil }
    let factor: Int
    switch unit {
    case "d", "j": factor = 1440
    case "h": factor = 60
    case "m": factor = 1
    default: return nil
    }
    guard count * factor <= 525_600 else { return nil }
    self.minutes = count * factor
  }
}
