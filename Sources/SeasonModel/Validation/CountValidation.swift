/// Finds numbers of things that no season has.
enum CountValidation {
  static func defects(of draft: SeasonDraft) -> [SeasonDefect] {
    let limits = SeasonLimits.self
    var defects: [SeasonDefect] = []
    func check(
      _ count: Int, _ limit: Int, _ things: SeasonDefect.Things, at place: @autoclosure () -> SeasonDefect.Place
    ) {
      if count > limit { defects.append(SeasonDefect(place(), .tooMany(things, count: count, limit: limit))) }
    }
    check(draft.places.count, limits.places, .places, at: .place(limits.places, "id"))
    check(draft.vans.count, limits.vans, .vans, at: .van(limits.vans, "id"))
    for (index, van) in draft.vans.prefix(limits.vans).enumerated() {
      check(van.closed.count, limits.periods, .closedPeriods, at: .van(index, "closed.\(limits.periods)"))
      check(van.extraDates.count, limits.periods, .extraDates, at: .van(index, "extraDates.\(limits.periods)"))
      check(van.territories.count, limits.territories, .territories, at: .van(index, "territories"))
    }
    check(
      draft.rules.territories.count, limits.territories, .territories, at: .territoryRule(limits.territories, "name"))
    check(draft.communes.count, limits.communes, .communes, at: .commune(limits.communes, "code"))
    check(draft.availability.count, limits.rows, .rows, at: .availability(limits.rows, "code"))
    let promises = draft.availability.indices.filter { draft.availability[$0].status == .fixed }
    check(promises.count, limits.promises, .promises, at: .availability(promises[limits.promises], "code"))
    return defects
  }
}
