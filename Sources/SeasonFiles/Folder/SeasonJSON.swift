internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// Reads `season.json`.
struct SeasonJSON {
  /// The season without communes, availability and matrices; dates that are missing are replaced.
  private(set) var draft: SeasonDraft
  /// Whether the file gives both dates.
  private(set) var hasDates = true
  /// What was wrong: what follows from its default is not worth telling.
  private(set) var spoilt: Set<SeasonDefect.Place> = []
  /// Where each field stands.
  private(set) var offsets: [SeasonDefect.Place: Int] = [:]

  private let text: SourceText
  private let bag: DiagnosticBag

  /// Reads the file, or returns nil when it holds no object.
  init?(_ text: SourceText, bag: DiagnosticBag) {
    guard let node = JSONNode.read(text, bag: bag),
      let fields = JSONFields(node, key: text.name, known: SeasonJSON.keys, in: text, bag: bag)
    else { return nil }
    self.text = text
    self.bag = bag
    let hours = SeasonJSON.hours(fields.fields("evening", known: SeasonJSON.eveningKeys))
    fields.require("firstDate", "lastDate", "vans")
    let first = fields.date("firstDate")
    let last = fields.date("lastDate")
    let fallback = first ?? last ?? CivilDate(daysSince1970: 0)
    self.draft = SeasonDraft(firstDate: first ?? fallback, lastDate: last ?? fallback, hours: hours)
    self.hasDates = first != nil && last != nil
    draft.name = fields.string("name") ?? ""
    if let email = fields.string("email") {
      if !MailAddress.isAddress(email) {
        fields.unknownWord(email, known: ["prenom.nom@exemple.fr"], at: fields.offset("email"))
      }
      draft.email = email
    }
    draft.timeZone = fields.string("timeZone") ?? draft.timeZone
    for key in SeasonJSON.keys { offsets[.season(key)] = fields.offset(key) }
    for node in fields.elements("places") { read(place: node) }
    if fields.node("vans") == nil { spoilt.insert(.season("vans")) }
    for node in fields.elements("vans") { read(van: node) }
    if let travel = fields.fields("travel", known: SeasonJSON.travelKeys) { read(travel: travel) }
    if let rules = fields.fields("rules", known: SeasonJSON.rulesKeys) { read(rules: rules) }
  }

  private static let keys = [
    "name", "email", "firstDate", "lastDate", "timeZone", "evening", "places", "vans", "travel", "rules",
  ]
  private static let eveningKeys = ["opens", "closes", "setUpMinutes", "packUpMinutes"]
  private static let placeKeys = ["id", "name", "commune", "latitude", "longitude"]
  private static let vanKeys = [
    "id", "name", "base", "weekdays", "closed", "extraDates", "overnight", "maxEveningsPerWeek", "maxLegKm",
    "territories",
  ]
  private static let closedKeys = ["from", "to", "note"]
  private static let travelKeys = ["roadFactor", "speedKmh", "euroPerKm", "gramsCO2PerKm"]
  private static let rulesKeys = [
    "optimise", "minDaysBetweenEvenings", "neighbours", "preferredDatePenaltyKm", "oneTerritoryPerOuting",
    "territories", "noticeDays",
  ]
  private static let neighbourKeys = ["withinKm", "minDays", "penaltyKm"]
  private static let territoryKeys = ["name", "minEvenings", "maxEvenings"]

  private static func hours(_ fields: JSONFields?) -> EveningHours {
    let opens = fields?.time("opens") ?? TimeOfDay(hour: 18, minute: 0)
    let closes = fields?.time("closes") ?? TimeOfDay(hour: 22, minute: 0)
    let midnight = TimeOfDay.midnight
    return EveningHours(
      opens: opens ?? midnight, closes: closes ?? midnight,
      setUpMinutes: fields?.whole("setUpMinutes", in: SeasonLimits.crewMinutes) ?? 0,
      packUpMinutes: fields?.whole("packUpMinutes", in: SeasonLimits.crewMinutes) ?? 0)
  }

  private mutating func read(place node: JSONNode) {
    guard let fields = JSONFields(node, key: "places", known: SeasonJSON.placeKeys, in: text, bag: bag) else { return }
    let index = draft.places.count
    for key in SeasonJSON.placeKeys { offsets[.place(index, key)] = fields.offset(key) }
    fields.require("id")
    let id = fields.string("id")
    if id == nil { spoilt.insert(.place(index, "id")) }
    let latitude = fields.decimal("latitude", in: -90...90)
    let longitude = fields.decimal("longitude", in: -180...180)
    let coordinate = latitude.flatMap { north in
      longitude.flatMap { Coordinate(latitude: north, longitude: $0) }
    }
    if coordinate == nil, fields.node("latitude") != nil || fields.node("longitude") != nil {
      spoilt.insert(.place(index, "latitude"))
      if fields.node("latitude") == nil { fields.require("latitude") }
      if fields.node("longitude") == nil { fields.require("longitude") }
    }
    let town = coordinate == nil ? PlaceTown.point(of: fields, bag: bag, in: text) : .unsaid
    if town == .wrong { spoilt.insert(.place(index, "latitude")) }
    draft.places.append(
      Place(id: id ?? "", name: fields.string("name") ?? id ?? "", coordinate: coordinate ?? town.coordinate))
  }

