internal import Gazetteer
internal import SeasonModel
internal import TextFormats

/// Where a place lies that has no coordinates: in the commune that it names.
enum PlaceTown: Equatable {
  /// At the commune's town hall.
  case at(Coordinate)
  /// The name is that of no commune, or of several, which was noted.
  case wrong
  /// The place names none.
  case unsaid

  /// The point, if there is one.
  var coordinate: Coordinate? { if case .at(let point) = self { point } else { nil } }

  /// Reads `commune`, a name or an INSEE code; without it the place's own name may be a commune's.
  static func point(of fields: JSONFields, bag: DiagnosticBag, in text: SourceText) -> PlaceTown {
    guard fields.node("latitude") == nil, fields.node("longitude") == nil else { return .unsaid }
    guard let word = fields.string("commune") else {
      let found = fields.string("name").map(Gazetteer.search)?.communes ?? []
      return found.count == 1 ? found[0].coordinate.map { .at($0) } ?? .unsaid : .unsaid
    }
    if let point = (Gazetteer.commune(code: word) ?? Gazetteer.commune(mending: word))?.coordinate { return .at(point) }
    let found = Gazetteer.search(word).communes
    if found.count == 1, let point = found[0].coordinate { return .at(point) }
    if found.count > 1 {
      bag.add(.severalVillages(word, Namesake.ordered(found, from: [])), in: text, at: fields.offset("commune"))
    } else {
      bag.add(
        .unknownVillage(word), in: text, at: fields.offset("commune"),
        suggestion: NearestWord.nearest(to: word, among: Gazetteer.names(near: [])))
    }
    return .wrong
  }
}
