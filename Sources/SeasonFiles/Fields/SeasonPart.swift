/// The files of a season folder that people write.
public enum SeasonPart: String, CaseIterable, Sendable {
  /// Dates, vans, bases, rules.
  case season = "season.json"
  /// Who hosts.
  case communes = "communes.csv"
  /// When they can.
  case availability = "availability.csv"
  /// Kilometres.
  case distances = "distances.csv"
  /// Minutes.
  case durations = "durations.csv"

  /// The name of the file in the folder.
  public var fileName: String { rawValue }
}
