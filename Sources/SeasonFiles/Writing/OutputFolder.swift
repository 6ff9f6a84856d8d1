#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder that a season is published to, with its folders.
///
/// The folder itself may be a symbolic link: somebody named it. Nothing in it is followed: what is written by a path of
/// the folder is in the folder.
public final class OutputFolder {
  /// What is at a path of the folder.
  public enum Entry: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// A file.
    case file([UInt8])
    /// A symbolic link, or something below one.
    case link
    /// A folder, a pipe, or something below a file.
    case other
    /// A file that cannot be read.
    case unreadable(errorNumber: Int32)
  }

  /// Its path.
  public let path: String
  private var folders: [String: OpenFolder] = [:]
  /// The folders that were made here, each after the one that it is in.
  private var made: [String] = []

  /// Looks at a folder, which need not be there.
  public init(lookingAt path: String) {
    self.path = path
    if let root = try? OpenFolder(path) { folders[""] = root }
  }

  /// Opens a folder to write in it, and makes it where nothing is.
  ///
  /// - Throws: `FileFailure.cannotCreate`.
  public init(writingTo path: String) throws(FileFailure) {
    self.path = path
    if mkdir(SystemPath.cString(path), 0o777) == 0 {
      made.append("")
    } else if errno != EEXIST {
      throw .cannotCreate(path: path, errorNumber: errno)
    }
    folders[""] = try OpenFolder(path)
  }

  /// What is at a path of the folder.
  public func entry(at path: String) -> Entry {
    let (parent, name) = OutputFolder.parts(of: path)
    if !parent.isEmpty, folders[parent] == nil {
      switch folderEntry(at: parent) {
      case .other where open(parent) != nil: break
      case .link: return .link
      case .nothing: return .nothing
      case let entry: return entry
      }
    }
    guard let folder = folders[parent] else { return .nothing }
    do throws(SystemError) {
      guard let status = try folder.status(of: name) else { return .nothing }
      switch status.st_mode & S_IFMT {
      case S_IFLNK: return .link
      case S_IFREG: return OutputFolder.content(of: name, in: folder)
      default: return .other
      }
    } catch {
      return .unreadable(errorNumber: error.number)
    }
  }

  private static func content(of name: String, in folder: OpenFolder) -> Entry {
    do throws(FileBytes.Failure) {
      return .file(try FileBytes.read(name, in: folder))
    } catch {
      if case .unreadable(let number) = error { return .unreadable(errorNumber: number) }
      return .other
    }
  }

  /// The names of the entries of one of its folders, sorted; none while it is not there.
  public func names(in path: String) -> [String] { open(path)?.names ?? [] }

  /// Writes files into the folder, which take their places only when the batch is placed.
  ///
  /// - Parameter files: paths within the folder; folders are made where there are none.
  /// - Returns: the batch.
  /// - Throws: what `SafeWriter` throws.
  public func batch(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) -> FileBatch {
    try OutputFolder.batch(files.map { (self, $0.path, $0.bytes) })
  }

  /// Writes files into several folders, which take their places together.
  public static func batch(
    _ files: [(folder: OutputFolder, path: String, bytes: [UInt8])]
  ) throws(FileFailure) -> FileBatch {
    var all: [(name: String, bytes: [UInt8], folder: OpenFolder)] = []
    var used: [OpenFolder] = []
    for file in files {
      let (parent, name) = OutputFolder.parts(of: file.path)
      let folder = try file.folder.make(parent)
      if !used.contains(where: { $0 === folder }) { used.append(folder) }
      all.append((name, file.bytes, folder))
    }
    return try FileBatch(all, in: used)
  }

  /// Takes away what programs that were killed have left in its folders.
  public func sweep(_ paths: [String]) {
    for path in paths { if let folder = open(path) { TemporaryName.sweep(folder) } }
  }

  /// Takes a file away that publishing wrote.
  public func remove(_ path: String) {
    let (parent, name) = OutputFolder.parts(of: path)
    open(parent)?.remove(name)
  }

  /// Takes one of its folders away, if it is empty.
  public func removeFolder(_ path: String) {
    let (parent, name) = OutputFolder.parts(of: path)
    if open(parent)?.removeFolder(name) ?? false { folders[path] = nil }
  }

  /// Takes away the folders that were made here, as far as they are empty.
  public func removeNewFolders() {
    for folder in made.reversed() {
      if folder.isEmpty {
        rmdir(SystemPath.cString(path))
      } else {
        let (parent, name) = OutputFolder.parts(of: folder)
        folders[parent]?.removeFolder(name)
      }
      folders[folder] = nil
    }
    made = []
  }

  private func open(_ path: String) -> OpenFolder? {
    if let folder = folders[path] { return folder }
    let (parent, name) = OutputFolder.parts(of: path)
    guard !path.isEmpty, let outer = open(parent), let folder = try? OpenFolder(name, in: outer) else { return nil }
    folders[path] = folder
    return folder
  }

  private func make(_ path: String) throws(FileFailure) -> OpenFolder {
    if let folder = open(path) { return folder }
    let (parent, name) = OutputFolder.parts(of: path)
    guard !path.isEmpty else { throw .cannotCreate(path: self.path, errorNumber: ENOENT) }
    let outer = try make(parent)
    let (isMade, failure) = outer.makeFolder(name)
    if let failure { throw .cannotCreate(path: self.path + "/" + path, errorNumber: failure) }
    if isMade { made.append(path) }
    let folder = try OpenFolder(name, in: outer)
    folders[path] = folder
    return folder
  }

  /// What is at the path of a folder: a folder is `other`.
  private func folderEntry(at path: String) -> Entry {
    let (parent, name) = OutputFolder.parts(of: path)
    if !parent.isEmpty {
      let outer = folderEntry(at: parent)
      if outer != .other { return outer }
    }
    guard let outer = open(parent) else { return parent.isEmpty ? .nothing : .other }
    do throws(SystemError) {
      guard let status = try outer.status(of: name) else { return .nothing }
      return status.st_mode & S_IFMT == S_IFLNK ? .link : .other
    } catch {
      return .unreadable(errorNumber: error.number)
    }
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}
