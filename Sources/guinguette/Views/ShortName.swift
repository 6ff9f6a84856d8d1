/// Names of communes that fit into a calendar's cell.
enum ShortName {
  /// The name within `width` columns: as it is, else with « Saint » abbreviated, else its first words, else cut.
  static func fitting(_ name: String, into width: Int) -> String {
    for candidate in [name, abbreviated(name), withoutTail(abbreviated(name))]
    where DisplayWidth.columns(of: candidate) <= width {
      return candidate
    }
    return DisplayWidth.cut(abbreviated(name), to: width)
  }

  /// `St-Dizier` for `Saint-Dizier`, as road signs write it.
  private static func abbreviated(_ name: String) -> String {
    let words = parts(of: name).map { word in
      switch word {
      case "Saint": "St"
      case "Sainte": "Ste"
      case "Saints": "Sts"
      default: word
      }
    }
    return words.joined()
  }

  /// `Longeville` for `Longeville-sur-la-Laines`: what comes before a word that only says where it lies.
  private static func withoutTail(_ name: String) -> String {
    let words = parts(of: name)
    guard let link = words.firstIndex(where: linkingWords.contains), link > 1 else { return name }
    return words[..<(link - 1)].joined()
  }

  private static let linkingWords: Set<String> = [
    "sur", "sous", "lès", "les", "le", "la", "en", "aux", "au", "du", "de", "des", "près", "devant", "et", "l'", "d'",
  ]

  /// The words and, between them, the hyphens and spaces.
  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var word = ""
    for character in name {
      if character == "-" || character == " " {
        if !word.isEmpty { parts.append(word) }
        parts.append(String(character))
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? parts : parts + [word]
  }
}
