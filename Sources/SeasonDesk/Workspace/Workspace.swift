package import CivilTime
package import SeasonFiles
package import SeasonModel

/// A season's folder as one piece of work sees it: locked first where it writes, then read once.
///
/// All that is said and written is of one state of the folder: no file is read a second time, and what others changed
/// before the lock was there is what is read.
package struct Workspace {
  /// What is done with the folder.
  package enum Purpose: Sendable {
    /// It is read; a writer may be at work, and each file is read whole or as it was before.
    case reading
    /// It is written; nobody else does until the value goes.
    case writing
  }

  /// The folder's path.
  package let folder: String
  /// The season.
  package let season: Season
  /// Where everything stands in the season's files.
  package let sources: SeasonSources
  /// The moment at which the folder was read: the one clock of the work.
  package let now: UTCInstant
  /// What day it is for the season.
  package let clock: SeasonClock
  /// What in the season's files is worth a look, though it can be read.
  package let warnings: [Diagnostic]
  private let plans: PlanReading
  private let lock: FolderLock?

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - purpose: whether it is only read.
  ///   - now: the moment it is.
  ///   - today: the day that somebody named, if anybody did.
  ///   - availability: the path of a file to read in place of the folder's own.
  ///   - locking: how to get the lock.
  /// - Throws: what is wrong with the folder or its season, and that another program writes to it.
  package init(
    _ folder: String, for purpose: Purpose, now: UTCInstant, today: CivilDate? = nil, availability: String? = nil,
    locking: (String) throws(FileFailure) -> FolderLock = { (folder) throws(FileFailure) in try FolderLock(folder) }
  ) throws(DeskFailure) {
    self.folder = folder
    var unlocked: FileFailure?
    var lock: FolderLock?
    if purpose == .writing {
      do {
        lock = try locking(folder)
      } catch {
        if case .folderIsBusy = error { throw .folder(.file(error)) }
        unlocked = error
      }
    }
    self.lock = lock
    let state = FolderState(of: folder, now: now, availability: availability)
    self.now = now
    plans = state.plans
    sources = state.season.sources
    warnings = state.season.diagnostics
    guard let season = state.season.season else { throw .folder(.unreadable(warnings, inFolder: folder)) }
    // Where there is no such folder, the reading has said it better.
    if let unlocked { throw .folder(.file(unlocked)) }
    self.season = season
    clock = state.clock(of: season, today: today)
  }

  /// The plans of the folder, empty when there is no `plan.json` yet; a failure where the file cannot be read.
  package var book: PlanBook {
    get throws(DeskFailure) {
      guard let book = plans.book else { throw .folder(.unreadable(plans.diagnostics, inFolder: folder)) }
      return book
    }
  }

  /// The current plan, or a failure where there is none.
  package var plan: Plan {
    get throws(DeskFailure) {
      guard let plan = try book.current else { throw .folder(.noPlan) }
      return plan
    }
  }

  /// What is proven of the current plan and this season; nil where nothing is known, as after a change of either.
  package var proof: PlanProof? {
    guard let record = plans.book?.record, let proof = record.proof, proof.holds(for: record.plan, in: season) else {
      return nil
    }
    return proof
  }

  /// The season with the day it is: what a plan has held stands, and no date is given that is past or too near.
  package func seen(with plan: Plan?) -> Season {
    season.seen(by: clock, with: plan, told: plans.book?.publication)
  }

  /// The season to judge plans by that were made elsewhere: what the plan on file has held stands, and all else is open.
  package var judged: Season { season.keepingPast(of: plans.book?.current, by: clock) }

  /// When `plan.json` was last changed; the start of 1970 when there is none.
  package var planChange: UTCInstant { plans.changed }

  /// Writes the plans of the folder.
  ///
  /// - Returns: who perhaps can no longer read the file, if anybody.
  package func write(_ book: PlanBook) throws(DeskFailure) -> LostAccess? {
    defer { withExtendedLifetime(lock) {} }
    return try writing { () throws(FileFailure) in try PlanFile.write(book, inFolder: folder) }
  }
}
