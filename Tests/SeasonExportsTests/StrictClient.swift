import SeasonExports
import SeasonModel

/// A calendar program that does as RFC 5546 says: it keeps what it holds of an event unless the calendar has a higher
/// SEQUENCE, or the same one and a later DTSTAMP; and it never forgets.
struct StrictClient {
  private var held: [String: [String: DepartureTests.Entry]] = [:]
  /// How many times an event that it held was in a calendar that it fetched.
  private(set) var comparisons = 0

  /// Takes every calendar of a publication in.
  ///
  /// - Returns: what it shows otherwise than the calendar does, and what changed without a higher SEQUENCE.
  mutating func fetch(_ files: [PublishedFile]) -> [String] {
    var faults: [String] = []
    for file in files where file.path.hasSuffix(".ics") {
      let entries = DepartureTests.Entry.entries(of: file.bytes)
      var known = held[file.path] ?? [:]
      for uid in known.keys.sorted() where !entries.contains(where: { $0.uid == uid }) {
        faults.append("\(file.path): \(uid) is gone without a word")
      }
      for entry in entries {
        guard let old = known[entry.uid] else {
          known[entry.uid] = entry
          continue
        }
        comparisons += 1
        if (entry.sequence, entry.modified) > (old.sequence, old.modified) { known[entry.uid] = entry }
        if !old.hasSameDates(as: entry), entry.sequence <= old.sequence {
          faults.append("\(file.path): \(entry.uid) was \(old), is \(entry)")
        } else if known[entry.uid]?.summary != entry.summary || known[entry.uid]?.place != entry.place {
          faults.append("\(file.path): \(entry.uid) is still shown as \(old.summary), \(old.place)")
        }
      }
      held[file.path] = known
    }
    return faults
  }
}

extension DepartureTests.Entry {
  /// Whether both say the same of what RFC 5546 (2.1.4) counts.
  func hasSameDates(as other: DepartureTests.Entry) -> Bool {
    (start, end, status) == (other.start, other.end, other.status)
  }
}
