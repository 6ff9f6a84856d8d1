internal import CivilTime
internal import PlanChanges
internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel

/// A folder that a season is published to, the web's or the crew's, as it is before: what people hold, and which files
/// are whose.
struct PublicationFolder {
  /// What publishing would do to the folder.
  struct Change {
    /// The files that are to be written, for they are otherwise or not there.
    let files: [PublishedFile]
    /// What the folder says of itself afterwards.
    let manifest: PublicationManifest
    /// What it says while files take their places.
    let unfinished: PublicationManifest
    /// The drafts among those files: what people are to send.
    var drafts: [String] { files.filter(\.isDraft).map(\.path) }
    /// What an earlier version wrote there for the crew: it goes.
    let leftovers: [String]
    /// What lies in the crew's folder of then and is somebody else's: it stays.
    let strangers: [String]
  }

  let folder: OutputFolder
  let manifest: PublicationManifest?
  /// The bytes of the manifest, whatever they are.
  let manifestBytes: [UInt8]?
  let traces: PublishedTraces

  private let lock: FolderLock?

  /// Looks at a folder.
  private init(_ folder: OutputFolder, lock: FolderLock?) {
    self.folder = folder
    self.lock = lock
    if case .file(let bytes) = folder.entry(at: PublicationManifest.name) {
      (manifestBytes, manifest) = (bytes, PublicationManifest(bytes))
    } else {
      (manifestBytes, manifest) = (nil, nil)
    }
    var paths = ["saison.ics", "\(PublishedSet.crewFolder)/saison.ics"]
    for inner in PublishedTraces.folders {
      paths += folder.names(in: inner).filter { $0.utf8.suffix(4).elementsEqual(".ics".utf8) }.map { "\(inner)/\($0)" }
    }
    traces = PublishedTraces(
      paths.compactMap { path in
        if case .file(let bytes) = folder.entry(at: path) { PublishedFile(path: path, bytes: bytes) } else { nil }
      })
  }

  /// The folder at a path; to write in it, it is made and locked, and what a killed program left in it is taken away.
  static func opened(_ path: String, isDry: Bool) throws(DeskFailure) -> PublicationFolder {
    if isDry { return PublicationFolder(OutputFolder(lookingAt: path), lock: nil) }
    return try writing { () throws(FileFailure) in
      let folder = try OutputFolder(writingTo: path)
      do throws(FileFailure) {
        let lock = try FolderLock(path)
        folder.sweep(["", PublishedSet.crewFolder] + PublishedTraces.folders)
        return PublicationFolder(folder, lock: lock)
      } catch {
        folder.removeNewFolders()
        throw error
      }
    }
  }

  /// What the calendars of the folder say beyond what `plan.json` remembers.
  func catchUp(
    of publication: Publication?, in season: Season, today: CivilDate
  ) throws(DeskFailure) -> PublicationCatchUp {
    do throws(CatchUpFailure) {
      return try PublicationCatchUp(
        of: publication, with: traces.calendars, identity: manifest?.identity, names: manifest?.names ?? [],
        in: season, today: today)
    } catch {
      switch error {
      case .anotherSeason(_, let date): throw .publishing(.anotherSeason(path: folder.path, from: date))
      }
    }
  }

