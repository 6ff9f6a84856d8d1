/// Finds what somebody who misspelt a word most likely meant.
public enum NearestWord {
  /// The nearest of `known` to `word`, or nil when none is near enough to be worth a guess.
  ///
  /// Case and accents do not count. Leading zeros that a spreadsheet took away come first (`2408` means `02408`), then
  /// the smallest Damerau-Levenshtein distance (optimal string alignment: insert, delete, replace, exchange two
  /// neighbours), at most a third of the word's length; the earlier of two that are equally near.
  ///
  /// - Complexity: O(known words x length²).
  public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let target = Array(FoldedWord.fold(word).unicodeScalars)
    // A longer text is no slip of a finger, and would take its time.
    guard !target.isEmpty, target.count <= 64 else { return nil }
    let number = target.drop { $0 == "0" }
    var best: String?
    var bestDistance = max(1, (target.count + 1) / 3) + 1
    for candidate in known {
      let letters = Array(FoldedWord.fold(candidate).unicodeScalars)
      if letters == target { return candidate }
      if letters.count > target.count, number.count == target.count, letters.drop(while: { $0 == "0" }) == number {
        return candidate
      }
      guard abs(letters.count - target.count) < bestDistance else { continue }
      let found = distance(target, letters, below: bestDistance)
      if found < bestDistance {
        bestDistance = found
        best = candidate
      }
    }
    return best
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], below limit: Int) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for (i, letter) in left.enumerated() {
      row[0] = i + 1
      var least = row[0]
      for (j, other) in right.enumerated() {
        var cost = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least >= limit { return limit }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}
