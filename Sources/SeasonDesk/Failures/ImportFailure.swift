package import SeasonModel

/// Why a calendar or a table of distances is not taken over.
package enum ImportFailure: Sendable {
  /// The availability file has no header that can be read.
  case noHeader
  /// The table cannot be right.
  case doubt(TravelDoubt)
  /// The file is there already.
  case alreadyThere(path: String)
  /// One of the codes that were named is empty.
  case emptyCode
  /// A code was named twice.
  case codeTwice(String)
  /// A site has no coordinates to ask with.
  case noCoordinates(code: String)
}
