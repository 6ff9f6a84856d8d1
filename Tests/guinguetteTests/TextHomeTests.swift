import Foundation
import Testing

/// Sentences for people have one home: a translator finds them all in `Texts`, and whoever writes a view composes them.
@Suite("The home of texts")
struct TextHomeTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  /// The lines of code, without comments, of a module's source files that are no home of texts.
  private static func code(
    of module: String, except isHome: (String) -> Bool
  ) throws -> [(place: String, line: String)] {
    let program = sources.appendingPathComponent(module)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: program.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") && !isHome($0) }.flatMap { path in
      try String(contentsOf: program.appendingPathComponent(path), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { !$1.drop(while: { $0 == " " }).hasPrefix("//") }
        // Few lines can have a sentence, and expressions are slow to match.
        .filter {
          $1.utf8.contains { $0 >= 0x80 } || $1.contains("Phrase") || $1.contains("Text") || $1.contains("pick")
            || $1.contains("isFrench")
        }
        .map { ("\(path):\($0 + 1)", String($1)) }
    }
  }

  private static func program() throws -> [(place: String, line: String)] {
    try code(of: "guinguette") { $0.hasPrefix("Texts/") || $0.hasPrefix("Language/") }
  }

  @Test("Only Texts have a sentence in two languages; elsewhere stand names that are the same in both")
  func phrases() throws {
    let code = try TextHomeTests.program()
    #expect(code.count > 100, "the sources were not found")
    let astray = code.filter { line in
      line.line.contains(/\bPhrase\((?!same:)|\b(French|English)Text\b/)
    }
    #expect(astray.map(\.place) == [])
  }

  @Test("Outside Texts no literal has a letter that only French has")
  func letters() throws {
    let code = try TextHomeTests.program()
    // Words that villages' names are made of, and no text.
    let names = Set(["Views/Plans/ShortName.swift"])
    let astray = code.filter { line in
      !names.contains { line.place.hasPrefix($0) } && line.line.contains(/"[^"]*[àâçéèêëîïôûùœÀÉ«»][^"]*"/)
    }
    #expect(astray.map(\.place) == [])
  }

  @Test("What is published has its words in the tables of texts of the exports")
  func published() throws {
    let code = try TextHomeTests.code(of: "SeasonExports") { path in
      // Letters are words from beginning to end.
      path.hasSuffix("Texts.swift") || path.hasPrefix("Letters/")
    }
    #expect(code.count > 100, "the sources were not found")
    // The program's own name in calendars, letters by their width, and the letters that a search on the page folds.
    let names = ["PublishedTraces.swift", "CalendarFeed.swift", "LabelPlacement.swift", "SeasonPageScript.swift"]
    let astray = code.filter { line in
      line.line.contains(/\bpick\(|\bisFrench \?/)
        || line.line.contains(/"[^"]*[àâçéèêëîïôûùœÀÉ«»][^"]*"/) && !names.contains { line.place.contains($0) }
    }
    #expect(astray.map(\.place) == [])
  }
}
