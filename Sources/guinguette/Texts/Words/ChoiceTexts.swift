extension Language {
  /// The words that can stand at a place; of many, the first ones.
  func choices(_ words: [String]) -> String {
    let shown = words.prefix(12).map { Printable($0).description }.joined(separator: ", ")
    return words.count > 12 ? shown + "…" : shown
  }
}
