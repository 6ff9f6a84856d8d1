extension Publication {
  /// The keys of every calendar of a kind: those of the season in its order, and then those that it once had.
  public func calendarKeys(of calendar: CalendarFileName.Calendar, in season: Season) -> [String] {
    var keys: [String]
    let known: [String]
    let departed = departures.map(\.event)
    switch calendar {
    case .commune:
      // A commune that left the season keeps its calendar, which says what is cancelled.
      keys = season.communes.map(\.code)
      known = events.map(\.commune)
    case .territory:
      keys = Set(season.communes.map(\.territory)).sorted()
      known = Set((events + departed).map(\.territory)).sorted()
    case .van:
      keys = season.vans.map(\.id)
      known = Set((events + departed).map(\.van) + outings.map(\.van)).sorted()
    }
    var seen = Set(keys)
    keys += (known + names.filter { $0.calendar == calendar }.map(\.key)).filter { seen.insert($0).inserted }
    return keys.filter { !$0.isEmpty }
  }

  /// The names of all calendars once a season is published: every one that was given, and one for each new key.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - before: what the world knew, which had names already even where none is on record.
  /// - Returns: the names in order.
  func names(in season: Season, since before: Publication) -> [CalendarFileName] {
    var names = CalendarFileName.inOrder(before.names)
    for calendar in CalendarFileName.Calendar.allCases {
      if !before.events.isEmpty, !names.contains(where: { $0.calendar == calendar }) {
        // An earlier version of the program gave names and kept none on record; whoever is new takes none of them.
        names += CalendarFileName.names(for: before.knownKeys(of: calendar), of: calendar, besides: names)
      }
      names += CalendarFileName.names(for: calendarKeys(of: calendar, in: season), of: calendar, besides: names)
    }
    return CalendarFileName.inOrder(names)
  }

  private func knownKeys(of calendar: CalendarFileName.Calendar) -> [String] {
    let all = events + departures.map(\.event)
    switch calendar {
    case .commune: return Set(events.map(\.commune)).sorted()
    case .territory: return Set(all.map(\.territory)).sorted().filter { !$0.isEmpty }
    case .van: return Set(all.map(\.van) + outings.map(\.van)).sorted()
    }
  }
}
