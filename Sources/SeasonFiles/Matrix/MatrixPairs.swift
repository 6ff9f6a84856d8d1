internal import SeasonModel
internal import TextFormats

/// The columns of a matrix that is written pair by pair, as databases and routing programs give it.
enum PairColumn: String, CSVColumn {
  case from
  case to
  case km
  case metres
  case minutes
  case seconds

  var otherNames: [String] {
    switch self {
    case .from: ["de", "départ", "origine", "origin", "source", "depuis", "from code", "code départ", "from id"]
    case .to: ["vers", "à", "arrivée", "destination", "target", "to code", "code arrivée", "to id"]
    case .km: ["kilomètres", "distance", "distance km", "km route", "longueur"]
    case .metres: ["m", "mètres", "meters", "distance m"]
    case .minutes: ["min", "durée", "duration", "temps", "time", "durée min", "duration min", "temps min"]
    case .seconds: ["s", "sec", "secondes", "durée s", "duration s", "temps s"]
    }
  }

  var isRequired: Bool { self == .from || self == .to }
}

/// Reads a matrix that has a pair of codes and a value in each row.
struct MatrixPairs {
  /// The matrix, and which half of it was filled, if one was; nil when something is wrong, which was noted.
  private(set) var matrix: (TravelMatrix, MatrixHalves?)?
  /// Where the value of each pair stands, by the number of its cell.
  private(set) var offsets: [Int: Int] = [:]

  private struct Pair {
    let from: Int
    let to: Int
    let value: Int32
    let cell: CSVTable.Cell
  }

  /// Reads a table, or returns nil when its header names no pairs.
  init?(_ table: CSVTable, part: SeasonPart, labels: MatrixLabels, bag: DiagnosticBag) {
    guard let columns = MatrixPairs.columns(of: table) else { return nil }
    let wanted: [PairColumn] = part == .distances ? [.km, .metres] : [.minutes, .seconds]
    guard let from = columns[.from], let to = columns[.to] else { return nil }
    guard let unit = wanted.first(where: { columns[$0] != nil }), let column = columns[unit] else {
      bag.add(.missingColumn(wanted[0].rawValue), in: table.text, at: table.cell(0, 0).offset)
      return
    }
    var positions: [String: Int] = [:]
    var pairs: [Pair] = []
    var isSound = true
    for row in 1..<max(1, table.rowCount) {
      let ends = [from, to].map { $0 < table.cellCount(ofRow: row) ? table.cell(row, $0) : table.cell(row, 0) }
      if let blank = ends.first(where: \.isBlank) {
        bag.add(.emptyCell(column: "code"), in: table.text, at: blank.offset)
        isSound = false
        continue
      }
      guard column < table.cellCount(ofRow: row) else { continue }
      let cell = table.cell(row, column)
      guard let value = MatrixValue.read(cell, in: table, part: part, bag: bag) else {
        isSound = false
        continue
      }
      let codes = ends.map(labels.code)
      for code in codes where positions[code] == nil { positions[code] = positions.count }
      guard let start = positions[codes[0]], let end = positions[codes[1]] else { continue }
      pairs.append(Pair(from: start, to: end, value: MatrixPairs.converted(value, from: unit), cell: cell))
    }
    let count = positions.count
    guard isSound, count > 0, count <= 10_000 else { return }
    let codes = positions.sorted { $0.value < $1.value }.map(\.key)
    var cells = [Int32](repeating: MatrixValue.blank, count: count * count)
    for index in 0..<count { cells[index * count + index] = 0 }
    for pair in pairs {
      let number = pair.from * count + pair.to
      if offsets[number] != nil, cells[number] != pair.value {
        bag.add(.matrixDuplicate("\(codes[pair.from]) → \(codes[pair.to])"), in: table.text, at: pair.cell.offset)
        isSound = false
      }
      offsets[number] = pair.cell.offset
      cells[number] = pair.value
    }
    guard isSound else { return }
    let halves = MatrixHalves.fill(&cells, count: count)
    matrix = (TravelMatrix(codes: codes, cells: cells.map { max($0, TravelMatrix.noRoad) }), halves)
  }

  /// The columns of the header, when it names both ends of a pair and little else.
  private static func columns(of table: CSVTable) -> [PairColumn: Int]? {
    let width = table.cellCount(ofRow: 0)
    guard (3...20).contains(width) else { return nil }
    let vocabulary = PairColumn.vocabulary
    var columns: [PairColumn: Int] = [:]
    for column in 0..<width {
      let cell = table.cell(0, column)
      guard cell.content.count <= 60, let known = vocabulary[FoldedWord.fold(table.string(cell))]?.first else {
        continue
      }
      columns[known] = columns[known] ?? column
    }
    return columns[.from] != nil && columns[.to] != nil ? columns : nil
  }

  /// Thousandths of km or minutes from those of a column's unit.
  private static func converted(_ value: Int32, from unit: PairColumn) -> Int32 {
    guard value >= 0 else { return value }
    return switch unit {
    case .metres: Int32((Double(value) / 1000).rounded(.toNearestOrEven))
    case .seconds: Int32((Double(value) / 60).rounded(.toNearestOrEven))
    case .from, .to, .km, .minutes: value
    }
  }
}
