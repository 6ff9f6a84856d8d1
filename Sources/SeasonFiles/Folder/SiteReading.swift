public import SeasonModel

/// The places and communes of a season folder, whatever else is wrong with it: what a matrix is asked for.
public struct SiteReading: Sendable {
  /// A place or commune.
  public struct Site: Hashable, Sendable {
    /// Its identifier or code.
    public var code: String
    /// Where it lies, if that is known.
    public var coordinate: Coordinate?

    /// Creates a site.
    public init(code: String, coordinate: Coordinate? = nil) {
      self.code = code
      self.coordinate = coordinate
    }
  }

  /// The places, then the communes, as their files have them; empty when a diagnostic is an error.
  public let sites: [Site]
  /// What is wrong or odd in `season.json` and `communes.csv`.
  public let diagnostics: [Diagnostic]
}
