#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes files so that there is always a whole one: the old one, or the new one.
public enum SafeWriter {
  /// Writes a file in place of the one at `path`, if there is one.
  ///
  /// The bytes go to a new file in the same directory, which is flushed to the disk, looked at, and renamed; when
  /// anything fails the old file is as it was and the new one is gone. Behind a symbolic link the link's target is
  /// replaced, not the link, and a file that is replaced leaves its owner, its group and its permissions to the new one
  /// where the system allows it. What is no file, such as `/dev/stdout`, is written to as it is.
  ///
  /// - Returns: who perhaps can no longer read the file, because it could not be given to the same people.
  /// - Throws: `FileFailure.cannotCreate` or `FileFailure.cannotWrite`.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) -> LostAccess? {
    let target = TargetPath(path)
    if target.isNoFile {
      try writeThrough(bytes, to: target.path)
      return nil
    }
    // Ended here, the program would leave the new file behind under its temporary name.
    let signals = HeldSignals()
    defer { signals.release() }
    do throws(FileFailure) {
      let folder = try OpenFolder(target.folder)
      TemporaryName.sweep(folder)
      let file = try PendingFile(bytes, named: target.name, in: folder)
      try file.flush()
      try file.place()
      folder.flush()
      return file.lostAccess?.at(target.path)
    } catch {
      throw error.at(target.path)
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    // A pipe that nobody reads would hold the program for ever.
    let descriptor = open(SystemPath.cString(path), O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errorNumber: errno) }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    try PendingFile.fill(descriptor, with: bytes, path: path)
  }
}
