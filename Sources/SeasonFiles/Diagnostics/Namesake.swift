/// One of the communes of France that a name can mean.
public struct Namesake: Hashable, Sendable {
  /// Its INSEE code.
  public let code: String
  /// Its name.
  public let name: String
  /// The number of its département.
  public let departement: String
  /// The name of its département.
  public let departementName: String
  /// How far it lies from the season's base, or from its other communes, in whole km; nil where that is not known.
  public let kilometres: Int?
}
