internal import CivilTime
public import SeasonModel
internal import TextFormats

/// What came of reading a folder.
public struct FolderReading: Sendable {
  /// The season, or nil exactly when a diagnostic is an error.
  public let season: Season?
  /// Everything that is wrong or odd, by file and by position.
  public let diagnostics: [Diagnostic]
  /// Where everything stands.
  public let sources: SeasonSources
}

/// Reads season folders.
public enum SeasonFolder {
  /// Reads a folder, and everything that is wrong with it at once.
  ///
  /// Nothing is written, and no input can stop it: a pipe, a device or a file of any size is told as a problem.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - availability: the path of a file to read in place of the folder's `availability.csv`.
  /// - Returns: the season, or what is wrong.
  /// - Complexity: O(bytes) for reading, and what `Season.init(validating:)` needs.
  public static func read(_ path: String, availability: String? = nil) -> FolderReading {
    var reader = SeasonFolderReader(folder: path, availability: availability)
    return reader.read()
  }
}

extension SeasonFolder {
  /// Reads only where a season's places and communes lie: its matrices may be what is wrong, or not there yet.
  public static func sites(_ path: String) -> SiteReading {
    var reader = SeasonFolderReader(folder: path, availability: nil)
    return reader.sites()
  }
}

/// One reading of one folder.
private struct SeasonFolderReader {
  let folder: String
  let override: String?
  let bag = DiagnosticBag()
  var sources: SeasonSources
  /// The parts whose content is not known, so that nothing can be said about what follows from it.
  var unknown: Set<SeasonPart> = []
  /// Whether the season's dates are known.
  var hasDates = false
  /// The places where a default stands for a mistake that was told.
  var spoilt: Set<SeasonDefect.Place> = []

  init(folder: String, availability: String?) {
    self.folder = folder
    self.override = availability
    self.sources = SeasonSources(availability: availability)
  }

  mutating func read() -> FolderReading {
    switch FolderNames.isFolder(folder) {
    case nil: bag.add(.folderMissing, inFile: folder)
    case false?: bag.add(.notAFolder, inFile: folder)
    case true?:
      // First the draft: reading it is what fills the sources that the rest looks into.
      let draft = draft()
      for (name, part) in UnreadFiles.found(among: FolderNames.names(in: folder)) where !isMissing(part) {
        bag.add(.unreadFile(meant: part.fileName), inFile: name)
      }
      return reading(of: season(of: draft))
    }
    return reading(of: nil)
  }

  private func reading(of season: Season?) -> FolderReading {
    FolderReading(
      season: bag.hasErrors ? nil : season, diagnostics: bag.sorted(files: [folder] + sources.fileNames),
      sources: sources)
  }

  /// Whether a file that a season needs is not there: what was said of that names what lies there instead.
  private func isMissing(_ part: SeasonPart) -> Bool {
    (part == .season || part == .communes) && !FolderNames.names(in: folder).contains(part.fileName)
  }

  mutating func sites() -> SiteReading {
    var draft: SeasonDraft?
    switch FolderNames.isFolder(folder) {
    case nil: bag.add(.folderMissing, inFile: folder)
    case false?: bag.add(.notAFolder, inFile: folder)
    case true?: draft = places()
    }
    let sites =
      (draft?.places ?? []).map { SiteReading.Site(code: $0.id, coordinate: $0.coordinate) }
      + (draft?.communes ?? []).map { SiteReading.Site(code: $0.code, coordinate: $0.coordinate) }
    return SiteReading(
      sites: bag.hasErrors ? [] : sites, diagnostics: bag.sorted(files: [folder] + sources.fileNames))
  }

  /// Reads every file, whatever is wrong with the others.
  private mutating func draft() -> SeasonDraft {
    var draft = places()
    let directory = unknown.contains(.communes) ? nil : SiteDirectory(draft.communes)
    let dates = hasDates ? DateSpan(first: draft.firstDate, last: draft.lastDate) : nil
    if let table = table(of: .availability, columns: AvailabilityColumn.self),
      let file = AvailabilityFile(table, directory: directory, season: dates, bag: bag)
    {
      draft.availability = file.said
      sources.note(file)
      if !file.isReadable { unknown.insert(.availability) }
    }
    let sites = directory == nil ? nil : SiteDirectory(draft.communes, places: draft.places)
    let distances = matrix(.distances, directory: sites)
    let durations = matrix(.durations, directory: sites)
    draft.distances = distances?.matrix
    draft.durations = durations?.matrix
    tellDoubts(on: draft, [.distances: distances, .durations: durations])
    return draft
  }

