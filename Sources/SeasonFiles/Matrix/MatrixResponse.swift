public import SeasonModel

/// What came of reading a routing engine's table.
public struct MatrixResponseReading: Sendable {
  /// Thousandths of a km, if the answer has distances and nothing is wrong.
  public let distances: TravelMatrix?
  /// Thousandths of a minute, if the answer has durations and nothing is wrong.
  public let durations: TravelMatrix?
  /// What is wrong.
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
  ///   - codes: the codes of the places that were asked for, in that order.
  /// - Returns: the matrices that the answer has, and what is wrong with it.
  public static func read(_ path: String, codes: [String]) -> MatrixResponseReading {
    do {
      return read(try FileBytes.read(path), name: path, codes: codes)
    } catch {
      let bag = DiagnosticBag()
      bag.add(failureAtPath: error, path)
      return MatrixResponseReading(distances: nil, durations: nil, diagnostics: bag.sorted(files: [path]))
    }
  }

  /// Reads the bytes of a file; positions carry `name`.
  public static func read(_ bytes: [UInt8], name: String, codes: [String]) -> MatrixResponseReading {
    let bag = DiagnosticBag()
    var distances: TravelMatrix?
    var durations: TravelMatrix?
    if let text = SourceText.json(bytes, name: name, bag: bag), let node = JSONReader.read(text, bag: bag) {
      let reader = MatrixResponseReader(text: text, codes: codes, bag: bag)
      (distances, durations) = reader.matrices(of: node)
    }
    return MatrixResponseReading(
      distances: bag.hasErrors ? nil : distances, durations: bag.hasErrors ? nil : durations,
      diagnostics: bag.sorted(files: [name]))
  }
}
