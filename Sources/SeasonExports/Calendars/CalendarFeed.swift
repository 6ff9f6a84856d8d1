public import CivilTime
internal import ICalendar
public import SeasonModel
internal import TextFormats

/// A calendar that people subscribe to: the evenings of a season, or of one commune, territory or van.
///
/// The feed shows a publication, which says under which identifier and in which revision the world knows each evening.
/// To export a plan that is not published, publish it in memory: `publication.publishing(plan, in: season, at: moment)`.
/// The moment should be the one at which the plan was made, and not the one of the export: then two exports are equal.
public struct CalendarFeed: Sendable {
  /// How a feed is written.
  public struct Options: Sendable {
    /// Which evenings.
    public var scope: ExportScope
    /// For whom.
    public var audience: Audience
    /// The language of what people read.
    public var language: FeedLanguage
    /// How long before an evening opens a reminder rings, in minutes; nil for none.
    public var alarmMinutes: Int?
    /// The page about the season, if there is one: a URI.
    public var url: String?
    /// What the evenings are about, such as `Concert`.
    public var categories: [String]
    /// The colour of the calendar: a CSS3 colour name (RFC 7986 5.9).
    public var color: String
    /// The date on which the feed is read; nil for one within the season.
    ///
    /// Once the season is over, cancelled evenings are no longer shown.
    public var today: CivilDate?

    /// Creates options.
    public init(
      scope: ExportScope = .season, audience: Audience = .public, language: FeedLanguage = .french,
      alarmMinutes: Int? = nil, url: String? = nil, categories: [String] = [], color: String = "darkorange",
      today: CivilDate? = nil
    ) {
      self.scope = scope
      self.audience = audience
      self.language = language
      self.alarmMinutes = alarmMinutes
      self.url = url
      self.categories = categories
      self.color = color
      self.today = today
    }
  }

  private let season: Season
  private let plan: Plan
  private let publication: Publication
  private let roads: EveningRoads
  /// The position in the plan of each evening that counts.
  private let positions: [EveningKey: Int]

  /// Prepares the feeds of a published plan.
  ///
  /// - Parameters:
  ///   - publication: what the world knows, the plan included.
  ///   - plan: the plan that was published last.
  ///   - season: its season.
  public init(of publication: Publication, plan: Plan, season: Season) {
    self.season = season
    self.plan = plan
    self.publication = publication
    self.roads = EveningRoads(plan: plan, season: season)
    var positions: [EveningKey: Int] = [:]
    for (position, evening) in plan.evenings.enumerated() where evening.counts {
      positions[EveningKey(commune: evening.commune, date: evening.date)] = position
    }
    self.positions = positions
  }

  /// The bytes of the `.ics` file.
  ///
  /// - Complexity: O(n) for n events.
  public func ics(_ options: Options = Options()) -> [UInt8] {
    let texts = FeedTexts(language: options.language)
    let shown = publication.shownEvents(of: options.scope, in: season)
      .filter { isShown($0.event.revision, options) }
      .sorted { left, right in
        (left.event.date, left.event.van, left.event.commune, left.event.number)
          < (right.event.date, right.event.van, right.event.commune, right.event.number)
      }
    let outings = options.audience == .crew ? outings(options) : []
    let modified = (shown.map(\.event.revision.lastModified) + outings.map(\.revision.lastModified)).max()
    let calendar = calendar(named: texts.calendarName(season, options.scope), modified: modified, options)
    // Events are written one by one, to keep memory low.
    var writer = ContentLineWriter(capacity: 1500 + shown.count * 1200)
    calendar.begin(in: &writer)
    for event in shown { component(of: event, texts, options).write(to: &writer) }
    for outing in outings { component(of: outing, texts, options).write(to: &writer) }
    calendar.end(in: &writer)
    return writer.output
  }

  private func isShown(_ revision: PublishedRevision, _ options: Options) -> Bool {
    guard let today = options.today, revision.status == .cancelled else { return true }
    return today <= season.span.last
  }

  private func calendar(named name: String, modified: UTCInstant?, _ options: Options) -> CalendarComponent {
    var properties = [
      CalendarProperty("VERSION", [], .plain("2.0")),
      CalendarProperty("PRODID", [], .text("-//1000 cafés//guinguette//\(options.language.rawValue.uppercased())")),
      CalendarProperty("CALSCALE", [], .plain("GREGORIAN")),
      CalendarProperty("NAME", [], .line(name)), CalendarProperty("X-WR-CALNAME", [], .line(name)),
      CalendarProperty("X-WR-TIMEZONE", [], .text(season.zone.rawValue)),
      CalendarProperty("COLOR", [], .text(options.color)),
      CalendarProperty("REFRESH-INTERVAL", [("VALUE", "DURATION")], .plain("PT6H")),
      CalendarProperty("X-PUBLISHED-TTL", [], .plain("PT6H")),
    ]
    if let modified { properties.append(CalendarProperty("LAST-MODIFIED", [], .instant(modified))) }
    if let url = options.url { properties.append(CalendarProperty("URL", [], .plain(url))) }
    return CalendarComponent(kind: .calendar, properties: properties, components: [season.zone.component])
  }

