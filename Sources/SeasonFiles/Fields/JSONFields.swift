internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// The fields of a JSON object, read as what they should be.
///
/// Every reader returns nil for a field that is absent or null and for one that is wrong, which it notes. Keys that begin
/// with `_` are comments, in every object: JSON has no other place for them.
struct JSONFields {
  let text: SourceText
  let bag: DiagnosticBag
  /// Where the object begins.
  let offset: Int
  private let members: [JSONMember]

  /// Reads an object with the keys `known`, or returns nil when the node is none.
  init?(_ node: JSONNode, key: String, known: [String], in text: SourceText, bag: DiagnosticBag) {
    guard case .object(let members) = node.value else {
      bag.add(.wrongType(key: key, expected: .object, found: node.kind), in: text, at: node.offset)
      return nil
    }
    for member in members where !known.contains(member.key) && !member.key.utf8.starts(with: "_".utf8) {
      let key = member.key.utf8.count > 60 ? String(member.key.prefix(60)) + "…" : member.key
      bag.add(
        .unknownKey(key, known: known), in: text, at: member.keyOffset,
        suggestion: NearestWord.nearest(to: member.key, among: known))
    }
    self.text = text
    self.bag = bag
    self.offset = node.offset
    self.members = members
  }

  /// The value of a key; nil when it is absent or null.
  func node(_ key: String) -> JSONNode? {
    guard let node = members.first(where: { $0.key == key })?.node else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// Where the value of a key stands; where the object begins when there is none.
  func offset(_ key: String) -> Int {
    members.first { $0.key == key }?.node.offset ?? offset
  }

  /// Notes that a key is missing, unless it is there.
  func require(_ keys: String...) {
    for key in keys where node(key) == nil { bag.add(.missingKey(key), in: text, at: offset) }
  }

  /// The fields of an object under a key.
  func fields(_ key: String, known: [String]) -> JSONFields? {
    node(key).flatMap { JSONFields($0, key: key, known: known, in: text, bag: bag) }
  }

  /// The elements of an array; empty when there is none.
  func elements(_ key: String) -> [JSONNode] {
    guard let node = node(key) else { return [] }
    guard case .array(let elements) = node.value else {
      wrongType(node, key, .array)
      return []
    }
    return elements
  }

  func string(_ key: String) -> String? { node(key).flatMap { string($0, key: key) } }

  func string(_ node: JSONNode, key: String) -> String? {
    guard case .string(let value) = node.value else {
      wrongType(node, key, .string)
      return nil
    }
    return value
  }

  func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    guard case .boolean(let value) = node.value else {
      wrongType(node, key, .boolean)
      return nil
    }
    return value
  }

