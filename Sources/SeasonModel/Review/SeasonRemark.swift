public import CivilTime

/// Something that a season allows, and that looks odd.
public struct SeasonRemark: Hashable, Sendable {
  /// What keeps every van away from a commune.
  public enum Barrier: Hashable, Sendable {
    /// None works and serves it on a date on which it can host.
    case dates
    /// The matrices have no road there, or none away.
    case noRoad
    /// Every road there, or every road away, is longer than the vans drive at a stretch.
    case longLegs
  }

  /// What looks odd.
  public enum Matter: Hashable, Sendable {
    /// No van can come to the commune on any date on which it can host.
    case unreachable(code: String, Barrier)
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
    /// More evenings are required than the vans have dates, or places on them: a week holds no more than its limit, and on some
    /// dates nobody can host.
    case moreRequiredThanSlots(required: Int, slots: Int, places: Int)
    /// These communes require more evenings than there are places for all of them together.
    case cannotAllFit(codes: [String], required: Int, places: Int)
    /// The territory is to have more evenings than its communes want.
    case territoryWantsMore(String, minimum: Int, wanted: Int)
    /// The territory may have fewer evenings than its communes require.
    case territoryAllowsLess(String, maximum: Int, required: Int)
    /// The commune requires more evenings than fit into its dates, as far apart as they must be.
    case tooFewDates(code: String, required: Int, possible: Int)
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
