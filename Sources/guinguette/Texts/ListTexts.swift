extension Language {
  /// Items in a row, as one says them: `a, b et c`.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + (self == .french ? " et " : " and ") + last
  }
}
