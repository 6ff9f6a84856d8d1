import Foundation
import Testing

/// The table of rules and their homes in `.github/CONTRIBUTING.md` names files that exist and know the rule.
@Suite("The table of rules")
struct RuleTableTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of each source file, by its name without the ending; a name stands for all files that have it.
  private static func sources() throws -> [String: String] {
    let folder = project.appendingPathComponent("Sources")
    var sources: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
      guard !path.hasPrefix("Gazetteer/Table") else { continue }
      let file = folder.appendingPathComponent(path)
      sources[file.deletingPathExtension().lastPathComponent, default: ""] += try String(
        contentsOf: file, encoding: .utf8)
    }
    return sources
  }

  @Test("Every file of a row knows the rule by one of the row's words")
  func homes() throws {
    let page = try String(
      contentsOf: RuleTableTests.project.appendingPathComponent(".github/CONTRIBUTING.md"), encoding: .utf8)
    let sources = try RuleTableTests.sources()
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count == 9)
    var tried = 0
    for row in rows {
      let cells = row.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      #expect(cells.count == 7, "\(row)")
      let words = cells[1].map { $0.filter { $0 != "`" } }
      for name in cells.dropFirst(2).joined() {
        tried += 1
        let text = try #require(sources[name], "there is no \(name).swift")
        #expect(words.contains { text.contains($0) }, "\(name) has none of \(words)")
      }
    }
    #expect(tried > 100)
  }
}
