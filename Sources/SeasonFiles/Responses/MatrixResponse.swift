internal import CivilTime
public import SeasonModel
internal import TextFormats

/// What came of reading a routing engine's table.
public struct MatrixResponseReading: Sendable {
  /// Whether distances were taken for kilometres, because the answer does not say what they are and metres cannot be.
  public var assumesKilometres = false
  /// Thousandths of a km, if the answer has distances and nothing is wrong.
  public let distances: TravelMatrix?
  /// Thousandths of a minute, if the answer has durations and nothing is wrong.
  public let durations: TravelMatrix?
  /// What cannot be true in the matrices, by the places that were asked for.
  public let doubts: [TravelDoubt]
  /// What is wrong or odd in the answer.
  public let diagnostics: [Diagnostic]
}

/// Reads the table that a routing engine answered with: OSRM `table`, OpenRouteService `matrix`, Valhalla
/// `sources_to_targets`.
///
/// Which one it is shows in its keys. OSRM counts in metres and seconds; OpenRouteService in seconds and in the unit of
/// its `metadata.query.units` (metres when it says none); Valhalla in seconds and in its `units` (kilometres or miles),
/// with one object for each pair, or, asked to be brief, with one array for each quantity. A null cell is no road.
public enum MatrixResponse {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file; positions carry this path.
  ///   - sites: the places that were asked for, in that order.
  /// - Returns: the matrices that the answer has, and what is wrong with it.
  public static func read(_ path: String, sites: [SiteReading.Site]) -> MatrixResponseReading {
    do {
      return read(try FileBytes.read(path), name: path, sites: sites)
    } catch {
      let bag = DiagnosticBag()
      bag.add(failureAtPath: error, path)
      return MatrixResponseReading(
        distances: nil, durations: nil, doubts: [], diagnostics: bag.sorted(files: [path]))
    }
  }

  /// Reads the bytes of a file; positions carry `name`.
  ///
  /// Where the answer does not say in which unit its distances are, the places tell metres from kilometres.
  public static func read(_ bytes: [UInt8], name: String, sites: [SiteReading.Site]) -> MatrixResponseReading {
    let bag = DiagnosticBag()
    var matrices: (distances: TravelMatrix?, durations: TravelMatrix?)
    var doubts: [TravelDoubt] = []
    var assumesKilometres = false
    if let text = SourceText.json(bytes, name: name, bag: bag), let node = JSONNode.read(text, bag: bag) {
      var reader = MatrixResponseReader(text: text, codes: sites.map(\.code), bag: bag)
      matrices = reader.matrices(of: node)
      ResponsePlaces(codes: sites.map(\.code), coordinates: sites.map(\.coordinate), text: text, bag: bag).check(node)
      doubts = self.doubts(matrices, sites)
      if !bag.hasErrors, doubts.contains(where: \.isThousandthsOfKilometres) {
        reader.assumesKilometres = true
        let others = reader.matrices(of: node)
        let otherDoubts = self.doubts(others, sites)
        assumesKilometres = !otherDoubts.contains(where: \.isCertain)
        if assumesKilometres { (matrices, doubts) = (others, otherDoubts) }
      }
    }
    return MatrixResponseReading(
      assumesKilometres: assumesKilometres, distances: bag.hasErrors ? nil : matrices.distances,
      durations: bag.hasErrors ? nil : matrices.durations,
      doubts: bag.hasErrors ? [] : doubts, diagnostics: bag.sorted(files: [name]))
  }

  private static func doubts(
    _ matrices: (distances: TravelMatrix?, durations: TravelMatrix?), _ sites: [SiteReading.Site]
  ) -> [TravelDoubt] {
    var draft = SeasonDraft(
      firstDate: CivilDate(daysSince1970: 0), lastDate: CivilDate(daysSince1970: 0),
      hours: EveningHours(opens: .midnight, closes: .midnight))
    draft.places = sites.map { Place(id: $0.code, name: $0.code, coordinate: $0.coordinate) }
    (draft.distances, draft.durations) = matrices
    return TravelReview.doubts(on: draft)
  }
}

extension TravelDoubt {
  /// Whether distances are a thousandth of what they can be.
  fileprivate var isThousandthsOfKilometres: Bool {
    if case .scale(let median, true) = matter, table == .distances { (0.0004...0.004).contains(median) } else { false }
  }
}
