internal import CivilTime
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

extension ValueOption<CivilDate> {
  /// An option whose value is a date, `2026-06-05`, `05/06/2026` or `sam. 6 juin`.
  static func date(_ name: String, help: Phrase) -> ValueOption {
    ValueOption(
      name, value: Phrase(same: "DATE"), help: help,
      expectation: { text in
        switch WrittenDates.date(text, expected: DateOption.expected) {
        case .noSuchDate: OptionValueTexts.noSuchDay
        case .either(let one, let other): OptionValueTexts.either(one, other)
        default: OptionValueTexts.date
        }
      },
      read: { CivilDate(writtenAs: $0, in: DateOption.expected) })
  }
}

/// From which year a date on the command line is that has none.
enum DateOption {
  /// From two months before to ten months after the day it is: the one that `--today` names, else the computer's.
  static let expected: DateSpan = {
    let words = CommandLine.arguments
    let after = words.firstIndex(of: "--today").map { words.dropFirst($0 + 1).first ?? "" }
    let attached = words.first { $0.hasPrefix("--today=") }.map { String($0.dropFirst(8)) }
    var day = WallClock.now.date
    if let said = after ?? attached, case .date(let date) = DateText.read(said) { day = date }
    return DateSpan(first: day - 60, last: day + 304) ?? DateSpan(day)
  }()
}
