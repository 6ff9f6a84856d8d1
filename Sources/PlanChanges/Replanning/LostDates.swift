public import SeasonModel
public import TourPlanner

extension KnownDates {
  /// The same dates, with those noted that are no longer possible in a season: that no van can keep beside evenings that
  /// are frozen and the promises, whoever else moves.
  ///
  /// - Complexity: two audits, and a few more for each evening that some rule speaks of.
  public func judged(in season: Season, beside frozen: [Evening]) -> KnownDates {
    let suspects = SmallestRelease.suspects(among: evenings, beside: frozen, in: season)
    let lost = suspects.filter { evening in
      !season.vans.contains { van in
        guard van.works(on: evening.date) else { return false }
        var way = evening
        way.van = van.id
        return !SmallestRelease(season: season, frozen: frozen, known: [way]).goes(way)
      }
    }
    return KnownDates(evenings, least: least, lost: lost)
  }
}