  func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .number(let digits) = node.value else {
      wrongType(node, key, .wholeNumber)
      return nil
    }
    guard let value = NumberText.decimal(text.bytes, digits, allowsComma: false), value == value.rounded() else {
      // A number that no Double holds is beyond every range; one with a fraction is of the wrong kind.
      if digits.count > 300 {
        outOfRange(node, key, String(range.lowerBound), String(range.upperBound))
      } else {
        wrongType(node, key, .wholeNumber)
      }
      return nil
    }
    guard value >= Double(range.lowerBound), value <= Double(range.upperBound) else {
      outOfRange(node, key, String(range.lowerBound), String(range.upperBound))
      return nil
    }
    return Int(value)
  }

  /// A whole number of 64 bits, which a `Double` would round.
  func unsigned(_ key: String) -> UInt64? {
    guard let node = node(key) else { return nil }
    guard case .number(let digits) = node.value, let value = UInt64(text.excerpt(digits)) else {
      wrongType(node, key, .wholeNumber)
      return nil
    }
    return value
  }

  /// A whole number from 0, exact up to the largest that there is.
  func count(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .number(let digits) = node.value, let value = Int(text.excerpt(digits)) else {
      // Written in another way, or no count at all; a `Double` holds this limit exactly.
      return whole(key, in: 0...(1 << 62))
    }
    guard value >= 0 else {
      outOfRange(node, key, "0", String(Int.max))
      return nil
    }
    return value
  }

  func decimal(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let node = node(key) else { return nil }
    guard case .number(let digits) = node.value else {
      wrongType(node, key, .number)
      return nil
    }
    guard let value = NumberText.decimal(text.bytes, digits, allowsComma: false), range.contains(value) else {
      outOfRange(node, key, SeasonLimits.text(range.lowerBound), SeasonLimits.text(range.upperBound))
      return nil
    }
    return value
  }

  func kilometres(_ key: String, in range: ClosedRange<Double>) -> Metres? {
    decimal(key, in: range).map { Metres(km: $0) }
  }

  private static let allYears =
    DateSpan(
      first: CivilDate(daysSince1970: 0), last: CivilDate(daysSince1970: 60_000))
    ?? DateSpan(CivilDate(daysSince1970: 0))

  func date(_ key: String) -> CivilDate? { node(key).flatMap { date($0, key: key) } }

  func date(_ node: JSONNode, key: String) -> CivilDate? {
    guard let word = string(node, key: key) else { return nil }
    let excerpt = word.utf8.count > 60 ? String(word.prefix(60)) + "…" : word
    // Without a season there is nothing from which a missing year would follow.
    switch WrittenDates.date(word, expected: JSONFields.allYears) {
    case .dates(let spans): return spans.first?.first
    case .noSuchDate: bag.add(.noSuchDate(excerpt), in: text, at: node.offset)
    case .either(let one, let other) where one - other < 7 && other - one < 7:
      bag.add(.ambiguousDates(excerpt, dayFirst: one, monthFirst: other), in: text, at: node.offset)
    case .notADate, .either, .endsBeforeItBegins: bag.add(.notADate(excerpt), in: text, at: node.offset)
    }
    return nil
  }

  /// A time of day such as `18:00`; `18h`, `18h00` and `18 h 30` are French for it.
  func time(_ key: String) -> TimeOfDay? {
    guard let word = string(key) else { return nil }
    let parts = word.lowercased().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
      .map { $0.filter { $0 != " " } }
    if parts.count == 2, (1...2).contains(parts[0].utf8.count),
      parts[1].utf8.count == 2 || (parts[1].isEmpty && !word.contains(":")),
      parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }), let hour = Int(parts[0]),
      let time = TimeOfDay(hour: hour, minute: Int(parts[1]) ?? 0)
    {
      return time
    }
    bag.add(.notATime(word.utf8.count > 60 ? String(word.prefix(60)) + "…" : word), in: text, at: offset(key))
    return nil
  }

  /// One of a few words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(_ key: String, of: Choice.Type) -> Choice? {
    guard let node = node(key), let word = string(node, key: key) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    unknownWord(word, known: Choice.allCases.map(\.rawValue), at: node.offset)
    return nil
  }

  /// Notes a word that cannot stand here; `suggestions` are more ways to write the `known` ones.
  func unknownWord(_ word: String, known: [String], suggestions: [String] = [], at offset: Int) {
    let excerpt = word.utf8.count > 60 ? String(word.prefix(60)) + "…" : word
    bag.add(
      .unknownWord(excerpt, known: known), in: text, at: offset,
      suggestion: NearestWord.nearest(to: word, among: suggestions.isEmpty ? known : suggestions))
  }

  private func wrongType(_ node: JSONNode, _ key: String, _ expected: JSONKind) {
    bag.add(.wrongType(key: key, expected: expected, found: node.kind), in: text, at: node.offset)
  }

  private func outOfRange(_ node: JSONNode, _ key: String, _ least: String, _ most: String) {
    guard case .number(let digits) = node.value else { return }
    bag.add(
      .outOfRange(field: key, value: text.excerpt(digits), least: least, most: most), in: text, at: node.offset)
  }
}
