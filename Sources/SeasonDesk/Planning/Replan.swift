package import CivilTime
package import PlanChanges
package import SeasonFiles
package import SeasonModel
package import TourPlanner

/// How a new search treats the plan there is: what stays, and what a move must win.
///
/// Before a season is published only what took place, what is locked and the promises of the files count: nobody was told
/// anything else. From then on what was published counts, see `KnownDates`.
package struct Replan {
  /// What a move must win once a plan is published, in km.
  package static let usualStability = 10.0

  /// The season with the day it is.
  package let season: Season
  /// The plan there is, if any.
  package let current: Plan?
  /// The plans before it, and what the world was told.
  package let book: PlanBook
  /// Which evenings stay.
  package let keep: Keep
  /// What each moved evening must win, if the user said it.
  package let stability: Metres?
  /// Evenings before this day stay.
  package let today: CivilDate?
  /// The first date that can be given anew; nil where that is the first of the season.
  package let firstOpen: CivilDate?

  /// Describes a new search.
  package init(
    season: Season, current: Plan?, book: PlanBook, keep: Keep, stability: Metres?, today: CivilDate?,
    firstOpen: CivilDate? = nil
  ) {
    (self.season, self.current, self.book, self.keep) = (season, current, book, keep)
    (self.stability, self.today, self.firstOpen) = (stability, today, firstOpen)
  }

  /// The evenings that stay where they are, whatever is in their way.
  package var frozen: [Evening] {
    guard let current else { return [] }
    return current.activeEvenings.filter { evening in
      if evening.status == .held || today.map({ evening.date < $0 }) ?? false { return true }
      return keep != .none && evening.isLocked
    }
  }

  /// What to plan, until `stop`.
  package func question(stop: StopRule) -> Replanning {
    var question = Replanning(
      season: searchSeason, current: keep == .none ? nil : current, frozen: frozen, stop: stop)
    guard let current, keep != .none else { return question }
    if keep == .all { question.kept = current.activeEvenings.filter { !frozen.contains($0) } }
    if let publication = book.publication {
      question.known = KnownDates(
        publication, plan: current, byHand: book.eveningsByHand, today: today,
        least: stability ?? Metres(km: Replan.usualStability))
    } else if let stability, stability > .zero {
      // Who asks for it wants the draft to stay close to what it was.
      question.known = KnownDates(current.activeEvenings, least: stability)
    }
    return question
  }

  /// What the search of this question chooses among.
  package func choice(frozen: [Evening]) -> PlanChoice {
    let kept = frozen.count { evening in
      !season.promises.contains { promise in
        // Where no van is named, keeping one asks for more than the promise does.
        season.communes[promise.commune].code == evening.commune && promise.date == evening.date
          && (season.vans.count == 1 || promise.van.map { season.vans[$0].id == evening.van } ?? false)
      }
    }
    let hasDatesOff = current.map { plan in plan.evenings.contains(where: plan.isOff) } ?? false
    return PlanChoice(kept: kept, hasDatesOff: hasDatesOff, from: firstOpen)
  }

  /// The season to search in: a date that was called off is open to nobody anew, and legs that it tore are driven.
  private var searchSeason: Season {
    current.map { season.keepingSlotsOff($0).drivingTornLegs(of: $0, frozen: frozen) } ?? season
  }

  /// A plan in which evenings that stayed are as they were noted, with those that were called off.
  package func noted(_ plan: Plan) -> Plan {
    guard let current else { return plan }
    let known = Dictionary(current.activeEvenings.map { (HostDay(commune: $0.commune, date: $0.date), $0) }) {
      first, _ in
      first
    }
    let promised = Set(season.promises.map { HostDay(commune: season.communes[$0.commune].code, date: $0.date) })
    let kept = plan.activeEvenings.map { evening in
      let day = HostDay(commune: evening.commune, date: evening.date)
      var noted = known[day] ?? evening
      noted.van = evening.van
      if known[day] == nil { noted.status = promised.contains(day) ? .fixed : .planned }
      return noted
    }
    // What took place stays in the plan, even where a search has no room for it any more.
    let there = Set(kept.map { HostDay(commune: $0.commune, date: $0.date) })
    let past = current.activeEvenings.filter { evening in
      today.map { evening.date < $0 } ?? false
        && !there.contains(HostDay(commune: evening.commune, date: evening.date))
    }
    return Plan(evenings: kept + past + current.evenings.filter { !$0.counts })
  }

  /// A commune on a date.
  private struct HostDay: Hashable {
    let commune: String
    let date: CivilDate
  }
}
