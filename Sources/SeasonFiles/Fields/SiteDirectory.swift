internal import SeasonModel
internal import TextFormats

/// Finds what a word in a file means: the commune or the place with this code, or with this name.
final class SiteDirectory {
  /// What a word turned out to mean.
  enum Reading: Hashable {
    /// It is a code.
    case code(String)
    /// It is the name of the one commune or place with this code.
    case name(String)
    /// It is this code without its leading zeros, or in other letters.
    case mended(String)
    /// It is the name of several, with these codes.
    case several([String])
    /// Nothing goes by it.
    case unknown
  }

  private let sites: [(code: String, name: String)]
  private let codes: Set<String>
  /// The codes of those that have a folded name, and those that fold to a code, in the season's order.
  private lazy var byName = folded { $0.name }
  private lazy var byCode = folded { $0.code }
  private lazy var territories = Dictionary(grouping: territoryNames, by: FoldedWord.fold)
  private let territoryNames: Set<String>
  private lazy var byNumber = Dictionary(grouping: sites.map(\.code)) { $0.drop { $0 == "0" } }

  /// A directory of communes, and of the places that a matrix speaks of.
  init(_ communes: [Commune], places: [Place] = []) {
    self.sites = communes.map { ($0.code, $0.name) } + places.map { ($0.id, $0.name) }
    self.codes = Set(sites.map(\.code))
    self.territoryNames = Set(communes.map(\.territory)).subtracting([""])
  }

  /// The names, for suggestions.
  var names: some Sequence<String> { sites.lazy.map(\.name) }

  /// The codes, for suggestions.
  var allCodes: some Sequence<String> { sites.lazy.map(\.code) }

  /// Whether a word is a code as it stands.
  func hasCode(_ word: String) -> Bool { codes.contains(word) }

  /// The name that goes with a code; the code itself when nothing does.
  func name(of code: String) -> String { sites.first { $0.code == code }?.name ?? code }

  /// The codes of those that have a name: as it stands, or without what stands in brackets after it.
  func codes(named word: String) -> [String] {
    guard word.utf8.count <= 200 else { return [] }
    let found = byName[FoldedWord.fold(word)] ?? []
    guard found.isEmpty, let bracket = word.firstIndex(of: "(") else { return found }
    return byName[FoldedWord.fold(String(word[..<bracket]))] ?? []
  }

  /// The territory that has a name, also in other letters; the name itself when none or several have it.
  func territory(named word: String) -> String {
    guard !territoryNames.contains(word), word.utf8.count <= 500 else { return word }
    let same = territories[FoldedWord.fold(word)] ?? []
    return same.count == 1 ? same[0] : word
  }

  /// What a word means.
  func read(_ word: String) -> Reading {
    if codes.contains(word) { return .code(word) }
    guard !word.isEmpty, word.utf8.count <= 200 else { return .unknown }
    let named = codes(named: word)
    if named.count == 1 { return .name(named[0]) }
    if let code = mended(word) { return .mended(code) }
    return named.isEmpty ? .unknown : .several(named)
  }

  /// The one code that a word is without its leading zeros, or in other letters.
  func mended(_ word: String) -> String? {
    if let same = byCode[FoldedWord.fold(word)], same.count == 1 { return same[0] }
    let number = word.drop { $0 == "0" }
    guard !number.isEmpty, let same = byNumber[number]?.filter({ $0.utf8.count > word.utf8.count }), same.count == 1
    else {
      return nil
    }
    return same[0]
  }

  private func folded(_ part: ((code: String, name: String)) -> String) -> [String: [String]] {
    var words: [String: [String]] = [:]
    for site in sites { words[FoldedWord.fold(part(site)), default: []].append(site.code) }
    words[""] = nil
    return words
  }
}
