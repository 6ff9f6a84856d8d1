#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a file is written that somebody named: behind every symbolic link, so that a link stays one.
struct TargetPath {
  /// The path of the file, or the path that leads nowhere yet.
  let path: String
  /// The folder that it is in.
  let folder: String
  /// Its name there; empty where the path is that of a folder.
  let name: String

  /// Finds the target of a path.
  init(_ asked: String) {
    var current = asked
    // As many links as the system itself follows.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink(SystemPath.cString(current), &buffer, buffer.count)
      guard count > 0, count < buffer.count else { break }
      // A name need be no UTF-8, and another name would be another file.
      let link = SystemPath.text(of: buffer[..<count].map { UInt8(bitPattern: $0) })
      current = link.utf8.first == TargetPath.slash ? link : TargetPath.parts(of: current).folder + "/" + link
    }
    path = current
    (folder, name) = TargetPath.parts(of: current)
  }

  /// Whether something is there that is no file, such as a folder, a pipe or a terminal.
  var isNoFile: Bool {
    var status = stat()
    return stat(SystemPath.cString(path), &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// The folder of a path, and the name within it; by bytes, for a name may begin with a combining accent.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let mark = path.utf8.lastIndex(of: slash) else { return (".", path) }
    let name = String(path[path.utf8.index(after: mark)...])
    return (mark == path.startIndex ? "/" : String(path[..<mark]), name)
  }

  private static let slash = UInt8(ascii: "/")
}
