internal import SeasonModel

/// What day it is, for every command that plans, moves or answers.
enum TodayOption {
  /// The day that somebody names; else the computer's, in the season's time zone.
  static let today = ValueOption.date(
    "today",
    help: CommonOptionTexts.today)
}
