internal import SeasonModel

/// What day it is, for every command that plans, moves or answers.
enum TodayOption {
  /// The day that somebody names; else the computer's, in the season's time zone.
  static let today = ValueOption.date(
    "today",
    help: Phrase(
      "quel jour on est (celui de l'ordinateur par défaut) : ce qui est passé ne bouge plus",
      "what day it is (the computer's by default): what is past moves no more"))
}
