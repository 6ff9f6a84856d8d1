package import CivilTime
internal import SeasonExports
package import SeasonFiles
package import SeasonModel

/// What lies in a season's folder at one moment, right or wrong.
package struct FolderState {
  /// The plans, and what is wrong with their file.
  package let plans: PlanReading
  /// The season, and what is wrong with its files.
  package let season: FolderReading
  /// The moment of the reading.
  package let now: UTCInstant

  /// Reads every file of a folder once.
  ///
  /// - Parameters:
  ///   - folder: the folder's path.
  ///   - now: the moment it is; the desk has no clock of its own.
  ///   - availability: the path of a file to read in place of the folder's own.
  package init(of folder: String, now: UTCInstant, availability: String? = nil) {
    self.now = now
    plans = PlanFile.read(inFolder: folder)
    season = SeasonFolder.read(folder, availability: availability)
  }

  /// What day it is for a season: the one named, else that of the reading in the season's time zone.
  package func clock(of season: Season, today: CivilDate?) -> SeasonClock {
    SeasonClock(
      today: today ?? season.zone.date(at: now), isNamed: today != nil, season: season,
      isPublished: plans.book?.publication != nil)
  }
}
