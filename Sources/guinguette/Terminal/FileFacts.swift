#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the disk knows of a file beside its content.
enum FileFacts {
  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

/// Makes folders.
enum NewFolder {
  /// Makes a folder where nothing is; one that exists is taken as it is.
  ///
  /// - Returns: the system's error number, or nil when the folder is there.
  static func make(at path: String) -> Int32? {
    if mkdir(path, 0o777) == 0 { return nil }
    let number = errno
    var status = stat()
    return number == EEXIST && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? nil : number
  }
}

/// The clock on the wall; library code never reads it.
enum WallClock {
  /// Seconds since 1 January 1970 in UTC.
  static var secondsSince1970: Int { time(nil) }
}
