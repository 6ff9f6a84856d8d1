public import CivilTime

/// Why a season cannot go on from what lies where it is to be published.
public enum CatchUpFailure: Error, Hashable, Sendable {
  /// Evenings of another season are announced there, from this date on.
  case anotherSeason(identity: String, from: CivilDate)
}

/// What the world knows, once what was published earlier is compared with what `plan.json` remembers of it.
///
/// The two differ when the folder of the season was put back as it was a week ago, when two people have a copy each, or
/// when the calendars come from an earlier season. People hold what was published, not what is remembered: so revisions
/// go on from the higher sequence, and what only the calendars know becomes known again, to be published as it is
/// now, or as cancelled.
public struct PublicationCatchUp: Sendable {
  /// What the world knows.
  public private(set) var publication: Publication
  /// The identifiers that were unknown.
  public private(set) var unknown: Set<String> = []
  /// The identifiers whose revision was newer than the one on record.
  public private(set) var newer: Set<String> = []

  private let season: Season
  private let identifiers: EventIdentifiers
  private var evenings: [String: Int]
  private var outings: [String: Int]

  /// Compares.
  ///
  /// - Parameters:
  ///   - publication: what is remembered; nil while nothing was published.
  ///   - calendars: the calendars that lie where it is to be published.
  ///   - identity: whose calendars they are, if that is on record there.
  ///   - names: the names of those calendars, as far as they are on record there.
  ///   - season: the season.
  ///   - today: the date of today.
  /// - Throws: `CatchUpFailure` when the calendars announce another season's evenings.
  /// - Complexity: O(n log n) for n events of all calendars together.
  public init(
    of publication: Publication?, with calendars: [SeenCalendar], identity: String? = nil,
    names: [CalendarFileName] = [], in season: Season, today: CivilDate
  ) throws(CatchUpFailure) {
    self.season = season
    var known = publication ?? Publication(unpublished: season)
    let found = identity ?? EventIdentifiers.identity(of: calendars, season: season, known: known)
    if publication == nil, let found, found.prefix(8) == known.identity.prefix(8) {
      // The season that was published there, of which nothing is remembered here.
      known.identity = found
      known.timeZone = calendars.lazy.compactMap(\.timeZone).first ?? known.timeZone
    }
    self.publication = known
    self.identifiers = EventIdentifiers(
      publication: known, season: season, isAlone: identity.map { $0 == known.identity } ?? true)
    self.evenings = Dictionary(known.events.enumerated().map { ($1.uid, $0) }) { first, _ in first }
    self.outings = Dictionary(known.outings.enumerated().map { ($1.uid, $0) }) { first, _ in first }
    let files = Set(known.names.map { [$0.calendar.rawValue, $0.file] })
    self.publication.names += names.filter { !files.contains([$0.calendar.rawValue, $0.file]) }
    let whole = SeenCalendar.newest(
      in: calendars.filter {
        if case .named(.territory, _) = $0.scope { return false }
        if case .named(.van, _) = $0.scope { return false }
        return true
      })
    let past = min(season.span.first, today)
    let own = whole.values.filter { identifiers.kind(of: $0.uid) != nil }
    let foreign = whole.values.filter {
      identifiers.kind(of: $0.uid) == nil && $0.uid.hasSuffix(EventIdentifiers.suffix)
    }
    if let first = foreign.filter({ $0.status == .confirmed && $0.dates.last >= past }).map(\.dates.first).min() {
      throw .anotherSeason(identity: found ?? "", from: first)
    }
    for event in (own.sorted { $0.uid < $1.uid } + foreign.sorted { $0.uid < $1.uid }) { catchUp(with: event) }
    nameOrphans(calendars)
    var owned = OwnedCalendars(calendars, names: self.publication.names)
    owned.catchUp(&self.publication, with: whole, open: unknown.union(newer), in: season)
    newer.formUnion(owned.newer)
  }

  /// Whether nothing was unknown, and nothing newer.
  public var isEmpty: Bool { unknown.isEmpty && newer.isEmpty }

  private mutating func catchUp(with seen: SeenEvent) {
    switch identifiers.kind(of: seen.uid) {
    case .outing(let van): catchUp(outing: seen, van: van)
    case .evening(let code, let number): catchUp(evening: seen, code: code, number: number)
    case nil:
      // Of an earlier season: it stays, for people look back as well.
      if seen.hours == nil {
        catchUp(outing: seen, van: identifiers.anyVan(in: seen.uid))
      } else {
        catchUp(evening: seen, code: identifiers.anyCode(in: seen.uid), number: nil)
      }
    }
  }

