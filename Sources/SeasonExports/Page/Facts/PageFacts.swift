internal import CivilTime
internal import SeasonModel

/// What the sections of a page have in common, found out once.
struct PageFacts {
  /// One outing with the evenings of the plan.
  struct Tour {
    /// Its number on the page, from 1.
    let number: Int
    let van: Int
    let sites: [Int]
    let metres: Metres
    let dates: DateSpan
  }

  let season: Season
  let plan: Plan
  let content: PageContent
  let texts: SeasonPageTexts
  /// The evenings that the page tells, by date; cancelled ones included.
  let events: [PublishedEvent]
  /// The outings, by date.
  let tours: [Tour]
  /// What lies beside the page.
  let links: PageLinks
  private let tourOf: [TourKey: Int]
  private let anchors: [String: String]

  private struct TourKey: Hashable {
    let van: String
    let date: CivilDate
  }

  init(publication: Publication, plan: Plan, season: Season, content: PageContent, links: PageLinks) {
    self.season = season
    self.plan = plan
    self.content = content
    self.links = links
    texts = SeasonPageTexts(language: content.language)
    events = publication.events(of: season)
      .sorted { ($0.date, $0.van, $0.commune, $0.number) < ($1.date, $1.van, $1.commune, $1.number) }
    let drives = Itinerary(plan: plan, season: season).drives.compactMap { drive -> Tour? in
      guard let first = drive.stops.first, let last = drive.stops.last,
        let dates = DateSpan(first: plan.evenings[first.evening].date, last: plan.evenings[last.evening].date)
      else { return nil }
      let van = season.outings[drive.outing].van
      let base = season.baseSite(ofVan: van)
      let metres = drive.stops.reduce(Metres.zero) { sum, stop in
        sum + (stop.leg?.metres ?? .zero) + (stop.returning?.metres ?? .zero)
      }
      return Tour(number: 0, van: van, sites: [base] + drive.stops.map(\.site) + [base], metres: metres, dates: dates)
    }
    .sorted { ($0.dates.first, $0.van) < ($1.dates.first, $1.van) }
    tours = drives.enumerated().map { place, tour in
      Tour(number: place + 1, van: tour.van, sites: tour.sites, metres: tour.metres, dates: tour.dates)
    }
    var tourOf: [TourKey: Int] = [:]
    for tour in tours {
      for date in tour.dates { tourOf[TourKey(van: season.vans[tour.van].id, date: date)] = tour.number }
    }
    self.tourOf = tourOf
    anchors = Dictionary(
      season.communes.enumerated().map { place, commune in
        let isPlain = commune.code.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte & 0xdf)
        }
        // A code may be any text: only a plain one with a digit can be the name of a place on the page.
        let isName = isPlain && commune.code.utf8.contains { (0x30...0x39).contains($0) }
        return (commune.code, isName ? commune.code : "village-\(place + 1)")
      }
    ) { first, _ in first }
  }

  /// The number of the outing that an evening belongs to.
  func tour(of event: PublishedEvent) -> Int? {
    event.isConfirmed ? tourOf[TourKey(van: event.van, date: event.date)] : nil
  }

  /// The place on the page where a commune is told of; nil for one that the season no longer has.
  func anchor(_ code: String) -> String? { anchors[code] }

  /// The look of an outing's line: one of seven colours and one of five dashes, so that 35 in a row differ.
  static func look(_ tour: Int) -> String { "k\(tour % 7) h\(tour % 5)" }
}
