/// A commune of France, as the official geographic code has it.
public struct FrenchCommune: Hashable, Sendable {
  /// The INSEE code: five letters, such as `02408` or `2A004`.
  public let code: String
  /// The name.
  public let name: String
  /// The département it is in.
  public var departement: Departement { Departement(ofCommune: code) }
  /// The intercommunal body that it belongs to; four islands have none.
  public let community: Community?
  /// Degrees north and east of its town hall; nil where they are not known.
  public let point: GazetteerPoint?
  /// Its inhabitants, where they are known.
  public let population: Int?
}

/// A point of the gazetteer, in units of 1/10,000 of a degree: 11 metres.
public struct GazetteerPoint: Hashable, Sendable {
  /// Ten thousandths of a degree north of the equator.
  public let north: Int
  /// Ten thousandths of a degree east of Greenwich.
  public let east: Int

  /// A point of degrees north and east.
  public init(latitude: Double, longitude: Double) {
    (north, east) = (Int((latitude * 10_000).rounded()), Int((longitude * 10_000).rounded()))
  }

  init(north: Int, east: Int) {
    (self.north, self.east) = (north, east)
  }

  /// The middle of some points, or nil when there are none.
  init?(centreOf points: [GazetteerPoint]) {
    guard !points.isEmpty else { return nil }
    north = points.reduce(0) { $0 + $1.north } / points.count
    east = points.reduce(0) { $0 + $1.east } / points.count
  }

  /// The square of the distance to another point, in an approximation that is good enough to order by.
  func squaredDistance(to other: GazetteerPoint) -> Int {
    // At the latitude of France a degree east is two thirds of a degree north.
    let (up, across) = (north - other.north, (east - other.east) * 2 / 3)
    return up * up + across * across
  }

  /// Degrees north of the equator.
  public var latitude: Double { Double(north) / 10_000 }
  /// Degrees east of Greenwich.
  public var longitude: Double { Double(east) / 10_000 }
}

/// An intercommunal body with taxes of its own (EPCI): a métropole, an agglomération, a communauté de communes.
public struct Community: Hashable, Sendable {
  /// Its number in the register of enterprises.
  public let siren: String
  /// Its official name.
  public let name: String

  /// The name as it is said, without what kind of body it is: `Grand Chambord`.
  public var shortName: String {
    for kind in Community.kinds where name.hasPrefix(kind) {
      let rest = name.dropFirst(kind.count)
      for article in ["de la ", "de l'", "des ", "de ", "du ", "d'"] where rest.hasPrefix(article) {
        return String(rest.dropFirst(article.count))
      }
      return String(rest)
    }
    return name
  }

  private static let kinds = [
    "Communauté d'agglomération ", "Communauté de communes ", "Communauté urbaine ", "Métropole ",
  ]
}
