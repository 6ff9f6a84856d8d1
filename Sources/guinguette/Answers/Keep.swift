internal import SeasonModel

/// Which evenings of the current plan a new search may not touch.
enum Keep: String, CaseIterable, Sendable {
  /// All of them: only what is missing is added.
  case all
  /// Those that took place and those that are locked.
  case fixed
  /// Those that took place; the search starts afresh.
  case none

  /// The evenings that stay where they are.
  func frozen(of plan: Plan) -> [Evening] {
    plan.heldEvenings.filter { evening in
      switch self {
      case .all: true
      case .fixed: evening.isLocked || evening.status == .held
      case .none: evening.status == .held
      }
    }
  }
}