  private func component(of shown: ShownEvent, _ texts: FeedTexts, _ options: Options) -> CalendarComponent {
    let event = shown.event
    let zoned = [(name: "TZID", value: season.zone.rawValue)]
    let position = event.isConfirmed ? positions[EveningKey(commune: event.commune, date: event.date)] : nil
    let commune = season.communePositions[event.commune].map { season.communes[$0] }
    var properties = stamps(uid: event.uid, event.revision)
    properties += [
      CalendarProperty("DTSTART", zoned, .local(event.date, event.opens)),
      CalendarProperty("DTEND", zoned, .local(event.closingDate, event.closes)),
      CalendarProperty("SUMMARY", [("LANGUAGE", options.language.rawValue)], .line(texts.summary(shown))),
      CalendarProperty("LOCATION", [], .line(event.place)),
    ]
    if let coordinate = commune?.coordinate {
      let latitude = DecimalText.fixed(DecimalText.scaled(coordinate.latitude, by: 1_000_000), decimals: 6)
      let longitude = DecimalText.fixed(DecimalText.scaled(coordinate.longitude, by: 1_000_000), decimals: 6)
      properties.append(CalendarProperty("GEO", [], .plain("\(latitude);\(longitude)")))
    }
    let evening = position.map { plan.evenings[$0] }
    let description =
      shown.hasLeft
      ? texts.departure
      : texts.description(
        event, evening: evening, stop: position.flatMap { roads.stops[$0] }, season: season, audience: options.audience)
    properties.append(CalendarProperty("DESCRIPTION", [], .text(description)))
    properties += links(options)
    properties.append(
      CalendarProperty("TRANSP", [], .plain(event.isConfirmed ? "OPAQUE" : "TRANSPARENT")))
    let alarms = event.isConfirmed ? alarm(texts.summary(shown), options) : []
    return CalendarComponent(kind: .event, properties: properties, components: alarms)
  }

  /// The all-day event of an outing; its end is the day after the last one, as all-day events count.
  private func component(of outing: PublishedOuting, _ texts: FeedTexts, _ options: Options) -> CalendarComponent {
    let van = season.vanPositions[outing.van].map { season.vans[$0] }
    let stops = plan.evenings.indices.filter {
      let evening = plan.evenings[$0]
      return outing.isConfirmed && evening.counts && evening.van == outing.van && outing.dates.contains(evening.date)
    }
    var properties = stamps(uid: outing.uid, outing.revision)
    properties += [
      CalendarProperty("DTSTART", [("VALUE", "DATE")], .date(outing.dates.first)),
      CalendarProperty("DTEND", [("VALUE", "DATE")], .date(outing.dates.last + 1)),
      CalendarProperty(
        "SUMMARY", [("LANGUAGE", options.language.rawValue)],
        .line(texts.outingSummary(van: van?.name ?? outing.van, isConfirmed: outing.isConfirmed))),
      CalendarProperty(
        "DESCRIPTION", [],
        .text(texts.outingDescription(stops.map { (plan.evenings[$0], roads.stops[$0]) }, season: season))),
      CalendarProperty("TRANSP", [], .plain("TRANSPARENT")),
    ]
    return CalendarComponent(kind: .event, properties: properties)
  }

  private func stamps(uid: String, _ revision: PublishedRevision) -> [CalendarProperty] {
    [
      CalendarProperty("UID", [], .text(uid)),
      CalendarProperty("DTSTAMP", [], .instant(revision.lastModified)),
      CalendarProperty("CREATED", [], .instant(revision.created)),
      CalendarProperty("LAST-MODIFIED", [], .instant(revision.lastModified)),
      CalendarProperty("SEQUENCE", [], .plain(String(revision.sequence))),
      CalendarProperty("STATUS", [], .plain(revision.status == .confirmed ? "CONFIRMED" : "CANCELLED")),
    ]
  }

  private func links(_ options: Options) -> [CalendarProperty] {
    var properties: [CalendarProperty] = []
    if let url = options.url { properties.append(CalendarProperty("URL", [], .plain(url))) }
    if !options.categories.isEmpty {
      properties.append(CalendarProperty("CATEGORIES", [], .texts(options.categories)))
    }
    return properties
  }

  private func alarm(_ summary: String, _ options: Options) -> [CalendarComponent] {
    guard let minutes = options.alarmMinutes else { return [] }
    return [
      CalendarComponent(
        kind: .alarm,
        properties: [
          CalendarProperty("ACTION", [], .plain("DISPLAY")),
          CalendarProperty("TRIGGER", [], .plain(CalendarFeed.trigger(minutes))),
          CalendarProperty("DESCRIPTION", [], .line(summary)),
        ])
    ]
  }

  /// A DURATION before the start, in the largest unit that is whole.
  private static func trigger(_ minutes: Int) -> String {
    let count = max(0, minutes)
    if count > 0, count % 1440 == 0 { return "-P\(count / 1440)D" }
    return count > 0 && count % 60 == 0 ? "-PT\(count / 60)H" : "-PT\(count)M"
  }

  private func outings(_ options: Options) -> [PublishedOuting] {
    publication.outings.filter { outing in
      guard isShown(outing.revision, options) else { return false }
      switch options.scope {
      case .season: return true
      case .van(let id): return outing.van == id
      // A commune's or a territory's crew calendar holds its evenings, not the van's whole way.
      case .commune, .territory: return false
      }
    }
    .sorted { ($0.dates.first, $0.van, $0.uid) < ($1.dates.first, $1.van, $1.uid) }
  }
}

/// A commune on a date, which is one evening of a plan at most.
private struct EveningKey: Hashable {
  let commune: String
  let date: CivilDate
}
