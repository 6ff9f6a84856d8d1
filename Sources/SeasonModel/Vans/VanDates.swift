internal import CivilTime

/// Which vans work on a date and serve a territory: each question is worked out once, however many rows ask it.
struct VanDates {
  private struct Question: Hashable {
    let date: CivilDate
    let territory: String?
  }

  private let vans: [Van]
  private let dates: [DateSet]
  private let byName: [String: [Int]]
  private var answers: [Question: [Int]] = [:]

  /// Prepares the questions.
  ///
  /// - Complexity: O(vans x dates).
  init(_ vans: [Van], within span: DateSpan) {
    self.vans = vans
    dates = vans.map { $0.workingDates(within: span) }
    byName = Dictionary(grouping: vans.indices, by: { vans[$0].id })
  }

  /// Whether there are vans at all, and one of this name if one is given.
  func isKnown(_ name: String?) -> Bool {
    name.map { byName[$0] != nil } ?? !vans.isEmpty
  }

  /// The positions of the vans that work on a date, of this name if one is given, and serve a territory if one is given.
  ///
  /// - Complexity: O(vans) for each date and territory that is new.
  mutating func working(on date: CivilDate, named name: String?, serving territory: String? = nil) -> [Int] {
    func works(_ van: Int) -> Bool {
      dates[van].contains(date) && (territory.map { vans[van].serves(territory: $0) } ?? true)
    }
    if let name { return (byName[name] ?? []).filter(works) }
    let question = Question(date: date, territory: territory)
    if let known = answers[question] { return known }
    let answer = vans.indices.filter(works)
    answers[question] = answer
    return answer
  }
}
