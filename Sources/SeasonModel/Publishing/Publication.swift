internal import CivilTime

/// What the world knows of a season: every evening and outing ever published, and under which identifier.
///
/// `plan.json` keeps it. Nothing in it is ever removed, so that no identifier or number is given twice:
/// ```
/// identity      text, never changes once published, whatever the season is called later
/// timeZone      text, the IANA name under which times were published
/// events[]      uid, commune, number, name, territory, place: texts but for the whole number `number`;
///               date "2026-06-05"; opens, closes "18:00"; van; a revision; and once it was changed
///               changed: "2026-05-01T10:00:00Z", movedFrom: "2026-06-06" if that was its date
/// departures[]  calendar: "van" or "territory"; lead: whole number; and all that an event has; absent while there are none
/// outings[]     uid, van; from, to "2026-06-05" (both included); and a revision
/// names[]       calendar: "commune", "territory" or "van"; key, file: texts; absent in files of earlier versions
/// a revision    sequence: whole number; status: "confirmed" or "cancelled";
///               created, lastModified, cancelledSince (absent while confirmed): "2026-05-01T10:00:00Z";
///               details: text
/// ```
/// Events are in the order of commune code and number, departures in that of their events, outings in that of van, first
/// date and identifier, names in that of calendar and key; of several names of one calendar the first is offered.
public struct Publication: Hashable, Sendable {
  /// What makes this season's identifiers differ from those of every other season.
  public var identity: String
  /// The IANA name of the time zone under which times were published.
  public var timeZone: String
  /// Every evening ever published, by commune code and number.
  public var events: [PublishedEvent]
  /// Every evening that has ever left a van's or a territory's calendar, by commune code and number.
  public var departures: [PublishedDeparture]
  /// Every outing ever published, by van and first date.
  public var outings: [PublishedOuting]
  /// The file names that calendars were given, by calendar and key.
  public var names: [CalendarFileName]

  /// Creates a publication from its parts, as a file has kept them.
  public init(
    identity: String, timeZone: String, events: [PublishedEvent], departures: [PublishedDeparture] = [],
    outings: [PublishedOuting] = [], names: [CalendarFileName] = []
  ) {
    self.identity = identity
    self.timeZone = timeZone
    self.events = events
    self.departures = departures
    self.outings = outings
    self.names = names
  }

  /// Creates the publication of a season of which the world knows nothing yet.
  ///
  /// The identity is made of the first date and the name, so that the summer and the winter of one year differ. It
  /// follows a change of either until the season is published; from then on `plan.json` keeps it.
  public init(unpublished season: Season) {
    let slug = Slug(season.name).description
    let date = season.span.first.description.filter { $0 != "-" }
    // A name in another alphabet, or cut, is told from others by its fingerprint.
    let isWhole = !slug.isEmpty && slug.utf8.count < 40
    let tail = isWhole || season.name.isEmpty ? "" : "-\(Slug.fingerprint(of: season.name))"
    self.init(
      identity: "\(date)-\(slug.isEmpty ? "saison" : String(slug.prefix(40)))\(tail)", timeZone: season.zone.rawValue,
      events: [])
  }

  /// Whether people read the same in both, under whatever names of files.
  public func saysTheSame(as other: Publication?) -> Bool {
    guard var other else { return false }
    other.names = names
    return self == other
  }

  /// The identifier of an evening: the season's identity, the commune's code and the evening's number.
  func uid(ofCommune code: String, number: Int) -> String {
    "\(identity)-\(Publication.part(code))-\(number)@guinguette"
  }

  /// A code as part of an identifier: itself if it is short and plain, else its fingerprint.
  static func part(_ code: String) -> String {
    let isPlain = code.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
    }
    // No commune may look like an outing.
    return isPlain && (1...20).contains(code.utf8.count) && !code.hasPrefix(outingMark)
      ? code : Slug.fingerprint(of: code)
  }

  /// What the identifiers of outings have before the van's.
  static let outingMark = "sortie"
}

/// One difference between what the world knew and what it is told now.
public struct PublicationChange: Hashable, Sendable {
  /// What happened to an evening.
  public enum Kind: String, CaseIterable, Sendable {
    /// The world hears of it for the first time.
    case new
    /// Its date, its hours or its place changed.
    case moved
    /// It stays when and where it was, and leaves the calendar of its van or its territory for another.
    case reassigned
    /// It no longer takes place.
    case cancelled
    /// It was cancelled, and takes place after all.
    case restored
  }

  /// What happened.
  public var kind: Kind
  /// The evening as the world knew it; nil for a new one.
  public var before: PublishedEvent?
  /// The evening as the world knows it from now on.
  public var after: PublishedEvent

  /// Creates a change.
  public init(_ kind: Kind, before: PublishedEvent?, after: PublishedEvent) {
    self.kind = kind
    self.before = before
    self.after = after
  }
}

/// What publishing a plan does: the new publication, and what changed on the way.
public struct PublicationUpdate: Hashable, Sendable {
  /// What the world knows afterwards.
  public var publication: Publication
  /// The evenings that are new, moved, reassigned, cancelled or restored, by date, commune code and number.
  public var changes: [PublicationChange]

  /// Creates an update.
  public init(publication: Publication, changes: [PublicationChange]) {
    self.publication = publication
    self.changes = changes
  }
}
