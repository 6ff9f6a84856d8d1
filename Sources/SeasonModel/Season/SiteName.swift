extension Season {
  /// The name of a site, as people write it: of a place, or of a commune.
  ///
  /// - Parameter site: a site number of `table`.
  /// - Returns: the name, which need not be unique.
  public func siteName(_ site: Int) -> String {
    site < places.count ? places[site].name : communes[site - places.count].name
  }
}
