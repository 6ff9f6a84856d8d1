package import CivilTime
package import SeasonModel
internal import TextFormats

/// Finds what somebody means by a code or a name; case, accents, spaces and hyphens are forgiven.
extension Season {
  /// The position of the commune with this code or this name.
  package func commune(named word: String) throws(DeskFailure) -> Int {
    if let position = communePositions[word] { return position }
    let folded = FoldedWord.fold(word)
    let matches = communes.indices.filter {
      FoldedWord.fold(communes[$0].name) == folded || FoldedWord.fold(communes[$0].code) == folded
    }
    if let match = matches.first, matches.count == 1 { return match }
    guard matches.isEmpty else { throw .word(.severalCommunes(word, matches.map { communes[$0] })) }
    throw .word(.unknown(.commune, word, among: communes.map(\.name) + communes.map(\.code)))
  }

  /// The identifier of the van with this identifier or this name.
  package func vanID(named word: String) throws(DeskFailure) -> String {
    if vanPositions[word] != nil { return word }
    let folded = FoldedWord.fold(word)
    if let van = vans.first(where: { FoldedWord.fold($0.id) == folded || FoldedWord.fold($0.name) == folded }) {
      return van.id
    }
    throw .word(.unknown(.van, word, among: vans.map(\.id) + vans.map(\.name)))
  }

  /// The territory with this name.
  package func territory(named word: String) throws(DeskFailure) -> String {
    let names = Set(communes.map(\.territory)).filter { !$0.isEmpty }.sorted()
    let folded = FoldedWord.fold(word)
    if let name = names.first(where: { $0 == word }) ?? names.first(where: { FoldedWord.fold($0) == folded }) {
      return name
    }
    throw .word(.unknown(.territory, word, among: names))
  }
}

extension CivilDate {
  /// A date as people write it, `2026-06-05`, `05/06/2026`, `sam. 6 juin`; nil for any other text.
  ///
  /// - Parameters:
  ///   - word: the text.
  ///   - expected: the dates from which a missing year follows.
  package init?(writtenAs word: String, in expected: DateSpan) {
    guard case .dates(let spans) = WrittenDates.date(word, expected: expected), let span = spans.first else {
      return nil
    }
    self = span.first
  }
}
