internal import CivilTime
internal import PlanChanges
internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel

/// The folder that a season is published to, as it is before: what people hold, and which files are whose.
package struct WebFolder {
  /// What publishing would do to the folder.
  struct Change {
    /// The files that are to be written, for they are otherwise or not there.
    let files: [PublishedFile]
    /// What the folder says of itself afterwards.
    let manifest: PublicationManifest
    /// What it says while files take their places.
    let unfinished: PublicationManifest
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
  static func opened(_ path: String, isDry: Bool) throws(DeskFailure) -> WebFolder {
    if isDry { return WebFolder(OutputFolder(lookingAt: path), lock: nil) }
    return try writing { () throws(FileFailure) in
      let folder = try OutputFolder(writingTo: path)
      do throws(FileFailure) {
        let lock = try FolderLock(path)
        folder.sweep(["", PublishedSet.crewFolder] + PublishedTraces.folders)
        return WebFolder(folder, lock: lock)
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
    let former = known.values.filter { !written.contains($0.path) }.sorted { $0.path < $1.path }
    var unfinished = PublicationManifest(
      identity: publication.identity, isUnfinished: true, names: publication.names, files: entries + former)
    unfinished.files.sort { $0.path < $1.path }
    var finished = unfinished
    finished.isUnfinished = false
    for index in finished.files.indices { finished.files[index].before = nil }
    return Change(files: changed, manifest: finished, unfinished: unfinished)
  }

  /// Writes a change, and `record` what the world now knows, all or nothing.
  ///
  /// Every file is written first, under a temporary name. Then the manifest says that files are being replaced, and then
  /// what is told is recorded: should the program be killed from here on, the next publication has the same to say,
  /// finds the files that are as they were, and brings it to its end.
  ///
  /// - Returns: who perhaps can no longer read one of the files.
  func write(
    _ change: Change, record: () throws(FileFailure) -> Void, takeBack: () -> Void
  ) throws(FileFailure) -> [LostAccess] {
    let batch: FileBatch
    do throws(FileFailure) {
      // The manifest comes last: while it is the unfinished one, not everything is in its place.
      batch = try folder.batch(
        change.files.map { ($0.path, $0.bytes) }
          + (change.files.isEmpty && manifest == change.manifest
            ? [] : [(PublicationManifest.name, change.manifest.bytes)]))
    } catch {
      folder.removeNewFolders()
      throw error
    }
    defer { withExtendedLifetime(batch) {} }
    do throws(FileFailure) {
      if !change.files.isEmpty { try folder.batch([(PublicationManifest.name, change.unfinished.bytes)]).place() }
      try record()
      do throws(FileFailure) {
        try batch.place()
      } catch {
        if case .onlyPartlyWritten = error { throw error }
        takeBack()
        throw error
      }
    } catch {
      if case .onlyPartlyWritten = error { throw error }
      batch.discard()
      restoreManifest()
      folder.removeNewFolders()
      throw error
    }
    return batch.lostAccess
  }

  /// Puts the manifest back as it was; where that fails too, it only says less than is so.
  private func restoreManifest() {
    if let manifestBytes {
      try? folder.batch([(PublicationManifest.name, manifestBytes)]).place()
    } else {
      folder.remove(PublicationManifest.name)
    }
  }
}
