import Foundation
import Testing

/// Files that a test compares with, byte by byte.
enum Golden {
  /// Where the fixtures lie within the test bundle.
  static func url(_ path: String) throws -> URL {
    try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures").appendingPathComponent(path)
  }

  /// The bytes of a fixture.
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(path)))
  }

  /// Compares bytes with a fixture; with `RECORD_SNAPSHOTS` set, writes the fixture into the source instead.
  static func expect(_ bytes: [UInt8], equals path: String, file: String = #filePath) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let source = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Fixtures/\(path)")
      try FileManager.default.createDirectory(
        at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: source)
      return
    }
    let golden = try Golden.bytes(path)
    if bytes == golden { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let known = String(decoding: golden, as: UTF8.self).split(separator: "\r\n")
    let different = zip(lines, known).first { $0 != $1 }
    Issue.record("\(path) differs: \(different.map { "\($0.0)\ninstead of\n\($0.1)" } ?? "in length")")
  }
}
