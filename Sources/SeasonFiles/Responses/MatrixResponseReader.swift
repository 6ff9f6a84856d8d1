internal import SeasonModel
internal import TextFormats

/// Reads one routing engine's answer.
struct MatrixResponseReader {
  let text: SourceText
  let codes: [String]
  let bag: DiagnosticBag
  /// Whether distances are kilometres where the answer does not say what they are.
  var assumesKilometres = false

  /// What turns an engine's unit into thousandths of a km or of a minute: exact factors, so that ties stay ties.
  private struct Unit {
    let factor: Double
    let divisor: Double

    static let second = Unit(factor: 1000, divisor: 60)
    static let metre = Unit(factor: 1, divisor: 1)
    static let kilometre = Unit(factor: 1000, divisor: 1)
    /// The international mile.
    static let mile = Unit(factor: 1609.344, divisor: 1)
  }

  /// The thousandths of km and of minutes, as far as the answer has them.
  func matrices(of node: JSONNode) -> (distances: TravelMatrix?, durations: TravelMatrix?) {
    guard case .object = node.value else {
      bag.add(.wrongType(key: text.name, expected: .object, found: node.kind), in: text, at: node.offset)
      return (nil, nil)
    }
    if let failure = failure(of: node) {
      bag.add(.responseFailed(failure), in: text, at: node.offset)
      return (nil, nil)
    }
    let pairs = node["sources_to_targets"]
    if let pairs, case .array(let rows) = pairs.value {
      let unit = valhallaUnit(node)
      return (
        matrix(rows, "distance", at: pairs.offset, unit: unit) { $0["distance"] },
        matrix(rows, "time", at: pairs.offset, unit: .second) { $0["time"] }
      )
    }
    let table = pairs ?? node
    let unit = pairs == nil ? metricUnit(node) : valhallaUnit(node)
    guard table["distances"] != nil || table["durations"] != nil else {
      bag.add(.notAResponse, in: text, at: node.offset)
      return (nil, nil)
    }
    return (matrix(table, "distances", unit: unit), matrix(table, "durations", unit: .second))
  }

  /// What the engine said when it could not answer: OSRM's `code` and `message`, OpenRouteService's and Valhalla's `error`.
  private func failure(of node: JSONNode) -> String? {
    if let error = node["error"] {
      return excerpt(error.text ?? error["message"]?.text ?? error["code"]?.text ?? "error")
    }
    guard let code = node["code"]?.text, code != "Ok" else { return nil }
    return excerpt([code, node["message"]?.text].compactMap { $0 }.joined(separator: ": "))
  }

  private func excerpt(_ words: String) -> String {
    words.utf8.count > 200 ? String(words.prefix(200)) + "…" : words
  }

  /// The unit of distances: OSRM says none and means metres; OpenRouteService repeats what it was asked.
  private func metricUnit(_ node: JSONNode) -> Unit {
    switch node["metadata"]?["query"]?["units"]?.text {
    case "km": .kilometre
    case "mi": .mile
    case "m": .metre
    default: assumesKilometres ? .kilometre : .metre
    }
  }

  private func valhallaUnit(_ node: JSONNode) -> Unit {
    switch node["units"]?.text {
    case "miles", "mi": .mile
    default: .kilometre
    }
  }

  private func matrix(_ table: JSONNode, _ key: String, unit: Unit) -> TravelMatrix? {
    guard let node = table[key] else { return nil }
    if case .null = node.value { return nil }
    guard case .array(let rows) = node.value else {
      bag.add(.wrongType(key: key, expected: .array, found: node.kind), in: text, at: node.offset)
      return nil
    }
    return matrix(rows, key, at: node.offset, unit: unit) { $0 }
  }

  /// The matrix of rows of cells; `value` finds the number in a cell.
  private func matrix(
    _ rows: [JSONNode], _ key: String, at offset: Int, unit: Unit, value: (JSONNode) -> JSONNode?
  ) -> TravelMatrix? {
    let count = codes.count
    var cells: [Int32] = []
    cells.reserveCapacity(count * count)
    var isSound = rows.count == count
    if !isSound {
      bag.add(
        .responseWrongSize(field: key, rows: rows.count, columns: width(of: rows), expected: count), in: text,
        at: offset)
    }
    for (row, code) in zip(rows, codes) where isSound {
      guard case .array(let nodes) = row.value, nodes.count == count else {
        bag.add(
          .responseWrongRow(field: key, code: code, columns: width(of: [row]), expected: count), in: text,
          at: row.offset)
        isSound = false
        break
      }
      for node in nodes { cells.append(thousandths(value(node), key, unit: unit)) }
    }
    return isSound ? TravelMatrix(codes: codes, cells: cells) : nil
  }

  private func width(of rows: [JSONNode]) -> Int {
    guard case .array(let cells)? = rows.first?.value else { return 0 }
    return cells.count
  }

  private func thousandths(_ node: JSONNode?, _ key: String, unit: Unit) -> Int32 {
    guard let node else { return TravelMatrix.noRoad }
    switch node.value {
    case .null: return TravelMatrix.noRoad
    case .number(let digits):
      if let number = NumberText.decimal(text.bytes, digits, allowsComma: false) {
        let value = (number * unit.factor / unit.divisor).rounded(.toNearestOrEven)
        if number >= 0, value <= Double(MatrixValue.greatest * 1000) { return Int32(value) }
      }
      bag.add(
        .outOfRange(field: key, value: text.excerpt(digits), least: "0", most: String(MatrixValue.greatest)), in: text,
        at: node.offset)
    default: bag.add(.wrongType(key: key, expected: .number, found: node.kind), in: text, at: node.offset)
    }
    return TravelMatrix.noRoad
  }
}
