public import CivilTime

/// The days of the week in the words of season files: English or French, three letters or the whole name.
public enum WeekdayWord {
  private static let french: [(Weekday, String)] = [
    (.monday, "lundi"), (.tuesday, "mardi"), (.wednesday, "mercredi"), (.thursday, "jeudi"), (.friday, "vendredi"),
    (.saturday, "samedi"), (.sunday, "dimanche"),
  ]

  /// The words that messages offer.
  public static let known = Weekday.allCases.map(\.rawValue) + french.map { String($0.1.prefix(3)) }

  /// The words that a suggestion can be.
  public static let all =
    Weekday.allCases.flatMap { [$0.rawValue, "\($0)"] } + french.flatMap { [String($0.1.prefix(3)), $0.1] }

  private static let days: [String: Weekday] = {
    var days: [String: Weekday] = [:]
    for (day, name) in french {
      days[name] = day
      days[String(name.prefix(3))] = day
      days["\(day)"] = day
      days[day.rawValue] = day
    }
    return days
  }()

  /// The day that a word means; case and accents do not count.
  public static func weekday(_ word: String) -> Weekday? {
    word.utf8.count <= 60 ? days[FoldedWord.fold(word)] : nil
  }
}