  private mutating func read(van node: JSONNode) {
    guard let fields = JSONFields(node, key: "vans", known: SeasonJSON.vanKeys, in: text, bag: bag) else {
      spoilt.insert(.season("vans"))
      return
    }
    let index = draft.vans.count
    for key in SeasonJSON.vanKeys { offsets[.van(index, key)] = fields.offset(key) }
    fields.require("id", "base", "weekdays")
    if fields.node("weekdays") == nil { spoilt.insert(.van(index, "weekdays")) }
    let id = fields.string("id")
    let base = fields.string("base")
    if id == nil { spoilt.insert(.van(index, "id")) }
    if base == nil { spoilt.insert(.van(index, "base")) }
    draft.vans.append(
      Van(
        id: id ?? "", name: fields.string("name"), base: base ?? "",
        weekdays: weekdays(fields, van: index), closed: closed(fields, van: index),
        extraDates: extraDates(fields, van: index),
        overnight: fields.choice("overnight", of: Van.Overnight.self) ?? .field,
        maxEveningsPerWeek: fields.whole("maxEveningsPerWeek", in: SeasonLimits.eveningsPerWeek),
        maxLeg: fields.kilometres("maxLegKm", in: SeasonLimits.kilometres),
        territories: fields.elements("territories").compactMap { fields.string($0, key: "territories") }))
  }

  private mutating func weekdays(_ fields: JSONFields, van: Int) -> Set<Weekday> {
    var days: Set<Weekday> = []
    if let node = fields.node("weekdays"), node.kind != .array { spoilt.insert(.van(van, "weekdays")) }
    for node in fields.elements("weekdays") {
      guard let word = fields.string(node, key: "weekdays") else {
        spoilt.insert(.van(van, "weekdays"))
        continue
      }
      if let day = WeekdayWord.weekday(word) {
        days.insert(day)
      } else {
        spoilt.insert(.van(van, "weekdays"))
        fields.unknownWord(word, known: WeekdayWord.known, suggestions: WeekdayWord.all, at: node.offset)
      }
    }
    return days
  }

  private mutating func closed(_ fields: JSONFields, van: Int) -> [Van.ClosedPeriod] {
    var periods: [Van.ClosedPeriod] = []
    for node in fields.elements("closed") {
      guard let period = JSONFields(node, key: "closed", known: SeasonJSON.closedKeys, in: text, bag: bag) else {
        continue
      }
      period.require("from")
      let from = period.date("from")
      let to = period.date("to")
      guard let from, let last = period.node("to") == nil ? from : to else { continue }
      if let span = DateSpan(first: from, last: last) {
        offsets[.van(van, "closed.\(periods.count)")] = node.offset
        periods.append(Van.ClosedPeriod(span: span, note: period.string("note") ?? ""))
      } else {
        bag.add(.endsBeforeItBegins(from: from, to: last), in: text, at: period.offset("to"))
      }
    }
    return periods
  }

  private mutating func extraDates(_ fields: JSONFields, van: Int) -> [CivilDate] {
    var dates: [CivilDate] = []
    for node in fields.elements("extraDates") {
      if let date = fields.date(node, key: "extraDates") {
        offsets[.van(van, "extraDates.\(dates.count)")] = node.offset
        dates.append(date)
      } else {
        spoilt.insert(.van(van, "weekdays"))
      }
    }
    return dates
  }

  private mutating func read(travel fields: JSONFields) {
    for key in SeasonJSON.travelKeys { offsets[.rule("travel.\(key)")] = fields.offset(key) }
    let usual = Travel()
    draft.travel = Travel(
      roadFactor: fields.decimal("roadFactor", in: SeasonLimits.roadFactor) ?? usual.roadFactor,
      speedKmh: fields.decimal("speedKmh", in: SeasonLimits.speedKmh) ?? usual.speedKmh,
      euroPerKm: fields.decimal("euroPerKm", in: SeasonLimits.euroPerKm),
      gramsCO2PerKm: fields.decimal("gramsCO2PerKm", in: SeasonLimits.gramsCO2PerKm))
  }

  private mutating func read(rules fields: JSONFields) {
    for key in SeasonJSON.rulesKeys { offsets[.rule(key)] = fields.offset(key) }
    draft.rules = Rules(
      objective: fields.choice("optimise", of: Rules.Objective.self) ?? .distance,
      minDaysBetweenEvenings: fields.whole("minDaysBetweenEvenings", in: SeasonLimits.days) ?? 0,
      preferredDatePenalty: fields.kilometres("preferredDatePenaltyKm", in: SeasonLimits.kilometres) ?? .zero,
      oneTerritoryPerOuting: fields.boolean("oneTerritoryPerOuting") ?? false,
      noticeDays: fields.whole("noticeDays", in: SeasonLimits.noticeDays))
    if let rule = fields.fields("neighbours", known: SeasonJSON.neighbourKeys) {
      for key in SeasonJSON.neighbourKeys { offsets[.rule("neighbours.\(key)")] = rule.offset(key) }
      rule.require("withinKm", "minDays")
      if let within = rule.kilometres("withinKm", in: SeasonLimits.kilometres),
        let days = rule.whole("minDays", in: SeasonLimits.days)
      {
        draft.rules.neighbours = Rules.Neighbours(
          within: within, minDays: days, penalty: rule.kilometres("penaltyKm", in: SeasonLimits.kilometres))
      }
    }
    for node in fields.elements("territories") {
      guard let rule = JSONFields(node, key: "territories", known: SeasonJSON.territoryKeys, in: text, bag: bag)
      else { continue }
      let index = draft.rules.territories.count
      for key in SeasonJSON.territoryKeys { offsets[.territoryRule(index, key)] = rule.offset(key) }
      rule.require("name")
      guard let name = rule.string("name") else { continue }
      draft.rules.territories.append(
        Rules.Territory(
          name: name, minEvenings: rule.whole("minEvenings", in: SeasonLimits.territoryEvenings) ?? 0,
          maxEvenings: rule.whole("maxEvenings", in: SeasonLimits.territoryEvenings)))
    }
  }
}
