internal import CivilTime

extension Season {
  /// Creates a season, or throws everything that is wrong with the draft.
  ///
  /// - Complexity: O(dates x vans + dates x communes + availability rows), and O(sites²) with a matrix.
  public init(validating draft: SeasonDraft) throws(InvalidSeason) {
    let defects = SeasonValidation.defects(of: draft)
    guard defects.isEmpty, let span = DateSpan(first: draft.firstDate, last: draft.lastDate),
      let zone = SeasonZone(rawValue: draft.timeZone)
    else {
      throw InvalidSeason(defects: defects)
    }
    self.init(draft, span: span, zone: zone)
  }
}
