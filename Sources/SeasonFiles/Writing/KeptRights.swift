#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// People who could read a file and perhaps no longer can, because it was replaced by one with another owner or group.
public enum LostAccess: Hashable, Sendable {
  /// The group of the file, which may do more with it than everybody, could not be kept.
  case group(path: String)
  /// The owner of the file, who alone may read it, could not be kept.
  case owner(path: String)

  /// The same, of the path that was asked for.
  func at(_ asked: String) -> LostAccess {
    switch self {
    case .group: .group(path: asked)
    case .owner: .owner(path: asked)
    }
  }
}

/// Gives a file the owner, the group and the permissions of the one that it will replace.
enum KeptRights {
  /// - Returns: who perhaps loses the file by what could not be given.
  /// - Throws: `FileFailure.cannotWrite` when the permissions could not be set: the file may hold what not all may read.
  static func give(of old: stat, to descriptor: Int32, path: String) throws(FileFailure) -> LostAccess? {
    var new = stat()
    guard fstat(descriptor, &new) == 0 else { throw .cannotWrite(path: path, errorNumber: errno) }
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid), fchown(descriptor, old.st_uid, old.st_gid) != 0 {
      // Only the superuser gives files away; a group that one belongs to is free to choose.
      _ = fchown(descriptor, uid_t.max, old.st_gid)
    }
    guard fstat(descriptor, &new) == 0 else { throw .cannotWrite(path: path, errorNumber: errno) }
    var mode = old.st_mode & 0o7777
    let (owners, groups, others) = (mode >> 6 & 7, mode >> 3 & 7, mode & 7)
    var lost: LostAccess?
    if new.st_gid != old.st_gid, groups & ~others != 0 {
      // What one group may do is no business of another.
      mode = mode & ~0o070 | (groups & others) << 3
      lost = .group(path: path)
    } else if new.st_uid != old.st_uid, owners & 4 != 0, (groups | others) & 4 == 0 {
      lost = .owner(path: path)
    }
    // A file system without permissions has the same ones for all files, and refuses to set any.
    if new.st_mode & 0o7777 != mode, fchmod(descriptor, mode) != 0 {
      throw .cannotWrite(path: path, errorNumber: errno)
    }
    return lost
  }
}
