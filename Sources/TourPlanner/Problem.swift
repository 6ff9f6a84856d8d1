internal import SeasonModel

/// A season as the search sees it: numbers in dense arrays, made once and never changed.
///
/// Communes, vans and outings keep their positions in the season. Days count from 0, the first date. A slot is a van on
/// a day on which it works; slots are numbered by outing and, within it, by day, so that the slots of an outing are a
/// range. Nodes of legs are communes first, then places.
struct Problem: Sendable {
  /// One outing in numbers.
  struct Outing: Sendable {
    let van: Int
    /// The node of the van's base.
    let base: Int
    let firstDay: Int
    let lastDay: Int
    /// The number of its first slot; day d is slot `firstSlot + d - firstDay`.
    let firstSlot: Int

    /// How many slots it has.
    var length: Int { lastDay - firstDay + 1 }
    /// Its slots.
    var slots: Range<Int> { firstSlot..<(firstSlot + length) }
  }

  let season: Season
  let communeCount: Int
  let dayCount: Int
  let slotCount: Int
  let outings: [Outing]
  let legs: LegCosts
  let hosts: HostTable
  /// For each commune, how many evenings it wants.
  let wanted: [Int]
  /// For each commune, how many of them are required.
  let required: [Int]
  /// For each commune, the weight of an evening beyond the required ones.
  let priority: [Int]
  /// For each slot, its outing.
  let outingOfSlot: [Int32]
  /// For each slot, its day.
  let dayOfSlot: [Int16]
  /// Whether a van serves a commune, van after van.
  private let service: FixedBuffer<Bool>

  init(season: Season) {
    self.season = season
    self.communeCount = season.communes.count
    self.dayCount = season.span.count
    var outings: [Outing] = []
    var outingOfSlot: [Int32] = []
    var dayOfSlot: [Int16] = []
    for outing in season.outings {
      let first = outing.dates.first - season.span.first
      outings.append(
        Outing(
          van: outing.van, base: season.communes.count + season.baseSite(ofVan: outing.van), firstDay: first,
          lastDay: first + outing.dates.count - 1, firstSlot: outingOfSlot.count))
      for day in 0..<outing.dates.count {
        outingOfSlot.append(Int32(outings.count - 1))
        dayOfSlot.append(Int16(first + day))
      }
    }
    self.outings = outings
    self.outingOfSlot = outingOfSlot
    self.dayOfSlot = dayOfSlot
    self.slotCount = outingOfSlot.count
    self.legs = LegCosts(season: season)
    self.hosts = HostTable(season: season)
    self.wanted = season.communes.map(\.evenings)
    self.required = season.communes.map(\.required)
    self.priority = season.communes.map(\.priority)
    let service = FixedBuffer<Bool>(repeating: true, count: season.vans.count * season.communes.count)
    for (position, van) in season.vans.enumerated() where !van.territories.isEmpty {
      for (commune, host) in season.communes.enumerated() {
        service[position * season.communes.count + commune] = van.serves(territory: host.territory)
      }
    }
    self.service = service
  }

  /// Whether a van serves the territory of a commune.
  @inline(__always)
  func serves(van: Int, commune: Int) -> Bool {
    service.elements[van &* communeCount &+ commune]
  }

  /// The slot of an outing on one of its days.
  @inline(__always)
  func slot(outing: Int, day: Int) -> Int {
    outings[outing].firstSlot + day - outings[outing].firstDay
  }

  /// The cost of holding the evening of a commune on a day that is none of those it prefers.
  func preferencePenalty(commune: Int, day: Int) -> Int {
    guard let wishes = season.calendars[commune].preferred else { return 0 }
    return wishes.contains(season.span.first + day) ? 0 : season.rules.preferredDatePenalty.count
  }
}
