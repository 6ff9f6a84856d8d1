internal import CivilTime
internal import SeasonModel

extension SeasonClock {
  /// What day it is and what follows from it; nil where nothing does.
  func remark(on season: Season) -> Phrase? {
    let days = (Language.french.date(today), Language.english.date(today))
    if isReplay {
      let ends = (Language.french.date(season.span.last), Language.english.date(season.span.last))
      return Phrase(
        "Cette saison est finie depuis le \(ends.0) : on la traite comme si elle n'avait pas commencé ; --today DATE en décide autrement.",
        "This season ended on \(ends.1): it is treated as if it had not begun; --today DATE says otherwise.")
    }
    guard firstOpen != nil else { return nil }
    let past = Phrase("ce qui est passé ne bouge plus", "what is past moves no more")
    let parts = [frozenBefore.map { _ in past }, newDates(on: season)].compactMap(\.self)
    return Phrase(
      "Aujourd'hui : \(days.0) ; \(parts.map { $0(.french) }.joined(separator: ", et ")).",
      "Today: \(days.1); \(parts.map { $0(.english) }.joined(separator: ", and ")).")
  }

  /// From when on dates can be given anew.
  private func newDates(on season: Season) -> Phrase? {
    guard let newFrom else { return nil }
    let notice = (Noun.day.counted(notice, .french), Noun.day.counted(notice, .english))
    guard newFrom <= season.span.last else {
      return Phrase(
        "une date nouvelle s'annonce \(notice.0) avant, donc il n'y en a plus",
        "a new date is told \(notice.1) before, so there is none any more")
    }
    let days = (Language.french.date(newFrom), Language.english.date(newFrom))
    return Phrase(
      "une date nouvelle s'annonce \(notice.0) avant, donc à partir du \(days.0)",
      "a new date is told \(notice.1) before, so from \(days.1) on")
  }
}
