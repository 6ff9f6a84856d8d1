package import SeasonFiles
package import SeasonModel

/// The places and communes between which a season's folder needs distances.
package enum TravelSites {
  /// Locks a season's folder for as long as the lock is held; the season need be none that can be read.
  package static func lock(_ folder: String) throws(DeskFailure) -> FolderLock {
    try writing { () throws(FileFailure) in try FolderLock(folder) }
  }

  /// The season's places, and then its communes.
  ///
  /// - Throws: what is wrong with the folder.
  package static func all(of folder: String) throws(DeskFailure) -> [SiteReading.Site] {
    let reading = SeasonFolder.sites(folder)
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      throw .folder(.unreadable(reading.diagnostics, inFolder: folder))
    }
    return reading.sites
  }

  /// The sites that codes name, with the coordinates that the folder knows; it need be no season that can be read.
  ///
  /// - Parameters:
  ///   - list: the codes, separated by commas.
  ///   - folder: the season's folder.
  /// - Returns: a site for each code, in their order.
  /// - Throws: that a code is empty, or there twice.
  package static func named(_ list: String, in folder: String) throws(DeskFailure) -> [SiteReading.Site] {
    let reading = SeasonFolder.sites(folder)
    let codes = list.split(separator: ",", omittingEmptySubsequences: false).map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var seen: Set<String> = []
    for code in codes where code.isEmpty || !seen.insert(code).inserted {
      throw .importing(code.isEmpty ? .emptyCode : .codeTwice(code))
    }
    let known = Dictionary(reading.sites.map { ($0.code, $0.coordinate) }) { first, _ in first }
    return codes.map { SiteReading.Site(code: $0, coordinate: known[$0] ?? nil) }
  }

  /// The coordinates of sites, as a routing engine takes them; a failure where a site has none.
  package static func coordinates(of sites: [SiteReading.Site]) throws(DeskFailure) -> [Coordinate] {
    var coordinates: [Coordinate] = []
    for site in sites {
      guard let coordinate = site.coordinate else { throw .importing(.noCoordinates(code: site.code)) }
      coordinates.append(coordinate)
    }
    return coordinates
  }
}
