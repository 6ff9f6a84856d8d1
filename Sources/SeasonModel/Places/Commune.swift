/// A village that hosts evenings.
public struct Commune: Hashable, Sendable {
  /// The unique code, as a rule the INSEE code, such as `2A004`.
  public var code: String
  /// The name as people write it.
  public var name: String
  /// The agglomération or communauté de communes that pays, or empty.
  public var territory: String
  /// Where it lies; may be nil where the matrix knows the commune.
  public var coordinate: Coordinate?
  /// The number of inhabitants, if known.
  public var population: Int?
  /// How many evenings it wants.
  public var evenings: Int
  /// How many of them must be held if at all possible, 0 to `evenings`.
  public var required: Int
  /// What each evening beyond the required ones weighs.
  public var priority: Int
  /// Where in the village: place, salle des fêtes.
  public var venue: String
  /// Who to call.
  public var contact: String
  /// A free note.
  public var note: String

  /// Creates a commune; `required` defaults to `evenings`.
  public init(
    code: String, name: String, territory: String = "", coordinate: Coordinate? = nil, population: Int? = nil,
    evenings: Int = 1, required: Int? = nil, priority: Int = 1, venue: String = "", contact: String = "",
    note: String = ""
  ) {
    self.code = code
    self.name = name
    self.territory = territory
    self.coordinate = coordinate
    self.population = population
    self.evenings = evenings
    self.required = required ?? evenings
    self.priority = priority
    self.venue = venue
    self.contact = contact
    self.note = note
  }
}

/// A place that is no host, such as the depot a van starts from.
public struct Place: Hashable, Sendable {
  /// The unique identifier that vans and matrices use.
  public var id: String
  /// The name as people write it.
  public var name: String
  /// Where it lies; may be nil where the matrix knows the place.
  public var coordinate: Coordinate?

  /// Creates a place.
  public init(id: String, name: String, coordinate: Coordinate? = nil) {
    self.id = id
    self.name = name
    self.coordinate = coordinate
  }
}
