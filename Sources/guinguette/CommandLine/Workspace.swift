internal import CivilTime
internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel

/// A season's folder as one command sees it: locked first where the command writes, then read once.
///
/// All that a command says and writes is of one state of the folder: no file is read a second time, and what others
/// changed before the lock was there is what is read.
struct Workspace {
  /// What a command does with the folder.
  enum Purpose {
    /// It reads; a writer may be at work, and each file is read whole or as it was before.
    case reading
    /// It writes; nobody else does until the value goes.
    case writing
  }

  /// The folder's path.
  let folder: String
  /// The season.
  let season: Season
  /// Where everything stands in the season's files.
  let sources: SeasonSources
  /// The moment at which the folder was read: the one clock of the command.
  let now: UTCInstant
  /// What day it is for the season.
  let clock: SeasonClock
  private let plans: PlanReading
  private let console: Console
  private let lock: FolderLock?

  /// Opens a folder; everything that is wrong with the season is told before the failure is thrown.
  ///
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - purpose: whether it is only read.
  ///   - today: the day that somebody named, if anybody did.
  ///   - availability: the path of a file to read in place of the folder's own.
  ///   - console: where to tell what is wrong.
  ///   - locking: how to get the lock.
  /// - Throws: what is wrong with the folder or its season, and that another `guinguette` writes to it.
  init(
    _ folder: String, for purpose: Purpose, today: CivilDate? = nil, availability: String? = nil, _ console: Console,
    locking: (String) throws(FileFailure) -> FolderLock = { (folder) throws(FileFailure) in try FolderLock(folder) }
  ) throws(CommandFailure) {
    self.folder = folder
    self.console = console
    var unlocked: FileFailure?
    var lock: FolderLock?
    if purpose == .writing {
      do {
        lock = try locking(folder)
      } catch {
        if case .folderIsBusy = error { throw CommandFailure(error) }
        unlocked = error
      }
    }
    self.lock = lock
    let state = FolderState(of: folder, availability: availability)
    now = state.now
    plans = state.plans
    sources = state.season.sources
    let diagnostics = state.season.diagnostics
    guard let season = state.season.season else {
      throw SeasonAccess.refusal(of: diagnostics, folder: folder, console)
    }
    // Where there is no such folder, the reading has said it better.
    if let unlocked { throw CommandFailure(unlocked) }
    self.season = season
    clock = state.clock(of: season, today: today)
    if availability == nil, !diagnostics.isEmpty { console.warn(.warnings(diagnostics.count, folder: folder)) }
  }

  /// The plans of the folder, empty when there is no `plan.json` yet; a failure where the file cannot be read.
  var book: PlanBook {
    get throws(CommandFailure) {
      guard let book = plans.book else {
        throw SeasonAccess.refusal(of: plans.diagnostics, folder: folder, console)
      }
      return book
    }
  }

  /// The current plan, or a failure that says how to make one.
  var plan: Plan {
    get throws(CommandFailure) {
      guard let plan = try book.current else { throw .noPlan(in: folder) }
      return plan
    }
  }

  /// The season with the day it is: what a plan has held stands, and no date is given that is past or too near.
  func seen(with plan: Plan?) -> Season {
    season.seen(by: clock, with: plan, told: plans.book?.publication)
  }

  /// The season to judge plans by that were made elsewhere: what the plan on file has held stands, and all else is open.
  var judged: Season { season.keepingPast(of: plans.book?.current, by: clock) }

  /// Says what day it is, where that matters.
  func tellDay() {
    if let remark = clock.remark(on: season) { console.note(remark) }
  }

  /// When `plan.json` was last changed; the start of 1970 when there is none.
  var planChange: UTCInstant { plans.changed }

  /// Writes the plans of the folder.
  func write(_ book: PlanBook) throws(CommandFailure) {
    defer { withExtendedLifetime(lock) {} }
    do {
      if let lost = try PlanFile.write(book, inFolder: folder) { console.warn(lost) }
    } catch {
      throw CommandFailure(error)
    }
  }
}

/// What lies in a season's folder at one moment, right or wrong.
struct FolderState {
  /// The plans, and what is wrong with their file.
  let plans: PlanReading
  /// The season, and what is wrong with its files.
  let season: FolderReading
  /// The moment of the reading.
  let now: UTCInstant

  /// Reads every file of a folder once.
  init(of folder: String, availability: String? = nil) {
    now = UTCInstant(secondsSince1970: WallClock.secondsSince1970)
    plans = PlanFile.read(inFolder: folder)
    season = SeasonFolder.read(folder, availability: availability)
  }

  /// What day it is for a season: the one named, else that of the reading in the season's time zone.
  func clock(of season: Season, today: CivilDate?) -> SeasonClock {
    SeasonClock(
      today: today ?? season.zone.date(at: now), isNamed: today != nil, season: season,
      isPublished: plans.book?.publication != nil)
  }
}

extension Phrase {
  /// How many warnings a folder has, and what shows them.
  fileprivate static func warnings(_ count: Int, folder: String) -> Phrase {
    Phrase(
      "\(Noun.warning.counted(count, .french)) ; « \(ShellCommand("check", folder)) » les montre.",
      "\(Noun.warning.counted(count, .english)); \"\(ShellCommand("check", folder))\" shows them.")
  }
}
