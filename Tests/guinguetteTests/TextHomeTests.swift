import Foundation
import Testing

/// Sentences for people have one home: a translator finds them all in `Texts`, and whoever writes a view composes them.
@Suite("The home of texts")
struct TextHomeTests {
  private static let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/guinguette")

  /// The lines of code, without comments, of every source file outside some folders; paths are below `guinguette`.
  private static func code(outside folders: [String]) throws -> [(place: String, line: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: program.path).sorted()
    return try paths.filter { path in
      path.hasSuffix(".swift") && !folders.contains { path.hasPrefix($0 + "/") }
    }.flatMap { path in
      try String(contentsOf: program.appendingPathComponent(path), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { !$1.drop(while: { $0 == " " }).hasPrefix("//") }
        .map { ("\(path):\($0 + 1)", String($1)) }
    }
  }

  @Test("Only Texts have a sentence in two languages; elsewhere stand names that are the same in both")
  func phrases() throws {
    let code = try TextHomeTests.code(outside: ["Texts", "Language"])
    #expect(code.count > 2000, "the sources were not found")
    let astray = code.filter { line in
      line.line.contains(/\bPhrase\((?!same:)|\b(French|English)Text\b/)
    }
    #expect(astray.map(\.place) == [])
  }

  @Test("Outside Texts no literal has a letter that only French has")
  func letters() throws {
    let code = try TextHomeTests.code(outside: ["Texts", "Language"])
    // Words that villages' names are made of, and no text.
    let names = Set(["Views/Plans/ShortName.swift"])
    let astray = code.filter { line in
      !names.contains { line.place.hasPrefix($0) } && line.line.contains(/"[^"]*[àâçéèêëîïôûùœÀÉ«»][^"]*"/)
    }
    #expect(astray.map(\.place) == [])
  }
}
