internal import SeasonDesk
internal import SeasonFiles

extension Workspace {
  /// Opens the folder of a command, and says how many warnings its files have.
  ///
  /// - Parameters:
  ///   - arguments: what the command line said; the folder is its first argument.
  ///   - purpose: whether it is only read.
  ///   - availability: the path of a file to read in place of the folder's own.
  ///   - console: where to say it.
  /// - Throws: what is wrong with the folder or its season, and that another program writes to it.
  init(
    _ arguments: ParsedArguments, for purpose: Purpose, availability: String? = nil, _ console: Console
  ) throws(DeskFailure) {
    try self.init(
      arguments.folder, for: purpose, now: WallClock.now, today: arguments[TodayOption.today],
      availability: availability)
    if availability == nil, !warnings.isEmpty {
      console.warn(ReadingTexts.warnings(warnings.count, folder: arguments.folder))
    }
  }
}

extension Console {
  /// Says what day it is for a season, where that matters.
  func tellDay(of workspace: Workspace) {
    if let remark = workspace.clock.remark(on: workspace.season) { note(remark) }
  }

  /// Warns of those who perhaps can no longer read a file that was written.
  func warn(_ lost: some Sequence<LostAccess>) {
    for lost in lost { warn(lost.warning) }
  }

  /// Warns of somebody who perhaps can no longer read a file that was written.
  func warn(_ lost: LostAccess?) {
    if let lost { warn(lost.warning) }
  }
}
