internal import SeasonFiles
internal import SeasonModel
internal import TourPlanner

/// How a new search treats the plan there is: what stays, and what a move must win.
///
/// Before a season is published only what took place, what is locked and the promises of the files count: nobody was told
/// anything else. From then on what was published counts, see `KnownDates`.
struct Replan {
  /// What a move must win once a plan is published, in km.
  static let usualStability = 10.0

  let season: Season
  /// The plan there is, if any.
  let current: Plan?
  /// The plans before it, and what the world was told.
  let book: PlanBook
  let keep: Keep
  /// What each moved evening must win, if the user said it.
  let stability: Metres?
  /// Evenings before this day stay.
  let today: CivilDate?

  /// The evenings that stay where they are, whatever is in their way.
  var frozen: [Evening] {
    guard let current else { return [] }
    return current.heldEvenings.filter { evening in
      if evening.status == .held || today.map({ evening.date < $0 }) ?? false { return true }
      return keep != .none && evening.isLocked
    }
  }

  /// What to plan, until `stop`.
  func question(stop: StopRule) -> Replanning {
    var question = Replanning(
      season: searchSeason, current: keep == .none ? nil : current, frozen: frozen, stop: stop)
    guard let current, keep != .none else { return question }
    if keep == .all { question.kept = current.heldEvenings.filter { !frozen.contains($0) } }
    if let publication = book.publication {
      question.known = KnownDates(
        publication, plan: current, byHand: book.eveningsByHand, today: today,
        least: stability ?? Metres(km: Replan.usualStability))
    } else if let stability, stability > .zero {
      // Who asks for it wants the draft to stay close to what it was.
      question.known = KnownDates(current.heldEvenings, least: stability)
    }
    return question
  }

  /// The season to search in: a date that was called off, and dates before today, are open to nobody anew.
  private var searchSeason: Season {
    let open = current.map { season.keepingOff($0).drivingTornLegs(of: $0, frozen: frozen) } ?? season
    guard let today, let past = DateSpan(first: season.span.first, last: min(today - 1, season.span.last)) else {
      return open
    }
    var draft = open.draft
    let staying = Dictionary(grouping: frozen, by: \.commune)
    for commune in season.communes {
      let own = Set(staying[commune.code, default: []].map(\.date))
      let closed = past.filter { !own.contains($0) }
      draft.availability += closed.map {
        AvailabilityRow(subject: .commune(commune.code), span: DateSpan($0), status: .closed)
      }
    }
    return (try? Season(validating: draft)) ?? open
  }

  /// A plan in which evenings that stayed are as they were noted, with those that were called off.
  func noted(_ plan: Plan) -> Plan {
    guard let current else { return plan }
    let known = Dictionary(current.heldEvenings.map { (HostDay(commune: $0.commune, date: $0.date), $0) }) { first, _ in
      first
    }
    let promised = Set(season.promises.map { HostDay(commune: season.communes[$0.commune].code, date: $0.date) })
    let kept = plan.heldEvenings.map { evening in
      let day = HostDay(commune: evening.commune, date: evening.date)
      var noted = known[day] ?? evening
      noted.van = evening.van
      if known[day] == nil { noted.status = promised.contains(day) ? .fixed : .planned }
      return noted
    }
    return Plan(evenings: kept + current.evenings.filter { !$0.counts })
  }

  /// A commune on a date.
  private struct HostDay: Hashable {
    let commune: String
    let date: CivilDate
  }
}
