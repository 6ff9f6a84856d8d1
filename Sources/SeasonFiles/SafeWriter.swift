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
  /// replaced, not the link, and a file that is replaced leaves its permissions to the new one. What is no file, such as
  /// `/dev/stdout`, is written to as it is.
  ///
  /// - Throws: `FileFailure.cannotCreate` or `FileFailure.cannotWrite`.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let target = resolved(path)
    var old = stat()
    let exists = stat(target, &old) == 0
    if exists, old.st_mode & S_IFMT != S_IFREG {
      try writeThrough(bytes, to: target)
      return
    }
    // Ended here, the program would leave the new file behind under its temporary name.
    let signals = HeldSignals()
    defer { signals.release() }
    let (descriptor, temporary) = try createBeside(target)
    do throws(FileFailure) {
      defer { close(descriptor) }
      if exists {
        guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw failure(target) }
      }
      try fill(descriptor, with: bytes, path: target)
      guard fsync(descriptor) == 0 else { throw failure(target) }
      var new = stat()
      guard fstat(descriptor, &new) == 0, Int(new.st_size) == bytes.count else { throw failure(target) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let error = failure(target)
      unlink(temporary)
      throw error
    }
    syncDirectory(of: target)
  }

  /// The path behind symbolic links, or the path itself while there is nothing behind it.
  private static func resolved(_ path: String) -> String {
    var current = path
    // As many links as the system itself follows.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink(current, &buffer, buffer.count)
      guard count > 0, count < buffer.count else { return current }
      let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      current = link.hasPrefix("/") ? link : directory(of: current) + "/" + link
    }
    return current
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A new file in the directory of `target`, with a name that nothing else has.
  private static func createBeside(_ target: String) throws(FileFailure) -> (Int32, String) {
    let name = target.lastIndex(of: "/").map { String(target[target.index(after: $0)...]) } ?? target
    guard !name.isEmpty else { throw .cannotCreate(path: target, errorNumber: EISDIR) }
    var attempt = 0
    while true {
      let temporary = "\(directory(of: target))/.\(name).\(getpid()).\(attempt).new"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST, attempt < 100 else {
        throw .cannotCreate(path: target, errorNumber: errno)
      }
      attempt += 1
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    // A pipe that nobody reads would hold the program for ever.
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, errorNumber: errno) }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    try fill(descriptor, with: bytes, path: path)
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        writeBytes(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  /// The rename itself reaches the disk with its directory; a system that cannot do that loses nothing but time.
  private static func syncDirectory(of path: String) {
    let descriptor = open(directory(of: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> FileFailure {
    .cannotWrite(path: path, errorNumber: errno)
  }
}

/// The system's `write`, by a name that does not hide behind `SafeWriter.write`.
private func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, buffer, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, buffer, count)
  #else
    Darwin.write(descriptor, buffer, count)
  #endif
}
