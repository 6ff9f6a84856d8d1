internal import SeasonExports
internal import SeasonFiles

/// Writes what is published into its folders, and records it, all or nothing.
struct PublicationWriting {
  /// A folder, and what becomes of it.
  struct Part {
    let folder: PublicationFolder
    let change: PublicationFolder.Change

    /// The folder's files that are to be written, its manifest last: while it is the unfinished one, not everything is in
    /// its place.
    fileprivate var files: [(folder: OutputFolder, path: String, bytes: [UInt8])] {
      let isSame = change.files.isEmpty && folder.manifest == change.manifest
      return change.files.map { (folder.folder, $0.path, $0.bytes) }
        + (isSame ? [] : [(folder.folder, PublicationManifest.name, change.manifest.bytes)])
    }
  }

  let parts: [Part]

  /// Writes every folder's change, and `record` what the world now knows.
  ///
  /// Every file is written first, under a temporary name. Then the manifests say that files are being replaced, and then
  /// what is told is recorded: should the program be killed from here on, the next publication has the same to say,
  /// finds the files that are as they were, and brings it to its end.
  ///
  /// - Returns: who perhaps can no longer read one of the files.
  func write(
    record: () throws(FileFailure) -> Void, takeBack: () -> Void
  ) throws(FileFailure) -> [LostAccess] {
    let batch: FileBatch
    do throws(FileFailure) {
      batch = try OutputFolder.batch(parts.flatMap(\.files))
    } catch {
      removeNewFolders()
      throw error
    }
    defer { withExtendedLifetime(batch) {} }
    do throws(FileFailure) {
      let unfinished = parts.filter { !$0.change.files.isEmpty }
        .map { ($0.folder.folder, PublicationManifest.name, $0.change.unfinished.bytes) }
      if !unfinished.isEmpty { try OutputFolder.batch(unfinished).place() }
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
      for part in parts { part.folder.restoreManifest() }
      removeNewFolders()
      throw error
    }
    for part in parts { part.folder.remove(part.change.leftovers) }
    return batch.lostAccess
  }

  private func removeNewFolders() {
    for part in parts { part.folder.folder.removeNewFolders() }
  }
}
