package import SeasonFiles

/// A file that somebody names, in no season's folder.
package enum SingleFile {
  /// Writes a file, whole or not at all.
  ///
  /// - Returns: who perhaps can no longer read it, if anybody.
  package static func write(_ bytes: [UInt8], to path: String) throws(DeskFailure) -> LostAccess? {
    try writing { () throws(FileFailure) in try SafeWriter.write(bytes, to: path) }
  }
}
