package import Gazetteer
internal import TextFormats

/// Which communes of France a new season is to have.
package struct VillageSelection: Sendable {
  /// The intercommunal body they belong to: its name or its SIREN; nil for any.
  package var community: String?
  /// The département they are in: its number or its name; nil for any.
  package var departement: String?
  /// How many inhabitants the largest may have; nil for any number.
  package var maxPopulation: Int?
  /// The communes by their names or codes; empty for all that the rest lets through.
  package var names: [String] = []

  /// Creates a selection of nothing yet.
  package init() {}

  /// Whether nothing was chosen.
  package var isEmpty: Bool { community == nil && departement == nil && names.isEmpty }

  /// The communes, in the order of their names, or of the list that was given.
  ///
  /// - Throws: a word that means nothing in France, or several things; or that nothing is left.
  package func communes() throws(DeskFailure) -> [FrenchCommune] {
    let body = try community.map { (word) throws(DeskFailure) in try VillageSelection.community(named: word) }
    let area = try departement.map { (word) throws(DeskFailure) in try VillageSelection.departement(named: word) }
    let found: [FrenchCommune]
    if names.isEmpty {
      found = Gazetteer.communes { commune in
        (body == nil || commune.community == body) && (area == nil || commune.departement == area)
      }.sorted { (FoldedWord.fold($0.name), $0.code) < (FoldedWord.fold($1.name), $1.code) }
    } else {
      found = try listed(body: body, area: area)
    }
    let small = found.filter { ($0.population ?? 0) <= maxPopulation ?? .max }
    guard !small.isEmpty else { throw .word(.noVillageLeft) }
    return small
  }

  /// The communes of the list; of several with one name, the one where the others are.
  private func listed(body: Community?, area: Departement?) throws(DeskFailure) -> [FrenchCommune] {
    let candidates = names.map { name -> [FrenchCommune] in
      if let commune = Gazetteer.commune(code: name) ?? Gazetteer.commune(mending: name) { return [commune] }
      let all = Gazetteer.search(name).communes
      let inside = all.filter { (body == nil || $0.community == body) && (area == nil || $0.departement == area) }
      return inside.isEmpty ? all : inside
    }
    let certain = candidates.filter { $0.count == 1 }.map { $0[0] }
    let (bodies, areas) = (Set(certain.compactMap(\.community)), Set(certain.map(\.departement)))
    var chosen: [FrenchCommune] = []
    for (name, found) in zip(names, candidates) {
      guard !found.isEmpty else {
        let points = certain.compactMap(\.point)
        throw .word(.unknown(.village, name, among: Gazetteer.names(near: points)))
      }
      let close = [
        found, found.filter { $0.community.map(bodies.contains) ?? false },
        found.filter { areas.contains($0.departement) },
      ].first { $0.count == 1 }
      guard let commune = close?.first else { throw .word(.severalVillages(name, found)) }
      if !chosen.contains(commune) { chosen.append(commune) }
    }
    return chosen
  }

  /// The intercommunal body with a name, a part of a name, or a SIREN.
  package static func community(named word: String) throws(DeskFailure) -> Community {
    let all = Gazetteer.communities
    if let exact = all.first(where: { $0.siren == word.filter { $0 != " " } }) { return exact }
    let folded = FoldedWord.fold(word)
    let bare = FoldedWord.fold(VillageSelection.withoutKind(word))
    let same = all.filter { FoldedWord.fold($0.name) == folded || FoldedWord.fold($0.shortName) == bare }
    if same.count == 1 { return same[0] }
    let part = bare.utf8.count < 3 ? [] : all.filter { FoldedWord.fold($0.name).contains(bare) }
    let found = same.isEmpty ? part : same
    if found.count == 1 { return found[0] }
    guard found.isEmpty else { throw .word(.severalCommunities(word, found)) }
    throw .word(.unknown(.community, word, among: all.map(\.shortName)))
  }

  /// A name without what people write for the kind of body, `CC du Grand Langres`.
  private static func withoutKind(_ word: String) -> String {
    var words = word.split(separator: " ").map(String.init)
    let kinds: Set = [
      "cc", "ca", "cu", "agglo", "agglomeration", "communaute", "communes", "urbaine", "metropole", "de", "du", "des",
      "la", "d'agglomération",
    ]
    while let first = words.first, words.count > 1, kinds.contains(FoldedWord.fold(first)) || first == "d'agglomération"
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }

  /// The département with a number or a name.
  package static func departement(named word: String) throws(DeskFailure) -> Departement {
    guard let found = Departement(code: word) ?? Departement(named: word) else {
      throw .word(.unknown(.departement, word, among: Departement.all.map(\.name)))
    }
    return found
  }

  /// The one commune that a word means: a base.
  ///
  /// - Parameters:
  ///   - word: its name or code.
  ///   - others: the communes of the season; of several with one name it is the one where these are.
  /// - Returns: the commune.
  /// - Throws: that there is none, or more than one.
  package static func commune(named word: String, among others: [FrenchCommune]) throws(DeskFailure) -> FrenchCommune {
    var selection = VillageSelection()
    selection.names = [word] + others.map(\.code)
    return try selection.listed(body: nil, area: nil)[0]
  }

  /// Where the van of a new season most likely stands: in the largest commune of the body that most villages belong to.
  package static func likelyBase(of villages: [FrenchCommune]) -> FrenchCommune? {
    let counts = Dictionary(grouping: villages.compactMap(\.community), by: \.self).mapValues(\.count)
    let body = counts.max { ($0.value, $1.key.siren) < ($1.value, $0.key.siren) }?.key
    let all = body.map { body in Gazetteer.communes { $0.community == body } } ?? villages
    return all.max { ($0.population ?? 0, $1.code) < ($1.population ?? 0, $0.code) }
  }
}
