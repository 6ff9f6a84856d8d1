internal import CivilTime

/// Which of a file's events count: of several versions of one event the newest, and of a repeating event all
/// occurrences but those that others stand for.
struct EventSeries {
  /// An occurrence of one event, however its time is written.
  enum Instance: Hashable {
    /// Its date; for all that happens on it.
    case date(CivilDate)
    /// Its start, in seconds of UTC.
    case moment(Int)
  }

  /// A change of an occurrence and all later ones.
  struct Shift {
    let original: ZonedTime
    /// The first occurrence that changes, in seconds of UTC.
    let from: Int
    let event: ReadEvent
  }

  /// The events that count, cancelled ones among them, as they stand in the file.
  private(set) var current: [ReadEvent] = []
  /// The events of which there is a newer version.
  private(set) var older: [ReadEvent] = []
  private var replaced: [[UInt8]: Set<Instance>] = [:]
  private var shifts: [[UInt8]: [Shift]] = [:]
  private var greatestShifts: [[UInt8]: Int] = [:]
  private let zones: ZoneTable

  /// One event, or one replacement of one occurrence.
  private struct Key: Hashable {
    let uid: [UInt8]
    let instance: Instance?
  }

  init(_ events: [ReadEvent], zones: ZoneTable) {
    self.zones = zones
    var wholeDays: Set<[UInt8]> = []
    for event in events where event.replaces == nil && event.start.time.isDate { wholeDays.insert(event.uid) }
    func key(_ event: ReadEvent) -> Key {
      let instance = event.replaces.map { EventSeries.instance($0, wholeDays.contains(event.uid), zones) }
      return Key(uid: event.uid, instance: instance)
    }
    var newest: [Key: EventVersion] = [:]
    for event in events where !event.uid.isEmpty {
      newest[key(event)] = max(newest[key(event)] ?? event.version, event.version)
    }
    // A cancellation of the same event says so even where it is no newer.
    let cancelled = Set(events.lazy.filter { $0.isCancelled && !$0.uid.isEmpty }.map { Cancelled(key($0), $0) })
    for event in events {
      let key = key(event)
      let isOlder = newest[key].map { event.version < $0 } ?? false
      if isOlder || !event.isCancelled && cancelled.contains(Cancelled(key, event)) {
        older.append(event)
        continue
      }
      current.append(event)
      guard let instance = key.instance, let original = event.replaces else { continue }
      replaced[event.uid, default: []].insert(instance)
      if event.replacesLater {
        shifts[event.uid, default: []].append(Shift(original: original, from: zones.utc(original), event: event))
      }
    }
    for uid in shifts.keys { shifts[uid]?.sort { $0.from < $1.from } }
    greatestShifts = shifts.mapValues { shifts in
      shifts.map { abs($0.event.start.time.date - $0.original.time.date) }.max() ?? 0
    }
  }

  /// A version of an event that is cancelled: what it stands for, and when.
  private struct Cancelled: Hashable {
    let key: Key
    let version: EventVersion
    let start: ZonedTime

    init(_ key: Key, _ event: ReadEvent) {
      self.key = key
      self.version = event.version
      self.start = event.start
    }
  }

  /// What identifies an occurrence.
  ///
  /// Where a series has whole days, or the exception names one, dates are compared: Exchange names the days of such a
  /// series by midnights, and only one reading of that makes sense.
  static func instance(_ time: ZonedTime, _ hasWholeDays: Bool, _ zones: ZoneTable) -> Instance {
    if hasWholeDays {
      return .date(time.time.isUTC ? ReadTime(clock: zones.homeClock(time)).date : time.time.date)
    }
    return time.time.isDate ? .date(time.time.date) : .moment(zones.utc(time))
  }

  /// What identifies an occurrence of a series.
  func instance(_ time: ZonedTime, of event: ReadEvent) -> Instance {
    EventSeries.instance(time, event.start.time.isDate, zones)
  }

  /// Whether another event of the file stands for an occurrence.
  func isReplaced(_ time: ZonedTime, of event: ReadEvent) -> Bool {
    guard let replaced = replaced[event.uid], !event.uid.isEmpty else { return false }
    return replaced.contains(instance(time, of: event)) || replaced.contains(.date(time.time.date))
  }

  /// The change that an occurrence has undergone as one of all later ones.
  func shift(of time: ZonedTime, in event: ReadEvent) -> Shift? {
    guard let shifts = shifts[event.uid], !event.uid.isEmpty else { return nil }
    let moment = zones.utc(time)
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= moment { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? shifts[low - 1] : nil
  }

  /// By how many days the occurrences of an event are moved at most.
  func greatestShift(of event: ReadEvent) -> Int { greatestShifts[event.uid] ?? 0 }
}
