internal import SeasonFiles
internal import TextFormats

extension Language {
  /// A commune's name after the French "de": "d’Ambrières", "du Buisson", "des Islettes", "de Narcy".
  ///
  /// Before an h it stays "de": which of them are silent only the people who live there know.
  static func de(_ name: String) -> String {
    for (article, joined) in [("Le ", "du "), ("Les ", "des ")] where name.hasPrefix(article) {
      return joined + name.dropFirst(article.count)
    }
    let isVowel = FoldedWord.fold(String(name.prefix(1))).first.map("aeiouy".contains) ?? false
    return isVowel ? "d’\(name)" : "de \(name)"
  }
}