  private mutating func catchUp(evening seen: SeenEvent, code: String, number: Int?) {
    guard let hours = seen.hours else { return }
    if let index = evenings[seen.uid] {
      var event = publication.events[index]
      let isSame =
        (event.date, event.opens, event.closes) == (seen.dates.first, hours.opens, hours.closes)
        && event.revision.status == seen.status
      guard event.revision.isBehind(seen, isSame: isSame) else { return }
      (event.date, event.opens, event.closes) = (seen.dates.first, hours.opens, hours.closes)
      if !event.place.hasSameWords(as: seen.place) { event.place = seen.place }
      event.revision = PublishedRevision(seen)
      publication.events[index] = event
      newer.insert(seen.uid)
      return
    }
    let others = publication.events.filter { $0.commune == code }
    let isFree = number.map { number in !others.contains { $0.number == number } } ?? false
    let commune = season.communePositions[code].map { season.communes[$0] }
    evenings[seen.uid] = publication.events.count
    publication.events.append(
      PublishedEvent(
        uid: seen.uid, commune: code,
        number: isFree ? number ?? 1 : PublishedEvent.freeNumber(besides: others),
        name: commune?.name ?? seen.place.lastPart ?? code, territory: commune?.territory ?? "", place: seen.place,
        date: seen.dates.first, opens: hours.opens, closes: hours.closes, van: season.vans.first?.id ?? "",
        revision: PublishedRevision(seen)))
    unknown.insert(seen.uid)
  }

  private mutating func catchUp(outing seen: SeenEvent, van: String) {
    guard let index = outings[seen.uid] else {
      outings[seen.uid] = publication.outings.count
      publication.outings.append(
        PublishedOuting(uid: seen.uid, van: van, dates: seen.dates, revision: PublishedRevision(seen)))
      unknown.insert(seen.uid)
      return
    }
    var outing = publication.outings[index]
    let isSame = outing.dates == seen.dates && outing.revision.status == seen.status
    guard outing.revision.isBehind(seen, isSame: isSame) else { return }
    outing.dates = seen.dates
    outing.revision = PublishedRevision(seen)
    publication.outings[index] = outing
    newer.insert(seen.uid)
  }

  /// Names calendars that nobody remembers: they go on under the address that people have.
  private mutating func nameOrphans(_ calendars: [SeenCalendar]) {
    var files = Set(publication.names.map { [$0.calendar.rawValue, $0.file] })
    for calendar in calendars {
      guard case .named(let kind, let file) = calendar.scope, files.insert([kind.rawValue, file]).inserted,
        let key = key(of: calendar, kind: kind, file: file), let name = CalendarFileName(kind, key: key, file: file)
      else { continue }
      publication.names.append(name)
    }
  }

  private func key(of calendar: SeenCalendar, kind: CalendarFileName.Calendar, file: String) -> String? {
    // A name with a fingerprint says whose it is, and a plain one is known by the slug of one key alone.
    let keys = publication.calendarKeys(of: kind, in: season)
    if let key = keys.first(where: { CalendarFileName.marked($0) == file }) { return key }
    let slugs = keys.filter { Slug($0).description == file }
    if slugs.count == 1 { return slugs.first }
    guard let event = calendar.events.first(where: { $0.hours != nil }) else { return nil }
    if kind == .commune {
      if case .evening(let code, _) = identifiers.kind(of: event.uid) { return code }
      return identifiers.anyCode(in: event.uid)
    }
    let title = calendar.title.afterDash ?? file
    return kind == .van ? season.vans.first { $0.name == title }?.id ?? title : title
  }
}

extension PublishedRevision {
  fileprivate init(_ seen: SeenEvent) {
    // Without a fingerprint what is published next counts as changed, and is told as such.
    self.init(
      sequence: seen.sequence, status: seen.status, created: seen.created, lastModified: seen.lastModified,
      cancelledSince: seen.status == .cancelled ? seen.lastModified : nil)
  }

  /// Whether people hold a newer revision than this one, or another one of the same number.
  fileprivate func isBehind(_ seen: SeenEvent, isSame: Bool) -> Bool {
    if seen.sequence != sequence { return seen.sequence > sequence }
    return !isSame || seen.lastModified > lastModified
  }
}

extension String {
  /// Whether two texts differ at most by spaces, line breaks and control characters, which calendars do not keep.
  fileprivate func hasSameWords(as other: String) -> Bool {
    utf8.lazy.filter { $0 > 0x20 && $0 != 0x7f }.elementsEqual(other.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7f })
  }

  /// What stands after the last comma: of a place the village.
  fileprivate var lastPart: String? {
    let part = (split(separator: ",").last ?? "").drop { $0 == " " }
    return part.isEmpty ? nil : String(part)
  }

  /// What stands after the first dash: of a calendar's title whose it is.
  fileprivate var afterDash: String? {
    guard let range = firstRange(of: " – ") else { return nil }
    return String(self[range.upperBound...])
  }
}
