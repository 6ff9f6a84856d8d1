import Foundation
import Testing

@testable import guinguette

/// Every text in both languages on file: a change of words shows in a review as what people will read.
@Suite("Every text", .serialized)
struct AllTextsTests {
  @Test("The texts are those on file", arguments: Language.allCases)
  func golden(_ language: Language) throws {
    try expectGolden(try TextCatalogue(language).text, "texts-\(language.rawValue).txt")
  }

  @Test("French has narrow spaces before its marks and within its quotes, and curly apostrophes")
  func typography() throws {
    let lines = try TextCatalogue(.french).text.split(separator: "\n")
    #expect(lines.count > 500)
    let odd = lines.filter { line in
      !line.hasPrefix("==") && line.contains(#/ [:;!?»](?: |$)|« |[a-zé]'[a-zé]/#)
    }
    #expect(odd.map(String.init) == [])
  }

  @Test("Whatever stands in Texts stands in the files, in one of the languages")
  func complete() throws {
    let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/guinguette/Texts")
    let files = try FileManager.default.subpathsOfDirectory(atPath: program.path).sorted().filter { path in
      // The files of a new season have tests of their own, and names of JSON are no words.
      path.hasSuffix(".swift") && !path.hasPrefix("NewSeason/") && !path.hasSuffix("JSON.swift")
    }
    let shown = try Language.allCases.map { AllTextsTests.joined(try TextCatalogue($0).text) }
    var (tried, missing) = (0, [String]())
    for file in files {
      let source = try String(contentsOf: program.appendingPathComponent(file), encoding: .utf8)
      for fragment in SourceLiterals(source).fragments where fragment.contains(/\p{Letter} \p{Letter}/) {
        tried += 1
        let forms = [FrenchText(stringLiteral: fragment).text, fragment].map(AllTextsTests.joined)
        let isShown = shown.contains { text in forms.contains { strstr(text, $0) != nil } }
        if !isShown { missing.append("\(file): \(fragment)") }
      }
    }
    #expect(tried > 800)
    #expect(missing == [])
  }

  /// A text with its lines joined, as it was before a help page wrapped it, and in small letters: sentences begin with some.
  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ").lowercased()
  }
}
