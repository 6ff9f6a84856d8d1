internal import CivilTime
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
  /// For each commune, how many evenings come before those of others: the required ones, and those that people know.
  let urgent: [Int]
  /// What it costs that evenings are not held.
  let absences: AbsenceTable
  /// For each slot, its outing.
  let outingOfSlot: [Int32]
  /// For each slot, its day.
  let dayOfSlot: [Int16]
  /// The evenings that every plan holds.
  let pins: [Pin]
  /// For each slot, the commune that is pinned to it, or -1.
  let pinOfSlot: FixedBuffer<Int32>
  /// For each day, the number of its ISO week within the season.
  let weekOfDay: [Int]
  /// How many ISO weeks the season touches.
  let weekCount: Int
  /// For each commune, the position of its territory's rule in `territoryRules`, or -1.
  let territoryRuleOf: [Int]
  /// For each commune, a number that two communes share exactly when they are in one territory.
  let territoryOf: [Int]
  /// The territories with a number of evenings of their own.
  let territoryRules: [Rules.Territory]
  /// Communes by nearness, for ruin.
  let nearest: NeighbourLists
  /// Communes and the bases near them.
  let nearBases: NearBases
  /// Communes that the neighbour rule calls neighbours.
  let rivals: Rivals
  /// What evenings outside preferred and known dates cost.
  let wishes: WishTable
  /// Whether a van serves a commune, van after van.
  private let service: FixedBuffer<Bool>

  /// From so many evenings in the mean on, outings are long; chosen by hand.
  private static let longOuting = 5
  /// Up to so many communes and outings, a problem is small; chosen by hand.
  private static let smallSize = 100
  /// How many near communes each commune knows; chosen by hand.
  private static let nearCommunes = 60

  /// Whether outings are so long that their order matters more than their slots.
  var hasLongOutings: Bool { hasOutings(of: Problem.longOuting) }

  /// Whether outings have so many evenings in the mean, in a plan that holds as many as it can.
  func hasOutings(of evenings: Int) -> Bool {
    min(slotCount, wanted.reduce(0, +)) >= evenings * outings.count
  }

  /// Whether it has so few rows that proving which plan is best takes little longer than finding it.
  var isSmall: Bool { communeCount + outings.count <= Problem.smallSize }

  /// States the problem of a season.
  ///
  /// - Parameters:
  ///   - season: the season.
  ///   - frozen: evenings of an earlier plan that stay where they are.
  ///   - dated: evenings of an earlier plan that stay on their date, with whatever van.
  ///   - known: dates that people know; its scores then count them in, see `KnownDates`.
  ///   - narrowing: what is known of every plan that is worth looking for.
  /// - Complexity: O(n² log n) time for n communes up to `LegCosts.largestMatrix`, about O(n) beyond.
  init(
    season: Season, frozen: [Evening] = [], dated: [Evening] = [], known: KnownDates? = nil,
    narrowing: Narrowing = Narrowing()
  ) {
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
          van: outing.van, base: season.baseNode(ofVan: outing.van), firstDay: first,
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
    let legs = LegCosts(season: season)
    self.legs = legs
    let pins = Pin.pins(season: season, frozen: frozen, dated: dated) + narrowing.pins
    self.pins = pins
    self.hosts = HostTable(season: season, pins: pins, closed: narrowing.closed)
    let pinOfSlot = FixedBuffer<Int32>(repeating: -1, count: max(1, outingOfSlot.count))
    for pin in pins {
      let there = outings.filter {
        ($0.firstDay...$0.lastDay).contains(pin.day) && (pin.van == nil || pin.van == $0.van)
          && season.vans[$0.van].serves(territory: season.communes[pin.commune].territory)
      }
      if there.count == 1 { pinOfSlot[there[0].firstSlot + pin.day - there[0].firstDay] = Int32(pin.commune) }
    }
    self.pinOfSlot = pinOfSlot
    let weeks = WeekTable(season: season)
    self.weekOfDay = weeks.ofDay
    self.weekCount = weeks.count
    self.territoryRules = season.rules.territories
    self.territoryRuleOf = TerritoryTable(season: season).ruleOf
    var numbers: [String: Int] = [:]
    self.territoryOf = season.communes.map { commune in
      let next = numbers.count
      numbers[commune.territory] = numbers[commune.territory] ?? next
      return numbers[commune.territory] ?? next
    }
    self.nearest = NeighbourLists.nearest(season: season, legs: legs, most: Problem.nearCommunes)
    self.rivals = Rivals(season: season)
    let knownTable = known.map {
      KnownTable($0, season: season, highestCost: legs.highestCost(season: season, slots: dayOfSlot.count))
    }
    self.absences = AbsenceTable(season: season, known: knownTable)
    self.wishes = WishTable(season: season, known: knownTable)
    self.wanted = season.communes.map(\.evenings)
    self.required = season.communes.map(\.required)
    self.urgent = season.communes.enumerated().map { max($1.required, knownTable?.count(of: $0) ?? 0) }
    let service = FixedBuffer<Bool>(repeating: true, count: season.vans.count * season.communes.count)
    for (position, van) in season.vans.enumerated() where !van.territories.isEmpty {
      for (commune, host) in season.communes.enumerated() {
        service[position * season.communes.count + commune] = van.serves(territory: host.territory)
      }
    }
    self.service = service
    var baseOfVan = [Int?](repeating: nil, count: season.vans.count)
    for outing in outings { baseOfVan[outing.van] = outing.base }
    let communeCount = season.communes.count
    self.nearBases = NearBases(baseOfVan: baseOfVan, communeCount: communeCount, legs: legs) { van, commune in
      service[van * communeCount + commune]
    }
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
}
