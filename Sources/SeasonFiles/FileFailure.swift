/// Why a file was not written, or a folder not locked; the system's error numbers say more.
public enum FileFailure: Error, Hashable, Sendable {
  /// No file could be made there; the old one, if any, is as it was.
  case cannotCreate(path: String, errorNumber: Int32)
  /// The file could be made but not filled or put in place; the old one, if any, is as it was.
  case cannotWrite(path: String, errorNumber: Int32)
  /// Another process is writing to the folder.
  case folderIsBusy(path: String)

  /// The exit status that says so (`EX_CANTCREAT`, `EX_IOERR` and `EX_TEMPFAIL` of `sysexits.h`).
  public var exitStatus: Int32 {
    switch self {
    case .cannotCreate: 73
    case .cannotWrite: 74
    case .folderIsBusy: 75
    }
  }
}
