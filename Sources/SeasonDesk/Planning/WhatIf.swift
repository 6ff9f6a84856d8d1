package import CivilTime
package import SeasonModel

/// A question about another season: one more van, one commune less, one more date; no file is touched.
package struct WhatIf: Sendable {
  /// The commune that is left out, by code or name.
  package var without: String?
  /// One more van, as `identifier:base`.
  package var addedVan: String?
  /// A date on which every van works too.
  package var openDate: CivilDate?

  /// Asks.
  package init(without: String? = nil, addedVan: String? = nil, openDate: CivilDate? = nil) {
    (self.without, self.addedVan, self.openDate) = (without, addedVan, openDate)
  }

  /// The season of the question, made from the one that was read.
  package func season(from season: Season) throws(DeskFailure) -> Season {
    var draft = season.draft
    if let addedVan { try WhatIf.add(addedVan, to: &draft, season) }
    if let openDate {
      guard season.span.contains(openDate) else { throw .change(.outsideSeason(openDate, season)) }
      for van in draft.vans.indices { draft.vans[van].open(openDate) }
    }
    if let without {
      let host = season.communes[try season.commune(named: without)]
      draft.communes.removeAll { $0.code == host.code }
      draft.availability.removeAll { $0.subject == .commune(host.code) }
    }
    do {
      return try Season(validating: draft)
    } catch {
      throw .planning(.impossibleSeason)
    }
  }

  private static func add(_ word: String, to draft: inout SeasonDraft, _ season: Season) throws(DeskFailure) {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, season.vanPositions[parts[0]] == nil, season.placePositions[parts[1]] != nil,
      let model = season.vans.first
    else { throw .planning(.noNewVan(places: season.places.map(\.id))) }
    var van = model
    (van.id, van.name, van.base) = (parts[0], parts[0], parts[1])
    draft.vans.append(van)
  }
}
