import TestSupport
import Testing
import TextFormats

@Suite struct JSONRoundTripTests {
  @Test(arguments: 1...8)
  func whatIsWrittenIsReadAgain(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<100 {
      let value = value(depth: 0, &numbers)
      let node = try #require(read(value.text).node)
      #expect(text(of: node, in: value.text) == value.text)
    }
  }

  @Test(arguments: [
    ("", JSONFault.Kind.empty, 0), ("  \n", .empty, 0), ("[1,]", .syntax(expected: .value), 3),
    ("{\"a\" 1}", .syntax(expected: .colon), 5), ("{a: 1}", .syntax(expected: .key), 1),
    ("[1 2]", .syntax(expected: .commaOrEnd), 3), ("01", .syntax(expected: .number), 0),
    ("\"a", .syntax(expected: .closingQuote), 0), ("\"\\x\"", .syntax(expected: .escape), 1),
    ("1 2", .syntax(expected: .end), 2), ("\"\\ud800\"", .syntax(expected: .escape), 1),
    ("{\"a\":1,\"a\":2}", .duplicateKey("a"), 7), ("1\u{0}", .nulByte, 1),
    (String(repeating: "[", count: 65), .tooDeep(limit: 64), 64),
  ])
  func faultsHaveTheirPlace(text: String, kind: JSONFault.Kind, offset: Int) {
    let faults = read(text).faults
    #expect(faults.map(\.kind) == [kind])
    if kind != .tooDeep(limit: 64) { #expect(faults.map(\.offset) == [offset]) }
  }

  @Test func whatATerminalOrAScriptWouldObeyIsEscaped() {
    #expect(
      JSONText.string("a\u{1B}]52;c\u{7}\u{9B}\u{2028}\u{7F}\n\"\\").text
        == #""a\u001b]52;c\u0007\u009b\u2028\u007f\n\"\\""#)
  }

  @Test(arguments: [
    (JSONText.thousandths(12_500), "12.5"), (.thousandths(-5), "-0.005"), (.thousandths(0), "0"),
    (.millionths(48_500_000), "48.500000"), (.millionths(-1), "-0.000001"), (.number(.min), "-9223372036854775808"),
    (.unsigned(.max), "18446744073709551615"), (.optional(nil), "null"), (.bool(false), "false"),
  ])
  func numbersAreExact(value: JSONText, text: String) {
    #expect(value.text == text)
  }

  @Test func theWriterLaysOutWithTwoSpaces() {
    var writer = JSONWriter()
    writer.open("{")
    writer.field("name", "é\u{85}")
    writer.key("days")
    writer.open("[")
    for day in [1, 2] {
      writer.element()
      writer.openLine("{")
      writer.field("day", day)
      writer.field("on", true)
      writer.close("}")
    }
    writer.close("]")
    writer.key("none")
    writer.open("[")
    writer.close("]")
    writer.close("}")
    #expect(
      String(decoding: writer.finished(), as: UTF8.self) == """
        {
          "name": "é\\u0085",
          "days": [
            {"day": 1, "on": true},
            {"day": 2, "on": true}
          ],
          "none": []
        }

        """)
  }

  private func read(_ text: String) -> (node: JSONNode?, faults: [JSONFault]) {
    var faults: [JSONFault] = []
    let node = JSONReader.read(SourceText(name: "t", bytes: Array(text.utf8))) { faults.append($0) }
    return (node, faults)
  }

  private func value(depth: Int, _ numbers: inout SeededNumbers) -> JSONText {
    switch Int.random(in: 0...(depth < 4 ? 7 : 5), using: &numbers) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &numbers))
    case 2: return .number(Int.random(in: -1_000_000...1_000_000, using: &numbers))
    case 3: return .thousandths(Int.random(in: -1_000_000...1_000_000, using: &numbers))
    case 4, 5: return .string(word(&numbers))
    case 6: return .array((0..<Int.random(in: 0...4, using: &numbers)).map { _ in value(depth: depth + 1, &numbers) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &numbers)).map {
          ("\($0)\(word(&numbers))", value(depth: depth + 1, &numbers))
        })
    }
  }

  private func word(_ numbers: inout SeededNumbers) -> String {
    let letters = ["a", "é", "\"", "\\", "\n", "\u{0}", "\u{1F600}", "\u{2029}", "/", "\u{9F}", " "]
    return (0..<Int.random(in: 0...6, using: &numbers)).map { _ in letters.randomElement(using: &numbers) ?? "a" }
      .joined()
  }

  /// The JSON text of what was read: another way round than the program's own.
  private func text(of node: JSONNode, in source: String) -> String {
    switch node.value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let range): String(decoding: Array(source.utf8)[range], as: UTF8.self)
    case .string(let text): JSONText.string(text).text
    case .array(let nodes): "[" + nodes.map { text(of: $0, in: source) }.joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.string($0.key).text + ":" + text(of: $0.node, in: source) }.joined(separator: ",")
        + "}"
    }
  }
}
