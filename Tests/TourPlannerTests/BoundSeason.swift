internal import CivilTime
internal import SeasonModel
import Testing

@testable import TourPlanner

/// Small random seasons that between them have every rule there is.
struct BoundSeason {
  /// Random numbers that a seed repeats.
  struct Dice {
    private var source: RandomSource

    init(seed: Int) {
      source = RandomSource.part(seed, of: 20_260_605)
    }

    /// A number from `range`.
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + source.below(range.count)
    }

    /// True once in `times`.
    mutating func once(in times: Int) -> Bool { roll(1...times) == 1 }
  }

  /// A season of `communes` communes and about as many slots.
  static func draft(seed: Int, communes count: Int = 5) throws -> SeasonDraft {
    var dice = Dice(seed: seed)
    let first = CivilDate(daysSince1970: 20_000 + dice.roll(0...20))
    let days = dice.roll(5...9)
    let hour = try #require(TimeOfDay(hour: 18, minute: 0))
    let late = try #require(TimeOfDay(hour: 22, minute: 0))
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + (days - 1), hours: EveningHours(opens: hour, closes: late))
    let vanCount = dice.roll(1...2)
    draft.places = (0..<vanCount).map { Place(id: "base\($0)", name: "base\($0)") }
    let territories = ["east", "west"]
    for position in 0..<vanCount {
      var van = Van(id: "van\(position)", base: "base\(position)", weekdays: [])
      for weekday in Weekday.allCases where dice.once(in: vanCount == 1 ? 2 : 3) { van.weekdays.insert(weekday) }
      van.weekdays.insert((first + dice.roll(0...(days - 1))).weekday)
      if dice.once(in: 3) { van.overnight = .base }
      if dice.once(in: 4) { van.maxEveningsPerWeek = dice.roll(1...3) }
      if dice.once(in: 5) { van.maxLeg = Metres(dice.roll(30_000...70_000)) }
      if dice.once(in: 5) { van.territories = [territories[dice.roll(0...1)]] }
      draft.vans.append(van)
    }
    for position in 0..<count {
      let evenings = dice.once(in: 4) ? 2 : 1
      let required = dice.once(in: 3) ? dice.roll(0...evenings) : evenings
      draft.communes.append(
        Commune(
          code: "c\(position)", name: "c\(position)", territory: territories[dice.roll(0...1)], evenings: evenings,
          required: required, priority: dice.roll(0...3)))
      if dice.once(in: 2) { addRows(of: position, to: &draft, &dice) }
    }
    addRules(to: &draft, &dice)
    addPromise(to: &draft, &dice)
    addMatrix(to: &draft, &dice)
    return draft
  }

  private static func addRows(of commune: Int, to draft: inout SeasonDraft, _ dice: inout Dice) {
    let length = draft.lastDate - draft.firstDate + 1
    let first = dice.roll(0...(length - 1))
    let last = dice.roll(first...(length - 1))
    guard let span = DateSpan(first: draft.firstDate + first, last: draft.firstDate + last) else { return }
    let statuses: [AvailabilityRow.Status] = [.open, .closed, .preferred]
    draft.availability.append(
      AvailabilityRow(subject: .commune("c\(commune)"), span: span, status: statuses[dice.roll(0...2)]))
  }

  private static func addRules(to draft: inout SeasonDraft, _ dice: inout Dice) {
    if dice.once(in: 3) { draft.rules.minDaysBetweenEvenings = dice.roll(1...4) }
    if dice.once(in: 2) {
      draft.rules.neighbours = Rules.Neighbours(
        within: Metres(dice.roll(10_000...40_000)), minDays: dice.roll(1...4),
        penalty: dice.once(in: 3) ? nil : Metres(dice.roll(1000...30_000)))
    }
    if dice.once(in: 2) { draft.rules.preferredDatePenalty = Metres(dice.roll(1000...20_000)) }
    if dice.once(in: 4) { draft.rules.oneTerritoryPerOuting = true }
    if dice.once(in: 4) { draft.rules.objective = .time }
    if dice.once(in: 3) {
      let least = dice.roll(0...2)
      let most = dice.once(in: 2) ? dice.roll(max(1, least)...4) : nil
      draft.rules.territories = [Rules.Territory(name: "east", minEvenings: least, maxEvenings: most)]
    }
  }

  private static func addPromise(to draft: inout SeasonDraft, _ dice: inout Dice) {
    guard dice.once(in: 3) else { return }
    let van = draft.vans[dice.roll(0...(draft.vans.count - 1))]
    let span = (0...(draft.lastDate - draft.firstDate)).map { draft.firstDate + $0 }.filter(van.works(on:))
    let hosts = draft.communes.filter { van.serves(territory: $0.territory) }
    guard !span.isEmpty, !hosts.isEmpty else { return }
    let host = hosts[dice.roll(0...(hosts.count - 1))]
    draft.availability.append(
      AvailabilityRow(
        subject: .commune(host.code), span: DateSpan(span[dice.roll(0...(span.count - 1))]), status: .fixed,
        van: dice.once(in: 2) ? van.id : nil))
  }

  private static func addMatrix(to draft: inout SeasonDraft, _ dice: inout Dice) {
    let codes = draft.places.map(\.id) + draft.communes.map(\.code)
    let points = codes.map { _ in (dice.roll(0...50_000), dice.roll(0...50_000)) }
    let isRough = dice.once(in: 3)
    var cells: [Int32] = []
    for from in points {
      for to in points {
        let far = max(abs(from.0 - to.0), abs(from.1 - to.1))
        let detour = isRough && from != to ? dice.roll(0...20_000) : 0
        cells.append(isRough && from != to && dice.once(in: 12) ? TravelMatrix.noRoad : Int32(far + detour))
      }
    }
    draft.distances = TravelMatrix(codes: codes, cells: cells)
  }
}
