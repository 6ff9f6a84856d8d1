#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks at what a path leads to.
enum FolderNames {
  /// What stands behind a path: a folder, something else, or nothing.
  static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard stat(SystemPath.cString(path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; empty when it cannot be listed.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(SystemPath.cString(folder)) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let length = MemoryLayout.size(ofValue: entry.pointee.d_name)
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: length) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
