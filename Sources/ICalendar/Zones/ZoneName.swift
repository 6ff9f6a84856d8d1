/// What the name of a time zone (TZID) means, in the many ways in which programs write one.
enum ZoneName {
  /// The rule of a name that means one zone wherever it stands: an area and a place of the tz database, or a name of
  /// Windows.
  ///
  /// A definition that a file gives such a name does not count: files with a wrong one are seen more often than a world
  /// in which Paris keeps another time.
  ///
  /// - Parameter name: the name in small letters.
  /// - Returns: the rule, or nil for any other name.
  static func known(_ name: String) -> ZoneRule? {
    if let base = name.removingSuffix(" standard time"), let iana = WindowsZones.iana(forLowercased: base) {
      return IANAZones.rule(forLowercased: iana)
    }
    let path = name.split(separator: " ").joined(separator: "_")
    guard path.utf8.contains(UInt8(ascii: "/")) else { return nil }
    if let rule = IANAZones.rule(forLowercased: path) { return rule }
    // Some programs write a global identifier, such as `/citadel.org/20210210_1/Europe/Paris`.
    let parts = path.split(separator: "/")
    for count in [3, 2] where parts.count > count {
      if let rule = IANAZones.rule(forLowercased: parts.suffix(count).joined(separator: "/")) { return rule }
    }
    return nil
  }

  /// The rule of a name that says a zone in some other way, where the file itself does not say what it means by it:
  /// `CET`,
  /// `UTC+2`, `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`, `Paris, Madrid`.
  ///
  /// - Parameters:
  ///   - name: the name in small letters.
  ///   - home: the zone that is taken where an offset is all that can be read, and it has that offset.
  /// - Returns: the rule, or nil when the name says nothing.
  static func described(_ name: String, home: ZoneRule) -> ZoneRule? {
    if universal.contains(name) { return .utc }
    if let rule = IANAZones.rule(forLowercased: aliases[name] ?? name) { return rule }
    let base = name.removingSuffix(" daylight time") ?? name.removingSuffix(" summer time") ?? name
    if let iana = WindowsZones.iana(forLowercased: base) { return IANAZones.rule(forLowercased: iana) }
    let (offset, rest) = offset(in: name)
    let places = rest.split { ",/;&".contains($0) }.compactMap { rule(ofPlace: $0.trimmed) }
    guard let offset else { return places.first }
    if let place = places.first(where: { $0.standard == offset }) { return place }
    let saysPlaces = !rest.trimmed.isEmpty
    return saysPlaces && home.standard == offset ? home : ZoneRule(standard: offset, summer: nil)
  }

  /// Splits `(utc+01:00) paris` into its offset and what follows.
  private static func offset(in name: String) -> (offset: Int?, rest: Substring) {
    var rest = name[...]
    if rest.first == "(" { rest = rest.dropFirst() }
    for word in ["utc", "gmt"] where rest.hasPrefix(word) { rest = rest.dropFirst(3).trimmed }
    // A minus sign of typography is a minus sign.
    if rest.first == "\u{2212}" { rest = "-" + rest.dropFirst() }
    let number = rest.prefix { "+-0123456789:.".contains($0) }
    guard let offset = UTCOffset.seconds(number.utf8), abs(offset) <= 15 * 3600 else { return (nil, name[...]) }
    rest = rest.dropFirst(number.count).trimmed
    return (offset, rest.first == ")" ? rest.dropFirst() : rest)
  }

  private static func rule(ofPlace place: Substring) -> ZoneRule? {
    let name = place.split(separator: " ").joined(separator: "_")
    return (frenchCities[name] ?? IANAZones.cities[name]).flatMap(IANAZones.rule(forLowercased:))
  }

  private static let universal: Set<String> = [
    "z", "utc", "ut", "gmt", "zulu", "tzone://microsoft/utc", "coordinated universal time", "temps universel coordonné",
  ]

  /// Names of the French clock that the database does not have.
  private static let aliases: [String: String] = [
    "cest": "europe/paris", "mez": "europe/paris", "mesz": "europe/paris", "central european time": "europe/paris",
    "central european summer time": "europe/paris", "heure d'europe centrale": "europe/paris",
    "heure d’europe centrale": "europe/paris", "heure normale d’europe centrale": "europe/paris",
    "heure d’été d’europe centrale": "europe/paris", "europe centrale": "europe/paris",
    "europe de l'ouest": "europe/paris", "france": "europe/paris",
  ]

  /// What a French Windows calls the cities after which it names its zones.
  private static let frenchCities: [String: String] = [
    "bruxelles": "europe/brussels", "copenhague": "europe/copenhagen", "berne": "europe/zurich",
    "bern": "europe/zurich",
    "vienne": "europe/vienna", "varsovie": "europe/warsaw", "lisbonne": "europe/lisbon", "londres": "europe/london",
    "édimbourg": "europe/london", "edinburgh": "europe/london", "athènes": "europe/athens",
    "bucarest": "europe/bucharest", "moscou": "europe/moscow", "la_réunion": "indian/reunion",
    "port_louis": "indian/mauritius", "fort-de-france": "america/martinique", "pointe-à-pitre": "america/guadeloupe",
    "mamoudzou": "indian/mayotte",
  ]
}

extension String {
  /// The text before an ending, or nil when it does not end so.
  fileprivate func removingSuffix(_ ending: String) -> String? {
    utf8.count > ending.utf8.count && hasSuffix(ending) ? String(dropLast(ending.count)) : nil
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}
