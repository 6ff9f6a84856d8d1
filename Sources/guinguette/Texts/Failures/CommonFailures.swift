internal import TextFormats

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

  /// A file that would be overwritten.
  static func alreadyThere(_ path: String, action: Phrase) -> CommandFailure {
    CommandFailure(
      .cannotCreate, Phrase("« \(Printable(path)) » existe déjà", "\"\(Printable(path))\" is there already"),
      action: action)
  }
}
