internal import CivilTime

/// What a plan says to the world, taken together once for all its evenings.
struct PublishedFacts {
  let plan: Plan
  let season: Season
  /// The fingerprint of what people read about each evening, beside its date, hours and place.
  let details: [String]

  init(plan: Plan, season: Season, itinerary: Itinerary) {
    self.plan = plan
    self.season = season
    var details = plan.evenings.map { evening in
      var print = PublishedFacts.fingerprint(of: evening, season: season)
      print.add("no drive")
      return print.text
    }
    for drive in itinerary.drives {
      for (order, stop) in drive.stops.enumerated() {
        var print = PublishedFacts.fingerprint(of: plan.evenings[stop.evening], season: season)
        print.add(season.siteName(stop.from))
        print.add(stop.leg?.metres.count)
        print.add(stop.leg?.time.thousandths)
        let next = stop.isLast ? nil : drive.stops[order + 1]
        print.add(next.map { season.siteName($0.site) } ?? "")
        let onward = next.map(\.leg) ?? stop.returning
        print.add(onward?.metres.count)
        print.add(onward?.time.thousandths)
        details[stop.evening] = print.text
      }
    }
    self.details = details
  }

  /// An evening as the world is told of it.
  func event(for evening: Evening, number: Int, uid: String, revision: PublishedRevision) -> PublishedEvent {
    let commune = season.communePositions[evening.commune].map { season.communes[$0] }
    let name = commune?.name ?? evening.commune
    let place = [commune?.venue ?? "", name].filter { !$0.isEmpty }.joined(separator: ", ")
    return PublishedEvent(
      uid: uid, commune: evening.commune, number: number, name: name, territory: commune?.territory ?? "",
      place: place, date: evening.date, opens: season.hours.opens, closes: season.hours.closes, van: evening.van,
      revision: revision)
  }

  /// The fingerprint of what a crew reads about an outing.
  func details(of drive: Itinerary.Drive) -> String {
    var print = Fingerprint()
    for stop in drive.stops { print.add(details[stop.evening]) }
    return print.text
  }

  private static func fingerprint(of evening: Evening, season: Season) -> Fingerprint {
    var print = Fingerprint()
    print.add(evening.van)
    print.add(evening.note)
    print.add(season.vanPositions[evening.van].map { season.vans[$0].name } ?? "")
    print.add(season.hours.setUpMinutes)
    print.add(season.hours.packUpMinutes)
    if let position = season.communePositions[evening.commune] {
      let commune = season.communes[position]
      for text in [commune.name, commune.territory, commune.contact, commune.note] { print.add(text) }
      print.add(commune.coordinate.map { Int(($0.latitude * 1_000_000).rounded()) })
      print.add(commune.coordinate.map { Int(($0.longitude * 1_000_000).rounded()) })
    }
    return print
  }
}
