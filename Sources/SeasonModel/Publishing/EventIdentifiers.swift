internal import CivilTime

/// Reads what the identifiers of a publication say: `IDENTITY-CODE-NUMBER@guinguette` and
/// `IDENTITY-sortie-VAN-DATE@guinguette`.
struct EventIdentifiers {
  /// What an identifier is that of.
  enum Kind: Hashable {
    case evening(code: String, number: Int)
    case outing(van: String)
  }

  static let suffix = "@guinguette"

  private let identity: String
  /// Whether every identifier that begins with the identity is one of this publication.
  private let isAlone: Bool
  private let known: [String: Kind]
  private let codes: [String: String]
  private let vans: [String: String]

  init(publication: Publication, season: Season, isAlone: Bool) {
    identity = publication.identity
    self.isAlone = isAlone
    codes = EventIdentifiers.parts(of: publication.events.map(\.commune) + season.communes.map(\.code))
    vans = EventIdentifiers.parts(of: publication.outings.map(\.van) + season.vans.map(\.id))
    known = Dictionary(
      publication.events.map { ($0.uid, Kind.evening(code: $0.commune, number: $0.number)) }
        + publication.outings.map { ($0.uid, Kind.outing(van: $0.van)) }
    ) { first, _ in first }
  }

  /// What an identifier is that of, or nil when it is none of this publication.
  func kind(of uid: String) -> Kind? {
    if let kind = known[uid] { return kind }
    guard isAlone, uid.hasPrefix(identity + "-"), uid.hasSuffix(EventIdentifiers.suffix) else { return nil }
    let rest = uid.dropFirst(identity.count + 1).dropLast(EventIdentifiers.suffix.count)
    if rest.hasPrefix(Publication.outingMark + "-") {
      let part = EventIdentifiers.vanPart(of: rest.dropFirst(Publication.outingMark.count + 1))
      return .outing(van: vans[part] ?? part)
    }
    guard let (part, number) = EventIdentifiers.split(rest), number <= PublishedEvent.highestNumber else { return nil }
    return .evening(code: codes[String(part)] ?? String(part), number: number)
  }

  /// The commune that the identifier of another publication names most likely.
  func anyCode(in uid: String) -> String {
    guard let (stem, _) = EventIdentifiers.split(uid.dropLast(EventIdentifiers.suffix.count)) else { return uid }
    let part = EventIdentifiers.longestEnd(of: stem) { codes[$0] != nil }
    return part.flatMap { codes[$0] } ?? String(stem.split(separator: "-").last ?? stem)
  }

  /// The van that the identifier of another publication's outing names most likely.
  func anyVan(in uid: String) -> String {
    let stem = uid.dropLast(EventIdentifiers.suffix.count)
    guard let mark = stem.firstRange(of: "-\(Publication.outingMark)-") else { return "" }
    let part = EventIdentifiers.vanPart(of: stem[mark.upperBound...])
    return vans[part] ?? part
  }

  /// The part before the last hyphen, and the number after it.
  static func split(_ text: Substring) -> (Substring, Int)? {
    guard let hyphen = text.lastIndex(of: "-"), let number = Int(text[text.index(after: hyphen)...]), number > 0 else {
      return nil
    }
    return (text[..<hyphen], number)
  }

  /// The longest part of a text after one of its hyphens that `isKnown`.
  static func longestEnd(of text: Substring, where isKnown: (String) -> Bool) -> String? {
    text.indices.lazy.filter { text[$0] == "-" }.map { String(text[text.index(after: $0)...]) }.first(where: isKnown)
  }

  /// What stands before the date, of which a second outing has a number after it.
  private static func vanPart(of text: Substring) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    for extra in [3, 4] where parts.count > extra {
      let date = parts[(parts.count - extra)...].prefix(3).joined(separator: "-")
      if CivilDate(iso8601: date) != nil { return parts.dropLast(extra).joined(separator: "-") }
    }
    return String(text)
  }

  private static func parts(of keys: [String]) -> [String: String] {
    Dictionary(keys.map { (Publication.part($0), $0) }) { first, _ in first }
  }
}

extension EventIdentifiers {
  /// The identity of most of the evenings that calendars show, or nil when they show none.
  static func identity(of calendars: [SeenCalendar], season: Season, known: Publication) -> String? {
    let parts = Set((season.communes.map(\.code) + known.events.map(\.commune)).map(Publication.part))
    var counts: [String: Int] = [:]
    for event in calendars.lazy.flatMap(\.events) where event.uid.hasSuffix(suffix) {
      let stem = event.uid.dropLast(suffix.count)
      if stem.hasPrefix(known.identity + "-") {
        counts[known.identity, default: 0] += 1
      } else if let mark = stem.firstRange(of: "-\(Publication.outingMark)-") {
        counts[String(stem[..<mark.lowerBound]), default: 0] += 1
      } else if let (stem, _) = split(stem) {
        let part = longestEnd(of: stem, where: parts.contains) ?? String(stem.split(separator: "-").last ?? "")
        counts[String(stem.dropLast(part.count + 1)), default: 0] += 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
