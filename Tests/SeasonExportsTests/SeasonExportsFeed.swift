import CivilTime
import SeasonExports
import SeasonModel

/// How many events a feed shows on a date.
struct SeasonExportsFeed {
  private let feed: CalendarFeed

  init(_ publication: Publication, _ season: Season) throws {
    feed = CalendarFeed(of: publication, plan: Plan(), season: season)
  }

  func events(on date: CivilDate) -> Int {
    String(decoding: feed.ics(CalendarFeed.Options(today: date)), as: UTF8.self)
      .split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" }
  }
}
