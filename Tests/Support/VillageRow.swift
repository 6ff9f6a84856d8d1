public import CivilTime
public import SeasonModel

/// Seasons of villages in a row, in memory.
public enum VillageRow {
  /// A date, or the start of 1970 for a text that is none.
  public static func date(_ text: String) -> CivilDate {
    CivilDate(iso8601: text) ?? CivilDate(daysSince1970: 0)
  }

  /// A season of villages in a row, one step of a hundredth of a degree apart, and a van for each name.
  public static func season(
    _ names: [String], vans: [String] = ["Citroën Type H"], weekdays: Set<Weekday> = [.thursday, .friday, .saturday],
    rules: Rules = Rules(), availability: [AvailabilityRow] = [], evenings: Int = 1
  ) throws -> Season {
    guard let opens = TimeOfDay(hour: 18, minute: 0), let closes = TimeOfDay(hour: 22, minute: 0) else {
      throw NoSuchDates(days: 18...22)
    }
    var draft = SeasonDraft(
      firstDate: date("2026-05-14"), lastDate: date("2026-08-29"), hours: EveningHours(opens: opens, closes: closes))
    draft.name = "Essai"
    draft.places = [Place(id: "depot", name: "Dépôt", coordinate: Coordinate(latitude: 48.6, longitude: 4.9))]
    draft.vans = vans.enumerated().map { Van(id: "v\($0)", name: $1, base: "depot", weekdays: weekdays) }
    draft.communes = names.enumerated().map { position, name in
      Commune(
        code: "c\(position)", name: name, territory: "CC \(position % 2)",
        coordinate: Coordinate(latitude: 48.6 + Double(position + 1) / 100, longitude: 4.9), evenings: evenings)
    }
    draft.availability = availability
    draft.rules = rules
    return try Season(validating: draft)
  }

  /// A plan and another in which the second village moved, the third lost one of two evenings, and the fourth came in.
  public static var changedPlans: (old: Plan, new: Plan) {
    (
      Plan(evenings: [
        evening("2026-05-14", 0), evening("2026-05-15", 1), evening("2026-05-16", 2), evening("2026-05-21", 2),
      ]),
      Plan(evenings: [
        evening("2026-05-14", 0), evening("2026-05-22", 1), evening("2026-05-21", 2), evening("2026-05-23", 3),
      ])
    )
  }

  /// An evening of a season made here.
  public static func evening(
    _ date: String, _ commune: Int, van: Int = 0, _ status: Evening.Status = .planned
  ) -> Evening {
    Evening(date: VillageRow.date(date), van: "v\(van)", commune: "c\(commune)", status: status)
  }

  /// A season whose villages share a territory and want one evening each on Fridays, the first ones before the others, and
  /// a plan that gives them the dates there are.
  public static func crowded(
    _ count: Int, required: Int = 1, vans: Int = 1, rules: Rules = Rules()
  ) throws -> (season: Season, plan: Plan) {
    let whole = try season(
      (0..<count).map { "Village \($0)" }, vans: (0..<vans).map { "Van \($0)" }, weekdays: [.friday])
    var draft = whole.draft
    draft.rules = rules
    for position in draft.communes.indices {
      draft.communes[position].required = required
      draft.communes[position].territory = "CC"
      draft.communes[position].priority = count - position
    }
    let season = try Season(validating: draft)
    let slots = season.span.filter { $0.weekday == .friday }.flatMap { date in (0..<vans).map { (date, $0) } }
    let most = rules.territories.first?.maxEvenings ?? slots.count
    let plan = Plan(
      evenings: zip(slots, 0..<min(count, most)).map { Evening(date: $0.0, van: "v\($0.1)", commune: "c\($1)") })
    return (season, plan)
  }
}
