#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written and waits under a temporary name to be flushed and to take its place.
///
/// Nothing is left of it when it is let go before.
final class PendingFile {
  private let folder: OpenFolder
  private let name: String
  private let temporary: String
  private let size: Int
  /// Whether a file is there that this one will replace.
  private let replaces: Bool
  /// A second name of the file that was replaced, for as long as it may be needed again.
  private var old: String?
  private var isWaiting = true
  /// What the file that is replaced had, and this one could not be given.
  private(set) var lostAccess: LostAccess?

  /// Writes a file that is to be called `name`.
  ///
  /// - Throws: `FileFailure.cannotCreate` or `FileFailure.cannotWrite`; nothing is left behind then.
  init(
    _ bytes: [UInt8], named name: String, in folder: OpenFolder, mayReplace: Bool = true
  ) throws(FileFailure) {
    let path = folder.path + "/" + name
    guard !name.isEmpty else { throw .cannotCreate(path: path, errorNumber: EISDIR) }
    self.folder = folder
    self.name = name
    self.size = bytes.count
    let old: stat?
    do throws(SystemError) {
      old = try folder.status(of: name)
    } catch {
      throw .cannotCreate(path: path, errorNumber: error.number)
    }
    guard mayReplace || old == nil else { throw .cannotCreate(path: path, errorNumber: EEXIST) }
    self.replaces = old != nil
    var temporary = TemporaryName.next()
    var descriptor = folder.makeFile(temporary)
    // A process that had this number before may have left one.
    for _ in 0..<100 where descriptor < 0 && errno == EEXIST {
      temporary = TemporaryName.next()
      descriptor = folder.makeFile(temporary)
    }
    self.temporary = temporary
    guard descriptor >= 0 else {
      isWaiting = false
      throw .cannotCreate(path: path, errorNumber: errno)
    }
    do throws(FileFailure) {
      // Rights come first: what only some may read is never there for others, not even for a moment.
      if let old { lostAccess = try KeptRights.give(of: old, to: descriptor, path: path) }
      try PendingFile.fill(descriptor, with: bytes, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    // Some servers say only now that they have no room.
    guard close(descriptor) == 0 || errno == EINTR else { throw .cannotWrite(path: path, errorNumber: errno) }
  }

  deinit {
    if isWaiting { folder.remove(temporary) }
    forgetOld()
  }

  /// Brings the file to the disk, and makes sure that it is whole.
  ///
  /// A file of many is flushed only once all of them are written: the system then brings them to the disk together.
  func flush() throws(FileFailure) {
    let descriptor = folder.openFile(temporary, O_RDONLY) ?? folder.openFile(temporary, O_WRONLY) ?? -1
    var status = stat()
    let isWhole =
      descriptor >= 0 && fsync(descriptor) == 0 && fstat(descriptor, &status) == 0 && Int(status.st_size) == size
    let number = errno
    if descriptor >= 0 { close(descriptor) }
    guard isWhole else { throw .cannotWrite(path: folder.path + "/" + name, errorNumber: number) }
  }

  /// Takes its place.
  ///
  /// - Parameter keepingOld: whether `putBack` may be asked for later.
  /// - Throws: `FileFailure.cannotWrite`; what was there before is there still.
  func place(keepingOld: Bool = false) throws(FileFailure) {
    if keepingOld, replaces {
      let second = TemporaryName.next()
      if folder.link(name, as: second) { old = second }
    }
    guard folder.rename(temporary, to: name) else {
      throw .cannotWrite(path: folder.path + "/" + name, errorNumber: errno)
    }
    isWaiting = false
  }

  /// Puts back what was there before it took its place.
  ///
  /// - Returns: whether that is as it was.
  func putBack() -> Bool {
    guard !isWaiting else { return true }
    guard replaces else { return folder.remove(name) }
    guard let second = old, folder.rename(second, to: name) else { return false }
    old = nil
    return true
  }

  /// Lets go of what was there before.
  func forgetOld() {
    if let second = old { folder.remove(second) }
    old = nil
  }

  /// Writes all bytes to a descriptor.
  static func fill(_ descriptor: Int32, with bytes: [UInt8], path: String) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: path, errorNumber: errno) }
      written += count
    }
  }
}
