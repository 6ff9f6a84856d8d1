public import CivilTime

/// Whether something that the world was told of still takes place.
public enum PublishedStatus: String, CaseIterable, Sendable {
  /// It takes place, or took place.
  case confirmed
  /// It fell out of the plan, or was called off.
  case cancelled
}

/// How often something published has changed since, and when.
public struct PublishedRevision: Hashable, Sendable {
  /// How often its date, time, place or status has changed since it was first published (`SEQUENCE` of RFC 5545).
  public var sequence: Int
  /// Whether it still takes place.
  public var status: PublishedStatus
  /// When it was first published.
  public var created: UTCInstant
  /// When anything that the world reads about it last changed.
  public var lastModified: UTCInstant
  /// Since when it is cancelled; nil while it is confirmed.
  public var cancelledSince: UTCInstant?
  /// A fingerprint of everything else that people read about it: the same facts, the same text.
  public var details: String

  /// Creates a revision.
  public init(
    sequence: Int = 0, status: PublishedStatus = .confirmed, created: UTCInstant, lastModified: UTCInstant,
    cancelledSince: UTCInstant? = nil, details: String = ""
  ) {
    self.sequence = sequence
    self.status = status
    self.created = created
    self.lastModified = lastModified
    self.cancelledSince = cancelledSince
    self.details = details
  }

  /// The next revision: the same value when nothing changed.
  ///
  /// - Parameters:
  ///   - rescheduled: whether date, time or place changed; that raises the sequence.
  ///   - status: whether it takes place now; a change of it raises the sequence as well (RFC 5546, 2.1.4).
  ///   - details: the fingerprint now.
  ///   - instant: when the change is made; one that is not after the last change counts as the second after that, for of
  ///     two revisions with one sequence people keep the later.
  /// - Returns: the revision to publish.
  func next(rescheduled: Bool, status: PublishedStatus, details: String, at instant: UTCInstant) -> PublishedRevision {
    guard rescheduled || status != self.status || details != self.details else { return self }
    var next = self
    let moment = max(instant, UTCInstant(secondsSince1970: lastModified.secondsSince1970 + 1))
    if rescheduled || status != self.status { next.sequence = PublishedRevision.raised(sequence) }
    next.status = status
    next.details = details
    next.lastModified = moment
    next.cancelledSince = status == .confirmed ? nil : cancelledSince ?? moment
    return next
  }
}

extension PublishedRevision {
  /// The highest sequence there can be: an INTEGER of RFC 5545 has 32 bits, and a sign.
  public static let highestSequence = Int(Int32.max)

  /// The sequence above another, for as long as there is one.
  static func raised(_ sequence: Int, by steps: Int = 1) -> Int { min(sequence + steps, highestSequence) }
}

/// One evening as the world knows it.
public struct PublishedEvent: Hashable, Sendable {
  /// The identifier in every calendar, the same for ever.
  public var uid: String
  /// The commune's code.
  public var commune: String
  /// Which of the commune's evenings it is, from 1; never given twice.
  public var number: Int
  /// The commune's name as it was last published.
  public var name: String
  /// The commune's territory as it was last published, or empty.
  public var territory: String
  /// Where in words: venue and commune.
  public var place: String
  /// The date on which it opens.
  public var date: CivilDate
  /// When it opens.
  public var opens: TimeOfDay
  /// When it closes; a time not after `opens` is on the next day.
  public var closes: TimeOfDay
  /// The identifier of the van.
  public var van: String
  /// How often it has changed, and when.
  public var revision: PublishedRevision
  /// When it was last given another date, other hours or another place, or takes place again; nil where it never was, and in
  /// files of earlier versions.
  public var changed: UTCInstant?
  /// The date on which it was before that, if it has another since.
  public var movedFrom: CivilDate?

  /// Creates a published event.
  public init(
    uid: String, commune: String, number: Int, name: String, territory: String = "", place: String, date: CivilDate,
    opens: TimeOfDay, closes: TimeOfDay, van: String, revision: PublishedRevision
  ) {
    self.uid = uid
    self.commune = commune
    self.number = number
    self.name = name
    self.territory = territory
    self.place = place
    self.date = date
    self.opens = opens
    self.closes = closes
    self.van = van
    self.revision = revision
  }

  /// Whether it still takes place.
  public var isConfirmed: Bool { revision.status == .confirmed }

  /// The highest number there can be.
  public static let highestNumber = 1_000_000_000

  /// The date on which it closes, which may be the day after it opens.
  public var closingDate: CivilDate { closes <= opens ? date + 1 : date }
}

/// One outing of a van as its crew knows it.
public struct PublishedOuting: Hashable, Sendable {
  /// The identifier in every calendar, the same for ever.
  public var uid: String
  /// The identifier of the van.
  public var van: String
  /// The dates from the first to the last evening.
  public var dates: DateSpan
  /// How often it has changed, and when.
  public var revision: PublishedRevision

  /// Creates a published outing.
  public init(uid: String, van: String, dates: DateSpan, revision: PublishedRevision) {
    self.uid = uid
    self.van = van
    self.dates = dates
    self.revision = revision
  }

  /// Whether it still takes place.
  public var isConfirmed: Bool { revision.status == .confirmed }
}
