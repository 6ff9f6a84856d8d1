package import SeasonFiles
package import SeasonModel

/// Distances and durations out of a routing engine's answer.
package struct TravelTableImport {
  /// What was read, and what is worth a look.
  package let reading: MatrixResponseReading
  /// The tables, each for its file of the season.
  package let tables: [(part: SeasonPart, matrix: TravelMatrix)]

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - path: the answer's file.
  ///   - sites: what its rows are, in their order.
  /// - Throws: that it cannot be understood, or cannot be right.
  package init(fromFile path: String, sites: [SiteReading.Site]) throws(DeskFailure) {
    reading = MatrixResponse.read(path, sites: sites)
    tables = [(SeasonPart.distances, reading.distances), (SeasonPart.durations, reading.durations)]
      .compactMap { part, matrix in matrix.map { (part, $0) } }
    guard !tables.isEmpty else { throw .folder(.unreadable(reading.diagnostics, inFolder: "")) }
    if let doubt = reading.doubts.first(where: \.isCertain) { throw .importing(.doubt(doubt)) }
  }

  /// Writes the files, all or none.
  ///
  /// - Parameters:
  ///   - folder: the season's folder, which the caller has locked.
  ///   - mayReplace: whether files that exist are replaced.
  /// - Returns: who perhaps can no longer read one of them.
  /// - Throws: what is in the way.
  package func write(in folder: String, mayReplace: Bool) throws(DeskFailure) -> [LostAccess] {
    if !mayReplace {
      for (part, _) in tables where NewSeasonFolder.exists("\(folder)/\(part.fileName)") {
        throw .importing(.alreadyThere(path: "\(folder)/\(part.fileName)"))
      }
    }
    return try writing { () throws(FileFailure) in
      let batch = try FileBatch(
        tables.map { ($0.part.fileName, MatrixWriter.bytes(of: $0.matrix)) }, inFolder: folder, mayReplace: true)
      try batch.place()
      return batch.lostAccess
    }
  }
}