  /// What publishing these files does to the folder.
  ///
  /// - Throws: a failure that names every file that somebody else has put in the way.
  func change(to files: [PublishedFile], of publication: Publication) throws(DeskFailure) -> Change {
    let known = Dictionary((manifest?.files ?? []).map { ($0.path, $0) }) { first, _ in first }
    var (changed, entries): ([PublishedFile], [PublicationManifest.File]) = ([], [])
    var obstacles: [(path: String, reason: WebObstacle)] = []
    for file in files {
      let hash = Fingerprint(ofFile: file.bytes).text
      switch folder.entry(at: file.path) {
      case .nothing where file.isDraft && known[file.path] != nil && !(manifest?.isUnfinished ?? true):
        // Somebody has sent it, and taken it away.
        entries.append(PublicationManifest.File(path: file.path, hash: hash))
      case .file where file.isDraft && known[file.path] != nil:
        entries.append(PublicationManifest.File(path: file.path, hash: known[file.path]?.hash ?? hash))
      case .nothing:
        changed.append(file)
        entries.append(PublicationManifest.File(path: file.path, hash: hash))
      case .file(let bytes) where bytes == file.bytes:
        // A file that is as it should be keeps its date, so that only what changed is sent to the web.
        entries.append(PublicationManifest.File(path: file.path, hash: hash))
      case .file(let bytes):
        let before = Fingerprint(ofFile: bytes).text
        let isOwn =
          bytes.isEmpty || known[file.path]?.isKnown(before) ?? false
          || (manifest == nil || file.path.hasSuffix(".ics"))
            && traces.wrote(PublishedFile(path: file.path, bytes: bytes))
        if isOwn {
          changed.append(file)
          entries.append(PublicationManifest.File(path: file.path, hash: hash, before: before))
        } else {
          obstacles.append((file.path, known[file.path] == nil ? .foreign : .altered))
        }
      case .link: obstacles.append((file.path, .link))
      case .other: obstacles.append((file.path, .notAFile))
      case .unreadable(let number): obstacles.append((file.path, .unreadable(number)))
      }
    }
    if manifest == nil {
      switch folder.entry(at: PublicationManifest.name) {
      case .nothing: break
      case .file(let bytes) where bytes.isEmpty: break
      case .link: obstacles.append((PublicationManifest.name, .link))
      default: obstacles.append((PublicationManifest.name, .foreign))
      }
    }
    guard obstacles.isEmpty else { throw .publishing(.inTheWay(obstacles, folder: folder.path)) }
    // Calendars of which nobody is told any more were written all the same.
    let written = Set(files.map(\.path))
    let former = known.values.filter { !written.contains($0.path) && !isForCrew($0.path) }
      .sorted { $0.path < $1.path }
    var unfinished = PublicationManifest(
      identity: publication.identity, isUnfinished: true, names: publication.names, files: entries + former)
    unfinished.files.sort { $0.path < $1.path }
    var finished = unfinished
    finished.isUnfinished = false
    for index in finished.files.indices { finished.files[index].before = nil }
    let (leftovers, strangers) = earlierCrewFiles(known)
    return Change(
      files: changed, manifest: finished, unfinished: unfinished, leftovers: leftovers, strangers: strangers)
  }

  private func isForCrew(_ path: String) -> Bool { path.hasPrefix("\(PublishedSet.crewFolder)/") }

  /// What lies where earlier versions wrote the crew's files: theirs, and everybody else's.
  private func earlierCrewFiles(_ known: [String: PublicationManifest.File]) -> (own: [String], others: [String]) {
    var (own, others): ([String], [String]) = ([], [])
    for inner in PublicationFolder.crewFolders {
      for path in folder.names(in: inner).map({ "\(inner)/\($0)" }) where !PublicationFolder.crewFolders.contains(path)
      {
        if case .file(let bytes) = folder.entry(at: path),
          known[path]?.isKnown(Fingerprint(ofFile: bytes).text) ?? false
            || traces.wrote(PublishedFile(path: path, bytes: bytes))
        {
          own.append(path)
        } else {
          others.append(path)
        }
      }
    }
    return (own, others)
  }

  /// The folders that earlier versions wrote the crew's files to, each before those in it.
  private static let crewFolders =
    [PublishedSet.crewFolder] + PublishedTraces.folders.filter { $0.hasPrefix("\(PublishedSet.crewFolder)/") }

  /// Takes away what an earlier version wrote for the crew, and the folders that are empty then.
  func remove(_ leftovers: [String]) {
    guard !leftovers.isEmpty else { return }
    for path in leftovers { folder.remove(path) }
    for inner in PublicationFolder.crewFolders.reversed() { folder.removeFolder(inner) }
  }

  /// Puts the manifest back as it was; where that fails too, it only says less than is so.
  func restoreManifest() {
    if let manifestBytes {
      try? folder.batch([(PublicationManifest.name, manifestBytes)]).place()
    } else {
      folder.remove(PublicationManifest.name)
    }
  }
}
