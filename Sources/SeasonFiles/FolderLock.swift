#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Keeps a second `guinguette` from writing to a folder while the first one does.
///
/// An advisory lock (`flock`) on the folder itself: it needs no file, and it ends with the process that holds it, however
/// that ends. Hold the value for as long as the folder must not change: reading `plan.json`, planning, and writing.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Locks a folder, without waiting.
  ///
  /// A file system that knows no locks is taken as it is: one coordinator at a time is the usual case there.
  ///
  /// - Throws: `FileFailure.folderIsBusy` when another process holds the lock, `FileFailure.cannotCreate` when there is
  ///   no such folder.
  public init(_ folder: String) throws(FileFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: folder, errorNumber: errno) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { break }
      close(descriptor)
      throw .folderIsBusy(path: folder)
    }
    self.descriptor = descriptor
  }

  deinit {
    // Let go by name: a process that another thread is just starting may still have the descriptor.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
