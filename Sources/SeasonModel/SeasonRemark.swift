/// Something that a season allows, and that looks odd.
public struct SeasonRemark: Hashable, Sendable {
  /// What looks odd.
  public enum Matter: Hashable, Sendable {
    /// No van can come to the commune on any date on which it can host.
    case unreachable(code: String)
    /// The base is further from every commune than this, as the crow flies.
    case baseFarAway(base: String, metres: Metres)
    /// The coordinates lie outside France, and inside it when exchanged.
    case coordinatesSwapped(code: String)
    /// An earlier commune, with this code, has the same name and territory.
    case repeatedName(String, firstCode: String)
    /// The row speaks of no date of the season.
    case rowOutsideSeason(DateSpan)
    /// Open and closed rows together leave the commune no date.
    case noDateLeft(code: String)
    /// The commune cannot host on any of the dates it prefers here.
    case preferenceNotOpen(code: String, DateSpan)
    /// The extra date lies outside the season, in a closed period, or on a weekday on which the van works anyway.
    case uselessExtraDate(CivilDate, van: String)
    /// Two territories have names that differ by case, accents, spaces and punctuation at most; the first is the one that
    /// more communes have.
    case territoriesLookAlike(String, String)
    /// Two codes or identifiers differ by case, accents and punctuation at most, an earlier one first.
    case keysLookAlike(String, String)
    /// More evenings are required than the vans have dates.
    case moreRequiredThanSlots(required: Int, slots: Int)
  }

  /// Where in the season's draft.
  public var place: SeasonDefect.Place
  /// What looks odd.
  public var matter: Matter

  /// Creates a remark.
  public init(_ place: SeasonDefect.Place, _ matter: Matter) {
    self.place = place
    self.matter = matter
  }
}
