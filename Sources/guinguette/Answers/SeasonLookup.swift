internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Finds what somebody means by a code or a name; case, accents, spaces and hyphens are forgiven.
extension Season {
  /// The position of the commune with this code or this name.
  func commune(named word: String) throws(CommandFailure) -> Int {
    if let position = communePositions[word] { return position }
    let folded = FoldedWord.fold(word)
    let matches = communes.indices.filter {
      FoldedWord.fold(communes[$0].name) == folded || FoldedWord.fold(communes[$0].code) == folded
    }
    if let match = matches.first, matches.count == 1 { return match }
    guard matches.isEmpty else {
      let list = matches.map { "\(Printable(communes[$0].name)) (\(Printable(communes[$0].code)))" }.joined(
        separator: ", ")
      throw .usage(
        Phrase(
          "« \(Printable(word)) » désigne plusieurs communes : \(list)",
          "\"\(Printable(word))\" names several communes: \(list)"),
        action: Phrase("donnez le code", "give the code"))
    }
    let known = communes.map(\.name) + communes.map(\.code)
    throw .unknown(
      Phrase("aucune commune ne s'appelle « \(Printable(word)) »", "no commune is called \"\(Printable(word))\""),
      word, among: known)
  }

  /// The identifier of the van with this identifier or this name.
  func vanID(named word: String) throws(CommandFailure) -> String {
    if vanPositions[word] != nil { return word }
    let folded = FoldedWord.fold(word)
    if let van = vans.first(where: { FoldedWord.fold($0.id) == folded || FoldedWord.fold($0.name) == folded }) {
      return van.id
    }
    throw .unknown(
      Phrase("aucune guinguette ne s'appelle « \(Printable(word)) »", "no van is called \"\(Printable(word))\""),
      word, among: vans.map(\.id) + vans.map(\.name))
  }

  /// The territory with this name.
  func territory(named word: String) throws(CommandFailure) -> String {
    let names = Set(communes.map(\.territory)).filter { !$0.isEmpty }.sorted()
    let folded = FoldedWord.fold(word)
    if let name = names.first(where: { $0 == word }) ?? names.first(where: { FoldedWord.fold($0) == folded }) {
      return name
    }
    throw .unknown(
      Phrase("aucun territoire ne s'appelle « \(Printable(word)) »", "no territory is called \"\(Printable(word))\""),
      word, among: names)
  }
}

extension CommandFailure {
  /// A word that nothing has; the nearest known one is suggested, and a short list is shown whole.
  static func unknown(_ message: Phrase, _ word: String, among known: [String]) -> CommandFailure {
    if let nearest = NearestWord.nearest(to: word, among: known) {
      let name = Printable(nearest)
      return .usage(message, action: Phrase("vouliez-vous dire « \(name) » ?", "did you mean \"\(name)\"?"))
    }
    guard known.count <= 12 else { return .usage(message) }
    let list = known.map { Printable($0).description }.joined(separator: ", ")
    return .usage(message, action: Phrase("au choix : \(list)", "one of: \(list)"))
  }
}
