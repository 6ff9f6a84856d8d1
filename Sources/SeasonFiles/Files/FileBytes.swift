#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads whole files, and never waits for one that is none.
enum FileBytes {
  /// The largest file that is read: the matrix of 5,000 communes has a quarter of it.
  static let limit = 256 << 20

  /// Why a file was not read.
  enum Failure: Error {
    case missing
    case notAFile
    case tooLarge(Int)
    case unreadable(Int32)
  }

  /// The bytes of a file.
  ///
  /// It is opened without blocking and looked at before it is read: a pipe with that name would hold the program for
  /// ever, and a device might never end.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    try readDated(path).bytes
  }

  /// The bytes of a file, and when that very file was last changed, in seconds since 1970.
  static func readDated(_ path: String) throws(Failure) -> (bytes: [UInt8], changed: Int) {
    try read(opened: open(SystemPath.cString(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
  }

  /// The bytes of a file of an open folder; of one that is there itself, and not behind a link.
  static func read(_ name: String, in folder: OpenFolder) throws(Failure) -> [UInt8] {
    try read(opened: folder.openFile(name, O_RDONLY) ?? -1).bytes
  }

  private static func read(opened descriptor: Int32) throws(Failure) -> (bytes: [UInt8], changed: Int) {
    guard descriptor >= 0 else {
      throw switch errno {
      case ENOENT, ENOTDIR: Failure.missing
      case ENXIO: Failure.notAFile
      default: Failure.unreadable(errno)
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let expected = Int(status.st_size)
    guard expected <= limit else { throw .tooLarge(expected) }
    // One byte more than the file has, so that the last read finds its end.
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        readBytes(descriptor, buffer.baseAddress.map { $0 + count }, room)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno)
      }
      if got == 0 { break }
      count += got
      guard count <= limit else { throw .tooLarge(count) }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    #if canImport(Darwin)
      return (bytes, status.st_mtimespec.tv_sec)
    #else
      return (bytes, status.st_mtim.tv_sec)
    #endif
  }
}

/// The system's `read`, by a name that does not hide behind `FileBytes.read`.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
