import CivilTime
import SeasonModel

@testable import PlanChanges
@testable import guinguette

extension TextCatalogue {
  /// What `dates`, `explain`, `show` and `compare` say.
  var answers: [Section] {
    let date = CatalogueSeason.date("2026-06-05")
    let (name, cost) = (Printable("Narcy"), teller.signed(Metres(3_200)))
    let dates = DateAnswerWords(name: name, language: language)
    let words = ExplanationWords(name: name, language: language)
    let step = teller.text(
      Rearrangement.Step(old: evening("2026-06-06", "51144"), new: evening("2026-06-04", "51144")))
    return [
      Section(
        title: "dates",
        lines: [
          dates.noEvening, dates.otherDays, dates.bestOthers, dates.yours, dates.free(cost),
          dates.possible(cost), dates.taken, dates.closed, dates.past, dates.impossible, dates.noVan,
          dates.preferred, dates.oneMore, dates.insteadOf(date), dates.isYours(date), dates.isFree(date, cost),
          dates.isPossible(date, if: [step], cost),
          dates.isImpossible(
            date, because: [teller.text(Obstacle.vanOff), teller.text(Obstacle.past)], isPlanned: false),
          dates.isImpossible(date, because: [teller.text(Obstacle.vanOff)], isPlanned: true),
        ]),
      Section(
        title: "explain",
        lines: [
          words.noEvening, words.evenings([date, date + 14]), words.tookPlace(date), words.isPast(date),
          words.isPromised(date, by: "availability.csv:3"), words.isLocked(date), words.noOtherDate, words.otherDates,
          words.moreDates(1), words.moreDates(3), words.takenDates, words.condition([step]), words.room,
          words.room(language.date(date)),
          words.unknown, words.noRoom, words.moreFacts(1), words.moreFacts(4), words.perhapsLonger, words.remedies,
        ]),
      section(
        "evenings",
        [EveningTexts.held, EveningTexts.promised, EveningTexts.cancelled, EveningTexts.locked, EveningTexts.past]),
      section(
        "compare",
        [
          ShowTexts.back(language.km(Metres(12_500))), CompareTexts.driving, CompareTexts.drivingTime,
          CompareTexts.money,
          CompareTexts.wishes,
          CompareTexts.missing, CompareTexts.byTerritory, CompareTexts.noTerritory,
        ]),
      section("audit", [AuditTexts.adopted, AuditTexts.valid, AuditTexts.broken(1), AuditTexts.broken(3)]),
      section(
        "what day it is",
        [
          SeasonClock(today: date, season: season, isPublished: true),
          SeasonClock(today: date, season: season, isPublished: false),
          SeasonClock(today: season.span.first - 3, season: season, isPublished: true),
          SeasonClock(today: season.span.last - 3, season: season, isPublished: true),
          SeasonClock(today: season.span.last + 30, isNamed: false, season: season, isPublished: true),
        ].compactMap { $0.remark(on: season) }),
    ]
  }
}
