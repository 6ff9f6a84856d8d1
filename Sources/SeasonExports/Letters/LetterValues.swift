internal import CivilTime
internal import SeasonModel

/// What stands in a letter in place of the words between braces.
struct LetterValues {
  let event: PublishedEvent
  let village: Commune?
  /// What the plan notes of the evening, such as why it was called off.
  let note: String
  let season: Season
  let language: FeedLanguage

  func value(_ field: LetterField) -> String {
    let feeds = FeedTexts(language: language)
    switch field {
    case .village: return event.name
    case .atVillage: return PosterTexts(language: language).at(event.name)
    case .date: return language.text(of: event.date)
    case .oldDate: return event.movedFrom.map { language.text(of: $0) } ?? ""
    case .hours:
      let hours = feeds.hours(opens: event.opens, closes: event.closes)
      return hours.prefix(1).lowercased() + hours.dropFirst()
    case .place: return village?.venue ?? ""
    case .setUp:
      guard season.hours.setUpMinutes > 0 else { return "" }
      let moment = RoadMoment(event.date, minutes: event.opens.minutesAfterMidnight - season.hours.setUpMinutes)
      return RoadSheetTexts(language: language).time(moment, beside: event.date)
    case .reason: return note
    case .van: return season.vanPositions[event.van].map { season.vans[$0].name } ?? event.van
    case .territory: return event.territory
    case .season: return season.name
    }
  }
}
