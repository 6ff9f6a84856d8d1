internal import CivilTime
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

extension ValueOption<CivilDate> {
  /// An option whose value is a date, `2026-06-05` or `05/06/2026`.
  static func date(_ name: String, help: Phrase) -> ValueOption {
    ValueOption(
      name, value: Phrase(same: "DATE"), help: help,
      expectation: { DateText.read($0) == .noSuchDate ? OptionValueTexts.noSuchDay : OptionValueTexts.date },
      read: { CivilDate(writtenAs: $0) })
  }
}
