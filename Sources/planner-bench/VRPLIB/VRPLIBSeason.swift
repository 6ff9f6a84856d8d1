internal import CivilTime
internal import SeasonModel

extension VRPLIBInstance {
  /// The share of routes beyond the least number: the objective counts distance only, and routes need not be full.
  private static let spareRoutes = 0.1

  /// The same problem as a season of one evening for each customer, in which one metre is one unit.
  ///
  /// An outing is a route: as many consecutive dates as a route holds customers, then a closed date. When the season
  /// would be longer than a season can be, several vans of the same base and calendar share the routes.
  func season() throws(BenchFailure) -> Season {
    let customers = points.count - 1
    let least = (customers + customersPerRoute - 1) / customersPerRoute
    let routes = least + max(1, Int((Double(least) * VRPLIBInstance.spareRoutes).rounded(.up)))
    let length = min(customersPerRoute, customers)
    let longest = SeasonLimits.seasonDays.upperBound
    guard length <= longest else { throw BenchFailure(.badData, "\(name): a route is longer than a season can be") }
    let routesPerVan = min(routes, (longest + 1) / (length + 1))
    let vans = (routes + routesPerVan - 1) / routesPerVan
    let rows = (routes + vans - 1) / vans
    let first = CivilDate(daysSince1970: 0)
    let closed = (1..<max(1, rows)).map { row in
      Van.ClosedPeriod(span: DateSpan(first + (row * (length + 1) - 1)))
    }
    var draft = SeasonDraft(
      firstDate: first, lastDate: first + (rows * (length + 1) - 2),
      hours: EveningHours(opens: .midnight, closes: .midnight))
    draft.name = name
    draft.places = [Place(id: "depot", name: "depot")]
    draft.vans = (1...vans).map { number in
      Van(id: "van\(number)", base: "depot", weekdays: Set(Weekday.allCases), closed: closed)
    }
    draft.communes = (1...customers).map { Commune(code: String($0), name: String($0)) }
    var cells: [Int32] = []
    cells.reserveCapacity(points.count * points.count)
    for from in points.indices {
      for to in points.indices { cells.append(Int32(distance(from, to))) }
    }
    draft.distances = TravelMatrix(codes: ["depot"] + draft.communes.map(\.code), cells: cells)
    do {
      return try Season(validating: draft)
    } catch {
      throw BenchFailure(.badData, "\(name): makes no season: \(error.defects[0])")
    }
  }
}
