#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder that is open: what is made, looked at or renamed in it is in it, even should its path lead elsewhere by now.
///
/// Names are those of its own entries and are never followed: a symbolic link in it is a link, and not what it leads to.
final class OpenFolder {
  /// Its path, for messages.
  let path: String
  private let descriptor: Int32

  /// Opens a folder.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    let name = SystemPath.cString(path)
    var descriptor = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #if os(Linux)
      // One may write into a folder that one may not list. This is O_PATH, which the modules of C do not name.
      if descriptor < 0, errno == EACCES { descriptor = open(name, 0o10000000 | O_DIRECTORY | O_CLOEXEC) }
    #endif
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errorNumber: errno) }
    self.descriptor = descriptor
  }

  /// Opens a folder within another, which is no link to a folder elsewhere.
  init(_ name: String, in parent: OpenFolder) throws(FileFailure) {
    self.path = parent.path + "/" + name
    self.descriptor = openat(
      parent.descriptor, SystemPath.cString(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errorNumber: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// What an entry is.
  ///
  /// - Returns: its status, or nil when there is no such entry.
  /// - Throws: the system's error number when it cannot be told; a disk that does not answer is no empty folder.
  func status(of name: String) throws(SystemError) -> stat? {
    var status = stat()
    if fstatat(descriptor, SystemPath.cString(name), &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT || errno == ENOTDIR else { throw SystemError(number: errno) }
    return nil
  }

  /// Opens a file of the folder that is there.
  ///
  /// - Returns: its descriptor, or nil with the system's error number set.
  func openFile(_ name: String, _ access: Int32) -> Int32? {
    let file = openat(descriptor, SystemPath.cString(name), access | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    return file >= 0 ? file : nil
  }

  /// Makes a new, empty file.
  ///
  /// - Returns: its descriptor for writing, or -1 with the system's error number set.
  func makeFile(_ name: String) -> Int32 {
    openat(descriptor, SystemPath.cString(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  }

  /// Makes a folder in the folder.
  ///
  /// - Returns: whether it was made, and the system's error number if it could not be; none when it was there.
  func makeFolder(_ name: String) -> (isMade: Bool, failure: Int32?) {
    if mkdirat(descriptor, SystemPath.cString(name), 0o777) == 0 { return (true, nil) }
    let number = errno
    let isThere = number == EEXIST && (try? status(of: name)).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    return (false, isThere ? nil : number)
  }

  /// Gives an entry another name, in place of what has it.
  func rename(_ name: String, to newName: String) -> Bool {
    renameat(descriptor, SystemPath.cString(name), descriptor, SystemPath.cString(newName)) == 0
  }

  /// Gives a file a second name.
  func link(_ name: String, as second: String) -> Bool {
    linkat(descriptor, SystemPath.cString(name), descriptor, SystemPath.cString(second), 0) == 0
  }

  /// Takes a file away.
  @discardableResult
  func remove(_ name: String) -> Bool { unlinkat(descriptor, SystemPath.cString(name), 0) == 0 }

  /// Takes an empty folder away.
  @discardableResult
  func removeFolder(_ name: String) -> Bool { unlinkat(descriptor, SystemPath.cString(name), AT_REMOVEDIR) == 0 }

  /// The names of its entries, sorted; empty when it may not be listed.
  var names: [String] { FolderNames.names(in: path) }

  /// Brings new names to the disk; a system that cannot do that loses nothing but time.
  func flush() { fsync(descriptor) }
}

/// The system's error number.
struct SystemError: Error {
  let number: Int32
}
