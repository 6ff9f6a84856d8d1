/// Finds what somebody probably meant to type.
enum NearestSpelling {
  /// The candidate nearest to a word, or nil when none is near enough to be what was meant.
  ///
  /// Near is at most one typing slip for each three letters, and one for shorter words; among equals the first wins.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    guard typed.count <= longestWord else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let known = Array(candidate.lowercased())
      let distance = known.starts(with: typed) && typed.count > 1 ? 1 : slips(typed, known)
      guard distance <= max(1, max(typed.count, known.count) / 3), distance < (best?.distance ?? .max) else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// No option or command is longer; a longer word is not worth the time.
  private static let longestWord = 64

  /// The number of letters to insert, drop, change or swap with their neighbour: the optimal string alignment distance.
  ///
  /// - Complexity: O(n m).
  private static func slips(_ first: [Character], _ second: [Character]) -> Int {
    var older = [Int](repeating: 0, count: second.count + 1)
    var old = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var row = [i + 1]
      for (j, other) in second.enumerated() {
        var least = min(old[j + 1] + 1, row[j] + 1, old[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other { least = min(least, older[j - 1] + 1) }
        row.append(least)
      }
      older = old
      old = row
    }
    return old[second.count]
  }
}
