#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Several files that take their places together.
///
/// All of them are written and flushed when the batch is made; only then does the first one replace anything. When one
/// cannot take its place, those that have are taken back. Signals that would end the program wait for as long as
/// the batch is there.
public final class FileBatch {
  private let signals = HeldSignals()
  private let folders: [OpenFolder]
  private var files: [PendingFile] = []

  /// Writes the files of a folder, all or none; behind symbolic links, as `SafeWriter` does.
  ///
  /// - Parameters:
  ///   - files: names in the folder, and what they are to hold.
  ///   - folder: the folder's path.
  ///   - mayReplace: whether files that are there may be replaced; where not, one is a failure.
  /// - Throws: what `SafeWriter` throws; nothing is left behind then.
  public convenience init(
    _ files: [(name: String, bytes: [UInt8])], inFolder folder: String, mayReplace: Bool = true
  ) throws(FileFailure) {
    var open: [OpenFolder] = []
    var all: [(name: String, bytes: [UInt8], folder: OpenFolder)] = []
    for file in files {
      let target = TargetPath(folder + "/" + file.name)
      guard !target.isNoFile else { throw .cannotCreate(path: target.path, errorNumber: EISDIR) }
      if let there = open.first(where: { $0.path == target.folder }) {
        all.append((target.name, file.bytes, there))
      } else {
        let there = try OpenFolder(target.folder)
        open.append(there)
        all.append((target.name, file.bytes, there))
      }
    }
    try self.init(all, in: open, mayReplace: mayReplace)
  }

  init(
    _ files: [(name: String, bytes: [UInt8], folder: OpenFolder)], in folders: [OpenFolder],
    mayReplace: Bool = true
  ) throws(FileFailure) {
    self.folders = folders
    for folder in folders { TemporaryName.sweep(folder) }
    for file in files {
      self.files.append(try PendingFile(file.bytes, named: file.name, in: file.folder, mayReplace: mayReplace))
    }
    for file in self.files { try file.flush() }
  }

  deinit {
    // What waits is taken away first: let through, a signal may end the program at once.
    files = []
    signals.release()
  }

  /// Who perhaps can no longer read one of the files.
  public var lostAccess: [LostAccess] { files.compactMap(\.lostAccess) }

  /// Takes away what waits, and takes no place.
  public func discard() { files = [] }

  /// Puts every file in its place.
  ///
  /// - Throws: `FileFailure.cannotWrite` when everything is as it was, and `FileFailure.onlyPartlyWritten` when a file
  ///   could not be taken back either.
  public func place() throws(FileFailure) {
    for (position, file) in files.enumerated() {
      do throws(FileFailure) {
        try file.place(keepingOld: files.count > 1)
      } catch {
        let isRestored = files[..<position].reversed().map { $0.putBack() }.allSatisfy { $0 }
        throw isRestored ? error : error.onlyPartly
      }
    }
    for file in files { file.forgetOld() }
    for folder in folders { folder.flush() }
  }
}
