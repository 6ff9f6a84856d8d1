internal import SeasonFiles

/// Why the desk could not do what it was asked, as a value: whoever asked puts it into words.
package enum DeskFailure: Error {
  /// The season's folder or a file of it cannot be read or written.
  case folder(FolderFailure)
  /// A word names nothing, or more than one thing.
  case word(WordFailure)
  /// No evening is meant, or more than one.
  case evening(EveningFailure)
  /// A change of the plan is not made.
  case change(ChangeFailure)
  /// No plan is looked for, or the one that was found is not written.
  case planning(PlanningFailure)
  /// The plan is not published, or not exported.
  case publishing(PublishingFailure)
  /// A calendar or a table of distances is not taken over.
  case importing(ImportFailure)
}

/// Runs work on files, and tells its failure as the desk's.
func writing<Result>(_ work: () throws(FileFailure) -> Result) throws(DeskFailure) -> Result {
  do {
    return try work()
  } catch {
    throw .folder(.file(error))
  }
}
