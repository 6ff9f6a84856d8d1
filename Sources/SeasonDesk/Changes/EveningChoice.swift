package import CivilTime
package import SeasonModel
internal import TextFormats

/// Which evenings of a plan a word means: those of a commune, or those of a date.
package struct EveningChoice {
  /// The season with the day it is.
  package let season: Season
  /// The plan.
  package let plan: Plan

  /// Prepares to look for evenings of a plan.
  package init(season: Season, plan: Plan) {
    (self.season, self.plan) = (season, plan)
  }

  /// The evenings that count which a commune (by code or name) or a date has; a failure when there are none.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant; nil for all.
  /// - Returns: the evenings, at least one.
  /// - Throws: what there is instead.
  package func evenings(_ word: String, on date: CivilDate? = nil) throws(DeskFailure) -> [Evening] {
    if let found = try evenings(onDateWrittenAs: word) { return found }
    let commune = season.communes[try season.commune(named: word)]
    let all = plan.evenings(of: commune.code)
    let found = all.filter { date == nil || $0.date == date }
    guard found.isEmpty else { return found }
    let calledOff = plan.evenings.filter { $0.commune == commune.code && !$0.counts }
    if let evening = calledOff.first(where: { $0.date == date ?? $0.date }), date != nil || all.isEmpty {
      throw .evening(.alreadyCancelled(evening, season))
    }
    throw .evening(all.isEmpty ? .noneOf(commune) : .otherDates(commune, all))
  }

  /// The evenings of a date; nil when the word is not written like one.
  private func evenings(onDateWrittenAs word: String) throws(DeskFailure) -> [Evening]? {
    guard season.communePositions[word] == nil else { return nil }
    switch WrittenDates.date(word, expected: season.span) {
    case .notADate, .endsBeforeItBegins: return nil
    case .noSuchDate: throw .evening(.noSuchDay(word))
    case .either(let one, let other): throw .evening(.eitherDay(word, one, other))
    case .dates(let spans):
      guard let day = spans.first?.first else { return nil }
      let found = plan.activeEvenings.filter { $0.date == day }
      guard found.isEmpty else { return found }
      if let evening = plan.evenings.first(where: { $0.date == day }) {
        throw .evening(.alreadyCancelled(evening, season))
      }
      throw .evening(.none(on: day))
    }
  }

  /// The one evening that is meant; a failure that has them all when there are several.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant.
  ///   - role: what the evening is to the change.
  /// - Returns: the evening.
  /// - Throws: that there is none, or not only one.
  package func evening(
    _ word: String, on date: CivilDate?, as role: EveningRole = .first
  ) throws(DeskFailure) -> Evening {
    let found = try evenings(word, on: date)
    guard found.count > 1 else { return found[0] }
    throw .evening(.several(found, word: word, role, season))
  }

  /// Which evenings are meant where more than one would be too many to take without being asked.
  ///
  /// - Parameters:
  ///   - word: a date, or a commune's code or name.
  ///   - date: for a commune with several evenings, which one is meant.
  ///   - takesAll: whether all of them are meant.
  /// - Returns: the evenings, at least one.
  /// - Throws: that there is none, or not only one.
  package func evenings(_ word: String, on date: CivilDate?, takesAll: Bool) throws(DeskFailure) -> [Evening] {
    let found = try evenings(word, on: date)
    guard found.count > 1, !takesAll else { return found }
    throw .evening(.several(found, word: word, .oneOrAll, season))
  }
}
