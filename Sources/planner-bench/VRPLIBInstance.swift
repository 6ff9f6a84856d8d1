/// A capacitated vehicle routing problem whose customers all demand the same, from a VRPLIB file.
///
/// The format is TSPLIB's (Reinelt 1991) with the sections of CVRP; of its distances only `EUC_2D` is read: Euclidean,
/// rounded to the nearest whole number.
struct VRPLIBInstance {
  let name: String
  /// The points; the depot is the first.
  let points: [(x: Double, y: Double)]
  /// How many customers a route holds.
  let customersPerRoute: Int

  init(lines: [Substring], file: String) throws(BenchFailure) {
    var fields: [String: String] = [:]
    var points: [Int: (x: Double, y: Double)] = [:]
    var demands: [Int: Int] = [:]
    var depots: [Int] = []
    var section = ""
    for line in lines {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == ":" }.map(String.init)
      guard let first = words.first else { continue }
      guard let number = Int(first) else {
        section = first
        fields[first] = words.dropFirst().joined(separator: " ")
        continue
      }
      switch section {
      case "NODE_COORD_SECTION":
        guard words.count == 3, let x = Double(words[1]), let y = Double(words[2]),
          x.magnitude < 1e7, y.magnitude < 1e7
        else { throw BenchFailure(.badData, "\(file): \"\(line)\" is no point") }
        points[number] = (x, y)
      case "DEMAND_SECTION":
        guard words.count == 2, let demand = Int(words[1]) else {
          throw BenchFailure(.badData, "\(file): \"\(line)\" is no demand")
        }
        demands[number] = demand
      case "DEPOT_SECTION": if number >= 0 { depots.append(number) }
      default: break
      }
    }
    guard fields["TYPE"] == "CVRP", fields["EDGE_WEIGHT_TYPE"] == "EUC_2D" else {
      throw BenchFailure(.badData, "\(file): only files of TYPE CVRP and EDGE_WEIGHT_TYPE EUC_2D are planned")
    }
    guard depots.count == 1, let depot = points.removeValue(forKey: depots[0]), !points.isEmpty, points.count <= 5000
    else { throw BenchFailure(.badData, "\(file): needs one depot with a point, and 1 to 5000 customers") }
    let customers = points.keys.sorted()
    let sizes = Set(customers.map { demands[$0] ?? 0 })
    guard sizes.count == 1, let size = sizes.first, size > 0 else {
      throw BenchFailure(.badData, "\(file): the customers demand different amounts; a season has one evening for each")
    }
    guard let capacity = Int(fields["CAPACITY"] ?? ""), capacity >= size else {
      throw BenchFailure(.badData, "\(file): no CAPACITY that holds a customer")
    }
    name = fields["NAME"] ?? file
    customersPerRoute = capacity / size
    self.points = [depot] + customers.compactMap { points[$0] }
  }

  /// The distance of two points: Euclidean, rounded.
  func distance(_ from: Int, _ to: Int) -> Int {
    let x = points[from].x - points[to].x
    let y = points[from].y - points[to].y
    return Int((x * x + y * y).squareRoot() + 0.5)
  }
}
