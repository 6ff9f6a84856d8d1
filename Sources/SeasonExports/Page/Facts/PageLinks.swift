/// What lies beside a published page.
struct PageLinks: Sendable {
  /// Files under one heading.
  struct Group: Sendable {
    let heading: String
    /// Each file's name for people, and its path.
    let files: [(name: String, path: String)]
  }

  /// The calendar of the whole season.
  var season: String?
  /// The calendar of each commune, by its code.
  var communes: [String: String] = [:]
  /// Everything else.
  var groups: [Group] = []

  /// Nothing: the page stands alone.
  static let none = PageLinks()
}
