package import SeasonFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder in which a season begins.
package enum NewSeasonFolder {
  /// Makes the folder where nothing is, and writes the files that are not there yet; none is ever replaced.
  ///
  /// Files that are there already must be the same: a program that was killed on the way is taken up where it was.
  ///
  /// - Parameters:
  ///   - files: the files of a new season.
  ///   - path: the folder's path.
  /// - Returns: who perhaps can no longer read one of the files.
  /// - Throws: what is in the way.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], at path: String
  ) throws(DeskFailure) -> [LostAccess] {
    let isNew = !exists(path)
    if let number = make(at: path) { throw .folder(.notMade(path: path, errorNumber: number)) }
    do throws(DeskFailure) {
      let lock = try writing { () throws(FileFailure) in try FolderLock(path) }
      defer { withExtendedLifetime(lock) {} }
      let missing = try missing(files, in: path)
      return try writing { () throws(FileFailure) in
        let batch = try FileBatch(missing, inFolder: path, mayReplace: false)
        try batch.place()
        return batch.lostAccess
      }
    } catch {
      if isNew { rmdir(SystemPath.cString(path)) }
      throw error
    }
  }

  /// The files that are to be written: all of them, or what is left of them when the program was killed on the way.
  private static func missing(
    _ files: [(name: String, bytes: [UInt8])], in folder: String
  ) throws(DeskFailure) -> [(name: String, bytes: [UInt8])] {
    let there = files.filter { exists("\(folder)/\($0.name)") }
    let other = there.first { PlainFile.read("\(folder)/\($0.name)").bytes != $0.bytes }
    if let inTheWay = other ?? (there.count == files.count ? there.first : nil) {
      throw .folder(.alreadyThere(path: "\(folder)/\(inTheWay.name)"))
    }
    let names = Set(there.map(\.name))
    return files.filter { !names.contains($0.name) }
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(SystemPath.cString(path), &status) == 0
  }

  /// Makes a folder where nothing is; one that exists is taken as it is.
  ///
  /// - Returns: the system's error number, or nil when the folder is there.
  private static func make(at path: String) -> Int32? {
    if mkdir(SystemPath.cString(path), 0o777) == 0 { return nil }
    let number = errno
    var status = stat()
    return number == EEXIST && stat(SystemPath.cString(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      ? nil : number
  }
}
