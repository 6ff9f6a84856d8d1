internal import Foundation
internal import SeasonFiles
import Testing

@Suite struct DiagnosticCodeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the sources, by its name: which room it lies in is not what is tested here.
  private static func source(_ name: String) throws -> String {
    let files = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)
    let found = files?.lazy.compactMap { $0 as? URL }.first { $0.lastPathComponent == name + ".swift" }
    return try String(contentsOf: #require(found), encoding: .utf8)
  }

  @Test func everyCodeHasItsForm() {
    for code in DiagnosticCode.allCases {
      let text = code.rawValue
      #expect(text.utf8.count == 4 && (text.hasPrefix("E") || text.hasPrefix("W")) && Int(text.dropFirst()) != nil)
      #expect(code.severity == (text.hasPrefix("E") ? .error : .warning))
    }
    #expect(DiagnosticCode.allCases.map(\.rawValue) == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  @Test func everyCodeBelongsToAProblem() throws {
    let table = try DiagnosticCodeTests.source("FileProblemCode")
    for code in DiagnosticCode.allCases { #expect(table.contains(": .\(code)\n"), "\(code)") }
  }

  /// The texts switch over the problems and the codes, which the compiler checks except where one part hands over to the
  /// next; here every code must have a remedy of its own, and every problem a message.
  @Test func everyCodeHasTexts() throws {
    let remedies = try DiagnosticCodeTests.source("DiagnosticRemedies")
    for code in DiagnosticCode.allCases {
      #expect(remedies.contains(".\(code):") || remedies.contains(".\(code),"), "\(code)")
    }
    let messages = try [
      "DiagnosticTexts", "FileProblemTexts", "ReadingTexts", "TravelDoubtTexts", "SeasonDefectTexts",
      "SeasonRemarkTexts",
    ].map {
      try DiagnosticCodeTests.source($0)
    }.joined()
    for file in ["FileProblem", "SeasonRemark", "TravelDoubt"] {
      let source = try DiagnosticCodeTests.source(file)
      let matter = source.range(of: "enum Matter").map { String(source[$0.lowerBound...]) } ?? source
      for name in try DiagnosticCodeTests.cases(in: matter) { #expect(messages.contains(".\(name)"), "\(name)") }
    }
  }

  private static func cases(in source: String) throws -> [String] {
    source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.first == "case", words.count > 1, !words[1].hasPrefix(".") else { return nil }
      return words[1].split(separator: "(").first.map(String.init)
    }
  }
}
