/// Why a file was not written, or a folder not locked; the system's error numbers say more.
public enum FileFailure: Error, Hashable, Sendable {
  /// No file could be made there; the old one, if any, is as it was.
  case cannotCreate(path: String, errorNumber: Int32)
  /// The file could be made but not filled or put in place; the old one, if any, is as it was.
  case cannotWrite(path: String, errorNumber: Int32)
  /// Some of several files are in their places, and others could not be put there nor the first taken back.
  case onlyPartlyWritten(path: String, errorNumber: Int32)
  /// What was to be written could not have been read again: a defect of the program, and the old file is as it was.
  case wouldBeUnreadable(path: String)
  /// Another process is writing to the folder.
  case folderIsBusy(path: String)

  /// The exit status that says so (`EX_CANTCREAT`, `EX_IOERR`, `EX_SOFTWARE` and `EX_TEMPFAIL` of `sysexits.h`).
  public var exitStatus: Int32 {
    switch self {
    case .cannotCreate: 73
    case .cannotWrite, .onlyPartlyWritten: 74
    case .wouldBeUnreadable: 70
    case .folderIsBusy: 75
    }
  }

  /// The same failure, of the path that was asked for.
  func at(_ asked: String) -> FileFailure {
    switch self {
    case .cannotCreate(_, let number): .cannotCreate(path: asked, errorNumber: number)
    case .cannotWrite(_, let number): .cannotWrite(path: asked, errorNumber: number)
    case .onlyPartlyWritten, .wouldBeUnreadable, .folderIsBusy: self
    }
  }

  /// The same failure, after which not everything could be put back.
  var onlyPartly: FileFailure {
    switch self {
    case .cannotWrite(let path, let number): .onlyPartlyWritten(path: path, errorNumber: number)
    case .cannotCreate, .onlyPartlyWritten, .wouldBeUnreadable, .folderIsBusy: self
    }
  }
}
