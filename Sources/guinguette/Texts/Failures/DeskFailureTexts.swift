internal import SeasonDesk

extension DeskFailure {
  /// What to say of it, what to do about it, and the exit status.
  ///
  /// - Parameter folder: the season's folder, for commands that are suggested.
  /// - Returns: the failure of the command.
  func told(in folder: String) -> CommandFailure {
    switch self {
    case .folder(let failure): failure.told(in: folder)
    case .word(let failure): failure.told
    case .evening(let failure): failure.told(in: folder)
    case .change(let failure): failure.told(in: folder)
    case .planning(let failure): failure.told(in: folder)
    case .publishing(let failure): failure.told(in: folder)
    case .importing(let failure): failure.told
    }
  }
}
