internal import CivilTime
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

extension ValueOption<CivilDate> {
  /// An option whose value is a date, `2026-06-05` or `05/06/2026`.
  static func date(_ name: String, help: Phrase) -> ValueOption {
    ValueOption(
      name, value: Phrase(same: "DATE"), help: help, expectation: { Phrase.dateWanted(insteadOf: $0) },
      read: { CivilDate(writtenAs: $0) })
  }
}

extension Phrase {
  /// Why a text is no date.
  static func dateWanted(insteadOf text: String) -> Phrase {
    DateText.read(text) == .noSuchDate
      ? Phrase("ce jour n'existe pas", "there is no such day")
      : Phrase("il faut une date : 2026-06-05 ou 05/06/2026", "a date is needed: 2026-06-05 or 05/06/2026")
  }
}