  /// Reads who and what the season is made of: `season.json` and `communes.csv`.
  private mutating func places() -> SeasonDraft {
    var draft = SeasonDraft(
      firstDate: CivilDate(daysSince1970: 0), lastDate: CivilDate(daysSince1970: 0),
      hours: EveningHours(opens: .midnight, closes: .midnight))
    unknown.insert(.season)
    if let bytes = bytes(of: .season),
      let text = SourceText.json(bytes, name: sources.fileName(of: .season), isWrittenByPeople: true, bag: bag),
      let file = SeasonJSON(text, bag: bag)
    {
      draft = file.draft
      spoilt.formUnion(file.spoilt)
      sources.note(file, in: text)
      if !spoilt.contains(.season("vans")) { unknown.remove(.season) }
      hasDates = file.hasDates
    }
    unknown.insert(.communes)
    if let table = table(of: .communes, columns: CommuneColumn.self),
      let file = CommunesFile(
        table, bases: draft.places.compactMap(\.coordinate),
        hasMatrix: FolderNames.names(in: folder).contains(SeasonPart.distances.fileName), bag: bag)
    {
      draft.communes = file.communes
      spoilt.formUnion(file.spoilt)
      sources.note(file)
      unknown.remove(.communes)
      // Rows that all have a mistake are not the same as no rows.
      if file.communes.isEmpty && table.rowCount > 1 { unknown.insert(.communes) }
      if file.hasUnknownColumns { unknown.insert(.communes) }
    }
    return draft
  }

  private mutating func matrix(_ part: SeasonPart, directory: SiteDirectory?) -> MatrixFile? {
    guard let bytes = bytes(of: part),
      let table = table(of: part, CSVTable.read(bytes, name: sources.fileName(of: part), bag: bag))
    else { return nil }
    let file = MatrixFile(table, part: part, directory: directory, bag: bag)
    if file == nil { unknown.insert(part) }
    return file
  }

  /// Tells what cannot be true in the matrices, as far as it is known where their sites lie.
  private mutating func tellDoubts(on draft: SeasonDraft, _ files: [SeasonPart: MatrixFile?]) {
    for doubt in TravelReview.doubts(on: draft) {
      let part: SeasonPart = doubt.table == .distances ? .distances : .durations
      guard let file = files[part] ?? nil else { continue }
      let offset = doubt.from.map { file.offset(from: $0, to: doubt.to ?? $0) } ?? 0
      bag.add(
        .travel(doubt), in: file.text, at: offset, suggestion: doubt.meant.map { file.text(thousandths: $0) })
      if doubt.isCertain { unknown.insert(part) }
    }
  }

  /// The table of a part's file, or nil when there is none.
  private mutating func table<Column: CSVColumn>(of part: SeasonPart, columns: Column.Type) -> CSVTable? {
    guard let bytes = bytes(of: part) else { return nil }
    return table(of: part, CSVTable.read(bytes, name: sources.fileName(of: part), columns: columns, bag: bag))
  }

  /// Remembers that a file that is there is no table.
  private mutating func table(of part: SeasonPart, _ table: CSVTable?) -> CSVTable? {
    if table == nil { unknown.insert(part) }
    return table
  }

  /// The bytes of a part's file; nil when there is none, which is noted unless the file may be absent.
  private mutating func bytes(of part: SeasonPart) -> [UInt8]? {
    let name = sources.fileName(of: part)
    let isOverride = part == .availability && override != nil
    do {
      return try FileBytes.read(isOverride ? name : folder + "/" + name)
    } catch .missing where !isOverride && part != .season && part != .communes {
      return nil
    } catch {
      if isOverride {
        bag.add(failureAtPath: error, name)
      } else if case .missing = error {
        bag.add(
          .fileMissing, inFile: name, suggestion: NearestWord.nearest(to: name, among: FolderNames.names(in: folder)))
      } else {
        bag.add(error.problem, inFile: name)
      }
      unknown.insert(part)
      return nil
    }
  }

  private func season(of draft: SeasonDraft) -> Season? {
    do {
      let season = try Season(validating: draft)
      if !bag.hasErrors {
        for remark in SeasonReview.remarks(on: season) {
          bag.add(
            .remark(remark), inFile: sources.file(of: remark.place), at: sources.position(of: remark.place))
        }
      }
      return season
    } catch {
      for defect in error.defects where isWorthTelling(defect) {
        bag.add(
          .season(defect), inFile: sources.file(of: defect.place), at: sources.position(of: defect.place),
          suggestion: defect.suggestion, related: defect.otherPlace.map(sources.position))
      }
      return nil
    }
  }

  /// Whether a defect is the coordinator's, and does not merely follow from one that was told already.
  private func isWorthTelling(_ defect: SeasonDefect) -> Bool {
    if spoilt.contains(defect.place) { return false }
    let hasCommunes = !unknown.contains(.communes)
    let hasVans = !unknown.contains(.season) && !spoilt.contains { if case .van = $0 { true } else { false } }
    switch defect.fault {
    case .endsBeforeItStarts, .tooLong, .outsideSeason: return hasDates
    case .noVanWorks, .vanDoesNotServe, .tooManyFixed, .conflictsWithFixed: return hasDates && hasVans && hasCommunes
    case .noneGiven:
      return defect.place == .season("communes") ? hasCommunes : !unknown.contains(.season)
    case .unknown:
      switch defect.place {
      case .van(_, "base"): return true
      case .availability(_, "van"): return hasVans
      default: return hasCommunes
      }
    case .promiseOutOfReach: return unknown.isEmpty && hasDates && hasVans
    case .notInMatrix, .notSquare: return unknown.isEmpty
    case .noCoordinate: return !unknown.contains(.distances) && hasCommunes
    case .requiredExceedsEvenings: return hasCommunes
    case .unknownZone, .outOfRange, .duplicate, .clashesWithCommune, .minimumExceedsMaximum,
      .fixedSpansDays, .fixedForMany, .tooMany:
      return true
    }
  }
}
