/// Reads files that are no part of a season, such as a calendar that somebody sent.
public enum PlainFile {
  /// The bytes of a file, or what keeps it from being read.
  public static func read(_ path: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    do {
      return (try FileBytes.read(path), [])
    } catch {
      let bag = DiagnosticBag()
      bag.add(failureAtPath: error, path)
      return (nil, bag.sorted(files: [path]))
    }
  }
}
