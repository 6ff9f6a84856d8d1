extension Language {
  /// Items in a row, as one says them: `a, b et c`.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (self == .french ? " et " : " and ") + last
  }

  /// The first items in a row, and how many more there are: `a, b, c et 23 autres`.
  ///
  /// - Parameters:
  ///   - items: all of them.
  ///   - shown: how many to name at most; one more is named rather than counted.
  ///   - noun: what the others are, if that is not said before.
  /// - Returns: the list.
  func list(_ items: [String], shown: Int, noun: Noun? = nil) -> String {
    guard items.count > shown + 1 else { return list(items) }
    let rest = items.count - shown
    let what = noun.map { " " + $0.form(for: rest, self) } ?? ""
    let others =
      switch self {
      case .french: "\(number(rest)) autres\(what)"
      case .english: what.isEmpty ? "\(number(rest)) others" : "\(number(rest)) other\(what)"
      }
    return list(items.prefix(shown) + [others])
  }
}
