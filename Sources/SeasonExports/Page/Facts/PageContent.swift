public import SeasonModel

/// What a page tells beside the season, its plan and its publication, as plain values.
public struct PageContent: Sendable {
  /// A commune that has fewer evenings than it wants.
  public struct Unserved: Hashable, Sendable {
    /// The commune's code.
    public let code: String
    /// Why, in words for people.
    public let reason: String

    /// Creates one.
    public init(code: String, reason: String) {
      self.code = code
      self.reason = reason
    }
  }

  /// For whom the page is.
  public var audience: Audience
  /// The language of the page.
  public var language: FeedLanguage
  /// What every date means, by the commune's code.
  public var answers: [String: [DateAnswer]]
  /// Who has fewer evenings than it wants; told to the crew alone.
  public var unserved: [Unserved]
  /// A GeoJSON of rivers or outlines to draw under the villages, if there is one.
  public var background: [UInt8]?
  /// What a round trip for each evening would drive, in metres, if it is known.
  public var roundTrips: Int?
  /// How near to the best possible the plan is, if it is known.
  public var standing: PlanStanding?

  /// Creates the content of a page.
  public init(
    audience: Audience = .public, language: FeedLanguage = .french, answers: [String: [DateAnswer]] = [:],
    unserved: [Unserved] = [], background: [UInt8]? = nil, roundTrips: Int? = nil,
    standing: PlanStanding? = nil
  ) {
    self.audience = audience
    self.language = language
    self.answers = answers
    self.unserved = unserved
    self.background = background
    self.roundTrips = roundTrips
    self.standing = standing
  }
}
