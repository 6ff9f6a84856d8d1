/// Which evenings of the current plan a new search may not touch.
package enum Keep: String, CaseIterable, Sendable {
  /// All of them that still can: only what is missing is added, and what had to go is put elsewhere.
  case all
  /// Those that took place and those that are locked; what was published only moves where it must, or where that pays.
  case fixed
  /// Those that took place; the search starts afresh.
  case none
}
