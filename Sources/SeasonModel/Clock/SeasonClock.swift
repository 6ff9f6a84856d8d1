public import CivilTime

/// What day it is for a season: which of its dates are past, and which are too near to be given to anybody anew.
///
/// A value, and no clock: whoever runs the program says what day it is.
public struct SeasonClock: Hashable, Sendable {
  /// The notice that a season gives once it is published, in days, where its rules name none.
  public static let usualNotice = 7

  /// The day it is.
  public let today: CivilDate
  /// Dates before it are past; nil while no date of the season is.
  public let frozenBefore: CivilDate?
  /// Dates before it are nobody's who was not told of them; nil while no such date is still to come.
  public let newFrom: CivilDate?
  /// How many days before it a new date is told.
  public let notice: Int
  /// Whether the season is over, and treated as if it had not begun: an exercise, an example, a look back.
  public let isReplay: Bool

  /// Looks at a season on a day.
  ///
  /// - Parameters:
  ///   - today: the day.
  ///   - isNamed: whether somebody named the day; one that a clock shows freezes nothing once the season is over.
  ///   - season: the season.
  ///   - isPublished: whether the world was told of it; before that, no date needs notice.
  public init(today: CivilDate, isNamed: Bool = true, season: Season, isPublished: Bool) {
    let span = season.span
    self.today = today
    isReplay = !isNamed && today > span.last
    notice = isPublished && !isReplay ? season.rules.noticeDays ?? SeasonClock.usualNotice : 0
    frozenBefore = !isReplay && today > span.first ? min(today, span.last + 1) : nil
    let near = today > span.last ? span.last + 1 : min(today + notice, span.last + 1)
    newFrom = notice > 0 && near > max(span.first, today) ? near : nil
  }

  private init(
    today: CivilDate, frozenBefore: CivilDate?, newFrom: CivilDate?, notice: Int, isReplay: Bool
  ) {
    self.today = today
    self.frozenBefore = frozenBefore
    self.newFrom = newFrom
    self.notice = notice
    self.isReplay = isReplay
  }

  /// The same day without notice.
  public var withoutNotice: SeasonClock {
    SeasonClock(today: today, frozenBefore: frozenBefore, newFrom: nil, notice: 0, isReplay: isReplay)
  }

  /// The first date of the season that can be given to somebody new; nil where that is the season's first.
  public var firstOpen: CivilDate? { newFrom ?? frozenBefore }

  /// Whether a date is past.
  public func isPast(_ date: CivilDate) -> Bool { frozenBefore.map { date < $0 } ?? false }
}
