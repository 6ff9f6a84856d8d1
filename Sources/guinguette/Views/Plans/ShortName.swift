/// Names of communes that fit into a calendar's cell.
enum ShortName {
  /// A short name for each name, none the same as another's where that can be had within `width` columns.
  ///
  /// A name is left as it is, or « Saint » is abbreviated, or it keeps what comes before « sur », « le » and the like, or
  /// it is cut. Where two names become one that way (`Dommartin-le-Franc`, `Dommartin-le-Saint-Père`), their first
  /// words are abbreviated instead: `D.-le-Franc`, `D.-le-St-Père`.
  ///
  /// - Complexity: O(names).
  static func table(of names: some Sequence<String>, width: Int) -> [String: String] {
    var table: [String: String] = [:]
    var uses: [String: Int] = [:]
    for name in names where table[name] == nil {
      let short = fitting(name, into: width)
      table[name] = short
      uses[short, default: 0] += 1
    }
    for (name, short) in table where uses[short, default: 0] > 1 && name != short {
      table[name] = DisplayWidth.cut(withoutHead(abbreviated(name)), to: width)
    }
    return table
  }

  /// The name within `width` columns.
  static func fitting(_ name: String, into width: Int) -> String {
    let short = abbreviated(name)
    let head = withoutTail(short)
    for candidate in [name, short] where DisplayWidth.columns(of: candidate) <= width { return candidate }
    // A head of a few letters says less than a cut name.
    if DisplayWidth.columns(of: head) <= width, head.count >= 6 { return head }
    return DisplayWidth.cut(short, to: width)
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

  /// `D.-le-Franc` for `Dommartin-le-Franc`; a name of one word stays as it is.
  private static func withoutHead(_ name: String) -> String {
    let words = parts(of: name)
    guard words.count > 1, let initial = words[0].first else { return name }
    return "\(initial)." + words.dropFirst().joined()
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
