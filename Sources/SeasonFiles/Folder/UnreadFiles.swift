internal import TextFormats

/// Finds files that look like parts of a season under names by which nobody reads them.
enum UnreadFiles {
  /// The unread files among the names of a folder, each with the part that it was probably meant to be.
  static func found(among names: [String]) -> [(name: String, part: SeasonPart)] {
    let known = Set(SeasonPart.allCases.map(\.fileName))
    return names.compactMap { name in
      let pieces = name.split(separator: ".").map { FoldedWord.fold(String($0)) }
      guard !known.contains(name), !name.hasPrefix("."), pieces.count > 1, name.utf8.count <= 200,
        pieces.dropFirst().allSatisfy({ endings.contains($0) })
      else { return nil }
      return meanings[pieces[0]].map { (name, $0) }
    }
  }

  private static let endings: Set = ["csv", "tsv", "txt", "xlsx", "xls", "xlsm", "ods", "json"]

  private static let meanings: [String: SeasonPart] = [
    "availability": .availability, "availabilities": .availability, "disponibilites": .availability,
    "disponibilite": .availability, "dispos": .availability, "dispo": .availability, "communes": .communes,
    "commune": .communes, "villages": .communes, "distances": .distances, "distance": .distances,
    "durations": .durations, "durees": .durations, "duree": .durations, "season": .season, "saison": .season,
  ]
}
