internal import SeasonModel
internal import TextFormats

/// Compares the places that a routing engine says it answered for with those that it was asked about.
struct ResponsePlaces {
  /// An engine moves a place to the nearest road; further than this, in km, is worth a look.
  private static let near = 1.0
  /// So far from a place there is no village of its own.
  private static let far = 5.0

  let codes: [String]
  /// Where the codes lie, as far as it is known.
  let coordinates: [Coordinate?]
  let text: SourceText
  let bag: DiagnosticBag

  /// Notes the rows and columns of an answer that are other places.
  ///
  /// The answer's own places are in `sources` and `destinations` (Valhalla: `targets`), longitude first; one that is missing or
  /// null is let pass.
  func check(_ node: JSONNode) {
    for key in ["sources", "destinations", "targets"] {
      guard let list = node[key], case .array(let entries) = list.value else { continue }
      // Valhalla wraps the list once more.
      var places = entries
      if entries.count == 1, case .array(let inner) = entries[0].value { places = inner }
      guard places.count == codes.count else { continue }
      check(places)
    }
  }

  private func check(_ places: [JSONNode]) {
    let found = places.map(coordinate)
    var elsewhere: [(index: Int, metres: Double, other: String?)] = []
    var known = 0
    for (index, place) in found.enumerated() {
      guard let place, let asked = coordinates[index] else { continue }
      known += 1
      let metres = place.greatCircleMetres(to: asked)
      guard metres > ResponsePlaces.near * 1000 else { continue }
      elsewhere.append((index, metres, nearest(to: place, than: metres)))
    }
    let isOrder = elsewhere.contains { $0.other != nil }
    let isElsewhere = elsewhere.count { $0.metres > ResponsePlaces.far * 1000 } * 2 > known
    for (index, metres, other) in elsewhere {
      let length = Metres(Int(metres.rounded()))
      let code = codes[index]
      if isElsewhere || (isOrder && other != nil) {
        bag.add(.responseElsewhere(code, length, nearest: other), in: text, at: places[index].offset)
      } else {
        bag.add(.snappedFar(code, length), in: text, at: places[index].offset)
      }
    }
  }

  /// The code of another place that lies where the answer is, if there is one.
  private func nearest(to place: Coordinate, than metres: Double) -> String? {
    var best: (code: String, metres: Double)?
    for (code, coordinate) in zip(codes, coordinates) {
      guard let coordinate else { continue }
      let other = place.greatCircleMetres(to: coordinate)
      if other < min(ResponsePlaces.near * 1000, metres / 2), other < best?.metres ?? .infinity { best = (code, other) }
    }
    return best?.code
  }

  /// The place of an entry: `location` as `[longitude, latitude]`, or `lon` and `lat`.
  private func coordinate(_ node: JSONNode) -> Coordinate? {
    if let location = node["location"], case .array(let numbers) = location.value, numbers.count == 2,
      let longitude = number(numbers[0]), let latitude = number(numbers[1])
    {
      return Coordinate(latitude: latitude, longitude: longitude)
    }
    guard let latitude = node["lat"].flatMap(number), let longitude = node["lon"].flatMap(number) else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  private func number(_ node: JSONNode) -> Double? {
    guard case .number(let digits) = node.value else { return nil }
    return NumberText.decimal(text.bytes, digits, allowsComma: false)
  }
}
