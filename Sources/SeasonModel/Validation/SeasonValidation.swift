internal import CivilTime

/// Finds everything that is wrong with a draft.
///
/// Every check runs, whatever the others found, and each function looks at one part of the draft.
enum SeasonValidation {
  static func defects(of draft: SeasonDraft) -> [SeasonDefect] {
    // Beyond these numbers it is no season, and looking at all of it would take its time.
    let tooMany = CountValidation.defects(of: draft)
    guard tooMany.isEmpty else { return tooMany }
    let territories = territories(of: draft)
    return datesDefects(draft) + zoneDefects(draft) + placeDefects(draft) + vanDefects(draft, territories: territories)
      + RuleValidation.defects(of: draft, territories: territories) + communeDefects(draft)
      + availabilityDefects(draft, territories: territories) + PromiseValidation.defects(of: draft)
      + TravelValidation.defects(of: draft)
  }

  /// The names of the territories that have a commune, in the communes' order.
  private static func territories(of draft: SeasonDraft) -> [String] {
    var seen: Set<String> = []
    return draft.communes.map(\.territory).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func datesDefects(_ draft: SeasonDraft) -> [SeasonDefect] {
    guard let span = DateSpan(first: draft.firstDate, last: draft.lastDate) else {
      return [SeasonDefect(.season("lastDate"), .endsBeforeItStarts)]
    }
    guard span.count <= SeasonLimits.seasonDays.upperBound else {
      return [
        SeasonDefect(.season("lastDate"), .tooLong(days: span.count, limit: SeasonLimits.seasonDays.upperBound))
      ]
    }
    return []
  }

  private static func zoneDefects(_ draft: SeasonDraft) -> [SeasonDefect] {
    guard SeasonZone(rawValue: draft.timeZone) == nil else { return [] }
    return [
      SeasonDefect(.season("timeZone"), .unknownZone(draft.timeZone, known: SeasonZone.allCases.map(\.rawValue)))
    ]
  }

  private static func placeDefects(_ draft: SeasonDraft) -> [SeasonDefect] {
    let codes = Set(draft.communes.map(\.code))
    var defects = DraftChecks.duplicates(draft.places.map(\.id)) { .place($0, "id") }
    for (index, place) in draft.places.enumerated() where codes.contains(place.id) {
      defects.append(SeasonDefect(.place(index, "id"), .clashesWithCommune(place.id)))
    }
    return defects
  }

  private static func vanDefects(_ draft: SeasonDraft, territories: [String]) -> [SeasonDefect] {
    guard !draft.vans.isEmpty else { return [SeasonDefect(.season("vans"), .noneGiven)] }
    let places = draft.places.map(\.id)
    let known = Set(places)
    let served = Set(territories)
    var defects = DraftChecks.duplicates(draft.vans.map(\.id)) { .van($0, "id") }
    for (index, van) in draft.vans.enumerated() {
      if !known.contains(van.base) {
        defects.append(SeasonDefect(.van(index, "base"), .unknown(van.base, known: places)))
      }
      if van.weekdays.isEmpty, van.extraDates.isEmpty {
        defects.append(SeasonDefect(.van(index, "weekdays"), .noneGiven))
      }
      for name in van.territories where !served.contains(name) {
        defects.append(SeasonDefect(.van(index, "territories"), .unknown(name, known: territories)))
      }
      if let most = van.maxEveningsPerWeek, !SeasonLimits.eveningsPerWeek.contains(most) {
        defects.append(
          SeasonDefect(.van(index, "maxEveningsPerWeek"), .outOfRange(most, SeasonLimits.eveningsPerWeek)))
      }
      if let longest = van.maxLeg, !SeasonLimits.kilometres.contains(longest.km) {
        defects.append(SeasonDefect(.van(index, "maxLegKm"), .outOfRange(longest.km, SeasonLimits.kilometres)))
      }
    }
    return defects
  }

  private static func communeDefects(_ draft: SeasonDraft) -> [SeasonDefect] {
    guard !draft.communes.isEmpty else { return [SeasonDefect(.season("communes"), .noneGiven)] }
    var defects = DraftChecks.duplicates(draft.communes.map(\.code)) { .commune($0, "code") }
    for (index, commune) in draft.communes.enumerated() {
      if !SeasonLimits.evenings.contains(commune.evenings) {
        defects.append(
          SeasonDefect(.commune(index, "evenings"), .outOfRange(commune.evenings, SeasonLimits.evenings)))
      }
      if !SeasonLimits.evenings.contains(commune.required) {
        defects.append(
          SeasonDefect(.commune(index, "required"), .outOfRange(commune.required, SeasonLimits.evenings)))
      } else if commune.required > commune.evenings, commune.evenings >= 0 {
        defects.append(
          SeasonDefect(
            .commune(index, "required"),
            .requiredExceedsEvenings(required: commune.required, evenings: commune.evenings)))
      }
      if !SeasonLimits.priority.contains(commune.priority) {
        defects.append(
          SeasonDefect(.commune(index, "priority"), .outOfRange(commune.priority, SeasonLimits.priority)))
      }
      if let population = commune.population, !SeasonLimits.population.contains(population) {
        defects.append(
          SeasonDefect(.commune(index, "population"), .outOfRange(population, SeasonLimits.population)))
      }
    }
    return defects
  }

  private static func availabilityDefects(_ draft: SeasonDraft, territories: [String]) -> [SeasonDefect] {
    let codes = draft.communes.map(\.code)
    let known = Set(codes)
    let knownTerritories = Set(territories)
    let vans = draft.vans.map(\.id)
    let knownVans = Set(vans)
    var defects: [SeasonDefect] = []
    for (index, row) in draft.availability.enumerated() {
      switch row.subject {
      case .commune(let code) where !known.contains(code):
        defects.append(SeasonDefect(.availability(index, "code"), .unknown(code, known: codes)))
      case .territory(let name) where !knownTerritories.contains(name):
        defects.append(SeasonDefect(.availability(index, "code"), .unknown(name, known: territories)))
      case .commune, .territory, .everyone: break
      }
      if let van = row.van, !vans.isEmpty, !knownVans.contains(van) {
        defects.append(SeasonDefect(.availability(index, "van"), .unknown(van, known: vans)))
      }
    }
    return defects
  }
}
