internal import PlanChanges

/// Why a file of the folder for the web is not replaced.
package enum WebObstacle: Sendable {
  /// Somebody else's.
  case foreign
  /// Published, and altered by somebody since.
  case altered
  /// A symbolic link, or within one.
  case link
  /// A folder or the like.
  case notAFile
  /// It cannot be read; the system's error number says why.
  case unreadable(Int32)
}
