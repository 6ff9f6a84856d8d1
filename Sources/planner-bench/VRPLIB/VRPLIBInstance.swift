/// A capacitated vehicle routing problem whose customers all demand the same, from a VRPLIB file.
///
/// Of the distances that VRPLIB knows only `EUC_2D` is read: Euclidean, rounded to the nearest whole number.
struct VRPLIBInstance {
  let name: String
  /// The points; the depot is the first.
  let points: [(x: Double, y: Double)]
  /// How many customers a route holds.
  let customersPerRoute: Int

  init(lines: [Substring], file: String) throws(BenchFailure) {
    let content = try VRPLIBFile(lines: lines, file: file)
    let fields = content.fields
    guard fields["TYPE"] == "CVRP", fields["EDGE_WEIGHT_TYPE"] == "EUC_2D" else {
      throw BenchFailure(.badData, "\(file): only files of TYPE CVRP and EDGE_WEIGHT_TYPE EUC_2D are planned")
    }
    if let dimension = fields["DIMENSION"], Int(dimension) != content.points.count {
      throw BenchFailure(.badData, "\(file): DIMENSION is \(dimension), but there are \(content.points.count) points")
    }
    var points = content.points
    guard content.depots.count == 1, let depot = points.removeValue(forKey: content.depots[0]), !points.isEmpty,
      points.count <= 5000
    else { throw BenchFailure(.badData, "\(file): needs one depot with a point, and 1 to 5000 customers") }
    let customers = points.keys.sorted()
    let size = try VRPLIBInstance.commonDemand(of: customers, in: content, file: file)
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

  /// What each customer demands: a season has one evening for each, so none may demand more than another.
  private static func commonDemand(
    of customers: [Int], in content: VRPLIBFile, file: String
  ) throws(BenchFailure) -> Int {
    var common: Int?
    for customer in customers {
      guard let demand = content.demands[customer] else {
        throw BenchFailure(.badData, "\(file): customer \(customer) has no demand")
      }
      guard demand.amount > 0, demand.amount == common ?? demand.amount else {
        throw BenchFailure(
          .badData,
          "\(file):\(demand.line): customer \(customer) demands \(demand.amount);"
            + " a season has one evening for each customer, so all must demand the same")
      }
      common = demand.amount
    }
    return common ?? 1
  }
}
