internal import SeasonDesk
internal import SeasonModel

extension HandChange {
  /// Makes the change and tells what came of it.
  ///
  /// - Parameters:
  ///   - new: the plan with the change made.
  ///   - done: what was changed, for people.
  ///   - tears: whether the change may leave an outing broken.
  ///   - console: where to tell it.
  /// - Returns: that it was done.
  /// - Throws: the rules that stand against it.
  func commit(_ new: Plan, done: Phrase, tears: Bool = false, _ console: Console) throws(DeskFailure) -> ExitStatus {
    let change = try commit(new, tears: tears)
    console.warn(change.lostAccess)
    ChangeReport(change: change, folder: workspace.folder).tell(done: done, console)
    return .done
  }
}
