internal import SeasonModel

/// The communes of metropolitan France, from a table with the columns `insee`, `dep`, `lat`, `lon` and `population`.
struct VillageTable {
  struct Village {
    let code: String
    let coordinate: Coordinate
    let population: Int
  }

  /// How many inhabitants the villages of small seasons have.
  private static let villageSize = 70...2000

  private let all: [Village]

  /// How many communes there are.
  var count: Int { all.count }

  init(file: String) throws(BenchFailure) {
    let lines = try InputFiles.lines(of: file)
    let header = VillageTable.cells(of: lines.first ?? "")
    let names = ["insee", "dep", "lat", "lon", "population"]
    let columns = names.compactMap { header.firstIndex(of: $0) }
    guard columns.count == names.count else {
      throw BenchFailure(.badData, "\(file): needs the columns \(names.joined(separator: ", "))")
    }
    all = lines.dropFirst().compactMap { line in
      let cells = VillageTable.cells(of: line)
      guard cells.count == header.count, !["97", "98"].contains(cells[columns[1]].prefix(2)),
        let latitude = Double(cells[columns[2]]), let longitude = Double(cells[columns[3]]),
        let coordinate = Coordinate(latitude: latitude, longitude: longitude)
      else { return nil }
      return Village(code: cells[columns[0]], coordinate: coordinate, population: Int(cells[columns[4]]) ?? 0)
    }
  }

  /// The villages nearest to one drawn at random, in the order of their codes.
  ///
  /// They have 70 to 2,000 inhabitants, unless there are not as many: then every commune counts.
  func cluster(of count: Int, random: inout SeededNumbers) throws(BenchFailure) -> [Village] {
    let small = all.filter { VillageTable.villageSize.contains($0.population) }
    let pool = small.count >= count ? small : all
    guard pool.count >= count, count > 0 else {
      throw BenchFailure(.badData, "there are only \(pool.count) communes for \(count) villages")
    }
    let centre = pool[random.below(pool.count)].coordinate
    let keyed = pool.map { (metres: $0.coordinate.greatCircleMetres(to: centre), village: $0) }
    let near = keyed.sorted { ($0.metres, $0.village.code) < ($1.metres, $1.village.code) }.prefix(count)
    return near.map(\.village).sorted { $0.code < $1.code }
  }

  private static func cells(of line: Substring) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      default: cell.append(byte)
      }
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return cells
  }
}
