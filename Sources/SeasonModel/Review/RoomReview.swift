internal import CivilTime

/// Counts whether the evenings that a season requires can all be held: on the vans' dates, within their weeks, when the
/// communes can host, and as the territories pay.
///
/// What the count allows may still be impossible, because of distances and neighbours; what it forbids is.
struct RoomReview {
  /// Beyond so many dates of communes the exact count takes too long for a remark.
  private static let mostDates = 400_000

  private let season: Season
  /// The required evenings of each commune that some van can come to on some date.
  private let required: [Int]
  /// The dates on which each commune can host and some van serves it.
  private let dates: [[CivilDate]]

  /// What there is to say about the room of a season.
  ///
  /// - Complexity: O(dates of communes x evenings that do not fit at once), and nothing beyond counting in very large seasons.
  static func remarks(on season: Season) -> [SeasonRemark] {
    let review = RoomReview(season)
    let communes = review.communeRemarks()
    var room = review.roomRemark()
    // The same, of one commune, said better.
    if let place = room?.place, communes.contains(where: { $0.place == place }) { room = nil }
    return [room].compactMap(\.self) + review.territoryRemarks() + communes
  }

  private init(_ season: Season) {
    self.season = season
    var reach = Reach(season: season, closeLooks: 0)
    var promised: [Int: [CivilDate]] = [:]
    for promise in season.promises { promised[promise.commune, default: []].append(promise.date) }
    let dates: [[CivilDate]] = season.communes.indices.map { commune in
      guard season.communes[commune].required > 0 else { return [] }
      let open = reach.dates(for: commune)
      let more = promised[commune, default: []].filter { !open.contains($0) }
      return more.isEmpty ? open : (open + more).sorted()
    }
    self.dates = dates
    // A commune without any date is told as such.
    required = season.communes.indices.map { dates[$0].isEmpty ? 0 : season.communes[$0].required }
  }

  // MARK: - All together

  private func roomRemark() -> SeasonRemark? {
    let slots = season.outings.reduce(0) { $0 + $1.dates.count }
    let needed = required.reduce(0, +)
    let limit = min(slots, weekLimit)
    guard needed > 0 else { return nil }
    // In very large seasons the count of all dates must do.
    guard dates.reduce(0, { $0 + $1.count }) <= RoomReview.mostDates else {
      return needed > limit ? remark(needed, slots, limit) : nil
    }
    var network = RoomNetwork(season, required: required, dates: dates)
    let places = network.fill()
    let forTerritories = territorySurplus
    guard places < network.demand else {
      return needed + forTerritories > limit ? remark(needed + forTerritories, slots, limit) : nil
    }
    let crowded = network.crowdedCommunes()
    let together = crowded.reduce(0) { $0 + required[$1] }
    let room = together - (network.demand - places)
    if together == needed || needed > slots { return remark(needed, slots, places) }
    return SeasonRemark(
      crowded.count == 1 ? .commune(crowded[0], "required") : .season("vans"),
      .cannotAllFit(codes: crowded.map { season.communes[$0].code }, required: together, places: room))
  }

  private func remark(_ required: Int, _ slots: Int, _ places: Int) -> SeasonRemark {
    SeasonRemark(.season("vans"), .moreRequiredThanSlots(required: required, slots: slots, places: places))
  }

  /// How many evenings territories are to have beyond those that their communes require.
  private var territorySurplus: Int {
    season.rules.territories.reduce(0) { sum, rule in
      let communes = season.communes.indices.filter { season.communes[$0].territory == rule.name }
      let wanted = communes.reduce(0) { $0 + season.communes[$1].evenings }
      return sum + max(0, min(rule.minEvenings, wanted) - communes.reduce(0) { $0 + required[$1] })
    }
  }

  /// How many evenings the vans' weeks hold.
  private var weekLimit: Int {
    var counts: [Int: [CivilDate: Int]] = [:]
    for outing in season.outings {
      for date in outing.dates { counts[outing.van, default: [:]][date.mondayOfWeek, default: 0] += 1 }
    }
    return counts.reduce(0) { sum, entry in
      let limit = season.vans[entry.key].maxEveningsPerWeek ?? Int.max
      return sum + entry.value.values.reduce(0) { $0 + min($1, limit) }
    }
  }

  // MARK: - Each by itself

  private func territoryRemarks() -> [SeasonRemark] {
    season.rules.territories.enumerated().compactMap { index, rule in
      let communes = season.communes.filter { $0.territory == rule.name }
      let wanted = communes.reduce(0) { $0 + $1.evenings }
      let required = communes.reduce(0) { $0 + $1.required }
      if rule.minEvenings > wanted {
        return SeasonRemark(
          .territoryRule(index, "minEvenings"),
          .territoryWantsMore(rule.name, minimum: rule.minEvenings, wanted: wanted))
      }
      guard let maximum = rule.maxEvenings, maximum < required else { return nil }
      return SeasonRemark(
        .territoryRule(index, "maxEvenings"),
        .territoryAllowsLess(rule.name, maximum: maximum, required: required))
    }
  }

  private func communeRemarks() -> [SeasonRemark] {
    season.communes.indices.compactMap { index in
      let required = required[index]
      guard required > 1 || required > dates[index].count else { return nil }
      var possible = 0
      var next: CivilDate?
      for date in dates[index] where next.map({ date >= $0 }) ?? true {
        possible += 1
        next = date + max(1, season.rules.minDaysBetweenEvenings)
      }
      guard possible < required else { return nil }
      return SeasonRemark(
        .commune(index, "required"),
        .tooFewDates(code: season.communes[index].code, required: required, possible: possible))
    }
  }
}
