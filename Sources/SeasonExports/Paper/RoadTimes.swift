internal import CivilTime
internal import SeasonModel

/// A moment on the season's clock: a date, and minutes after its midnight, which may be before it or a day later.
struct RoadMoment: Hashable, Sendable {
  let date: CivilDate
  let time: TimeOfDay

  /// The moment that many minutes after midnight of a date.
  init(_ date: CivilDate, minutes: Int) {
    let day = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    let rest = minutes - day * 1440
    self.date = date + day
    time = TimeOfDay(hour: rest / 60, minute: rest % 60) ?? .midnight
  }
}

/// When the crew is where on one evening: the drive that reaches it, setting up, the evening, packing up, and, after the last
/// one of an outing, the drive back.
///
/// Departures are rounded to the five minutes before, arrivals back to the five minutes after: nobody leaves at 15:17.
struct RoadTimes: Sendable {
  /// When the van leaves for the evening; nil where there is no road.
  let leaves: RoadMoment?
  /// When it is there and setting up begins.
  let arrives: RoadMoment
  let opens: RoadMoment
  let closes: RoadMoment
  /// When all is packed.
  let packed: RoadMoment
  /// When the van is back at its base; nil while it stays out, and where there is no road.
  let back: RoadMoment?

  init(_ stop: Itinerary.Stop, on date: CivilDate, hours: EveningHours) {
    let opening = hours.opens.minutesAfterMidnight
    let night = hours.closes > hours.opens ? 0 : 1440
    let closing = hours.closes.minutesAfterMidnight + night
    let arrival = opening - hours.setUpMinutes
    let end = closing + hours.packUpMinutes
    func minutes(_ time: Minutes) -> Int { (time.thousandths + 999) / 1000 }
    leaves = stop.leg.map { leg in
      let start = arrival - minutes(leg.time)
      return RoadMoment(date, minutes: start - ((start % 5) + 5) % 5)
    }
    arrives = RoadMoment(date, minutes: arrival)
    opens = RoadMoment(date, minutes: opening)
    closes = RoadMoment(date, minutes: closing)
    packed = RoadMoment(date, minutes: end)
    back =
      stop.isLast
      ? stop.returning.map { RoadMoment(date, minutes: (end + minutes($0.time) + 4) / 5 * 5) } : nil
  }
}
