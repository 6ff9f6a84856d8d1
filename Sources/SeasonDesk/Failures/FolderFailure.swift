package import SeasonFiles

/// What is wrong with a season's folder, or with a file that was named.
package enum FolderFailure: Sendable {
  /// Files could not be understood; an empty folder where the file that was named is none of the season's.
  case unreadable([Diagnostic], inFolder: String)
  /// A file could not be written, or somebody else is at work in the folder.
  case file(FileFailure)
  /// A folder could not be made; the system's error number says why.
  case notMade(path: String, errorNumber: Int32)
  /// A new season would replace this file.
  case alreadyThere(path: String)
  /// There is no plan yet.
  case noPlan
  /// There is no plan before the current one.
  case noPreviousPlan
  /// The plan was never published.
  case nothingPublished
}
