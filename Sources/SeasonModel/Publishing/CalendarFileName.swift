/// The file name that a calendar was given when it was first published: people subscribe to it, so it is that calendar's
/// for ever.
///
/// A calendar may have several; the first is the one that is offered, the others go on for those who have them.
public struct CalendarFileName: Hashable, Sendable {
  /// The calendars that are named after something.
  public enum Calendar: String, CaseIterable, Sendable {
    /// That of a commune, by its code.
    case commune
    /// That of a territory, by its name.
    case territory
    /// That of a van, by its identifier.
    case van
  }

  /// What kind of calendar it is.
  public var calendar: Calendar
  /// The commune's code, the territory's name or the van's identifier.
  public var key: String
  /// The name of its file, without folder and extension.
  public var file: String

  /// Creates a name, or returns nil when that is no name that publishing gives.
  public init?(_ calendar: Calendar, key: String, file: String) {
    guard CalendarFileName.isPlain(file) else { return nil }
    self.calendar = calendar
    self.key = key
    self.file = file
  }

  private init(_ calendar: Calendar, key: String, plain file: String) {
    self.calendar = calendar
    self.key = key
    self.file = file
  }

  /// Whether a file name is safe on every system: letters, digits and hyphens, and none that Windows takes for a device.
  private static func isPlain(_ file: String) -> Bool {
    (1...200).contains(file.utf8.count) && !isDevice(file)
      && file.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether Windows takes a name for a device, whatever its extension.
  private static func isDevice(_ slug: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(slug) { return true }
    return slug.utf8.count == 4 && ["com", "lpt"].contains(slug.prefix(3)) && slug.last?.isNumber ?? false
  }

  /// Names calendars that have none yet.
  ///
  /// A name is the slug of the key, which people do not change (a commune's code, a van's identifier, a territory's
  /// name), so that correcting the spelling of a village breaks nobody's subscription. Keys whose slug is taken or
  /// empty, that share one, or would be a device also carry their fingerprint.
  ///
  /// - Parameters:
  ///   - keys: the keys of the calendars, each once.
  ///   - calendar: what kind of calendars they are.
  ///   - known: the names that are given, of any kind.
  /// - Returns: one name for each key that has none.
  static func names(for keys: [String], of calendar: Calendar, besides known: [CalendarFileName]) -> [CalendarFileName]
  {
    let given = known.filter { $0.calendar == calendar }
    let named = Set(given.map(\.key))
    var taken = Set(given.map(\.file))
    let new = keys.filter { !named.contains($0) }.map { (key: $0, slug: Slug($0).description) }
    let sharing = Dictionary(grouping: new, by: \.slug).mapValues(\.count)
    // Plain names go first: no fingerprint takes one away.
    let plain = Set(
      new.filter { sharing[$0.slug] == 1 && isPlain($0.slug) && !taken.contains($0.slug) }.map(\.key))
    taken.formUnion(new.filter { plain.contains($0.key) }.map(\.slug))
    return new.map { key, slug in
      if plain.contains(key) { return CalendarFileName(calendar, key: key, plain: slug) }
      let print = CalendarFileName.marked(key)
      var file = print
      var copy = 2
      while !taken.insert(file).inserted {
        file = "\(print)-\(copy)"
        copy += 1
      }
      return CalendarFileName(calendar, key: key, plain: file)
    }
  }

  /// The slug of a key, told from every other by the key's fingerprint.
  static func marked(_ key: String) -> String {
    [Slug(key).description, Slug.fingerprint(of: key)].filter { !$0.isEmpty }.joined(separator: "-")
  }
}

extension CalendarFileName {
  /// Names by calendar and key; of several of one calendar the first stays the first, and no file is named twice.
  static func inOrder(_ names: [CalendarFileName]) -> [CalendarFileName] {
    var files: Set<[String]> = []
    return names.enumerated().sorted { left, right in
      (left.element.calendar.rawValue, left.element.key, left.offset)
        < (right.element.calendar.rawValue, right.element.key, right.offset)
    }
    .map(\.element).filter { files.insert([$0.calendar.rawValue, $0.file]).inserted }
  }
}
