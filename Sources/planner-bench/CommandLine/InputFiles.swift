internal import Foundation

/// Reads files and lists folders; the only place of the bench that touches the disk.
enum InputFiles {
  /// The lines of a text file, without their line ends.
  static func lines(of path: String) throws(BenchFailure) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchFailure(.noInput, "\(path): cannot be read")
    }
    // By bytes: "\r\n" is one character to Swift.
    return data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// Whether something is there.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The season folders that paths name: each itself, or else those in it, by name.
  static func seasonFolders(_ paths: [String]) throws(BenchFailure) -> [String] {
    var folders: [String] = []
    for path in paths.map(trimmed) {
      if exists(path + "/season.json") {
        folders.append(path)
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let inside = names.sorted().map { "\(path)/\($0)" }.filter { exists($0 + "/season.json") }
      guard !inside.isEmpty else {
        throw BenchFailure(.noInput, "\(path): neither a season folder nor a folder of any")
      }
      folders += inside
    }
    return folders
  }

  /// Where the best known values of a season folder or of a folder of season folders stand.
  static func bestFiles(for paths: [String]) -> [String] {
    var files: [String] = []
    for path in paths.map(trimmed) {
      let candidates = ["\(path)/BEST.csv", "\(path)/../BEST.csv"]
      if let file = candidates.first(where: exists), !files.contains(file) { files.append(file) }
    }
    return files
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
