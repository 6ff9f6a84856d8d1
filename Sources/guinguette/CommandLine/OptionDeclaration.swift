internal import TextFormats

/// One option of a command: the same declaration serves the parser, the help page and the suggestions.
protocol OptionDeclaration: Sendable {
  /// The name without its dashes, such as `seconds`.
  var name: String { get }
  /// What stands for the value in the help page, such as `N`; nil for an option without a value.
  var placeholder: Phrase? { get }
  /// What it does, in one line.
  var help: Phrase { get }
  /// Why a text is no value for this option, or nil when it is one.
  func objection(to text: String) -> Phrase?
}

/// An option without a value, such as `--json`.
struct Flag: OptionDeclaration {
  let name: String
  let help: Phrase

  var placeholder: Phrase? { nil }

  /// Creates a flag.
  init(_ name: String, help: Phrase) {
    self.name = name
    self.help = help
  }

  func objection(to text: String) -> Phrase? { nil }
}

/// An option with a value, such as `--seconds 5`.
struct ValueOption<Value: Sendable>: OptionDeclaration {
  let name: String
  let value: Phrase
  let help: Phrase
  /// What a value looks like, for the complaint about a text that is none.
  let expectation: @Sendable (String) -> Phrase
  /// Reads a value, or nil when the text is none.
  let read: @Sendable (String) -> Value?

  var placeholder: Phrase? { value }

  /// Creates an option.
  init(
    _ name: String, value: Phrase, help: Phrase, expectation: Phrase, read: @escaping @Sendable (String) -> Value?
  ) {
    self.init(name, value: value, help: help, expectation: { _ in expectation }, read: read)
  }

  /// Creates an option whose complaint depends on the text.
  init(
    _ name: String, value: Phrase, help: Phrase, expectation: @escaping @Sendable (String) -> Phrase,
    read: @escaping @Sendable (String) -> Value?
  ) {
    self.name = name
    self.value = value
    self.help = help
    self.expectation = expectation
    self.read = read
  }

  func objection(to text: String) -> Phrase? {
    read(text) == nil ? expectation(text) : nil
  }
}

extension ValueOption<String> {
  /// An option whose value is any text that is not empty.
  static func text(_ name: String, value: Phrase, help: Phrase) -> ValueOption {
    ValueOption(name, value: value, help: help, expectation: OptionValueTexts.text) {
      $0.isEmpty ? nil : $0
    }
  }
}

extension ValueOption<Int> {
  /// An option whose value is a whole number within a range.
  static func whole(_ name: String, value: Phrase, in range: ClosedRange<Int>, help: Phrase) -> ValueOption {
    ValueOption(name, value: value, help: help, expectation: OptionValueTexts.whole(in: range)) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }
}

extension ValueOption<Double> {
  /// An option whose value is a decimal number, with a point or a comma, from 0 to `most`.
  static func decimal(_ name: String, value: Phrase, upTo most: Double, help: Phrase) -> ValueOption {
    let expectation = OptionValueTexts.decimal(upTo: Int(most))
    return ValueOption(name, value: value, help: help, expectation: expectation) { text in
      let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
      guard isPlain, let number = Double(String(text.map { $0 == "," ? "." : $0 })) else { return nil }
      return (0...most).contains(number) ? number : nil
    }
  }
}

extension ValueOption where Value: RawRepresentable<String> & CaseIterable {
  /// An option whose value is one of a few words.
  static func choice(_ name: String, value: Phrase, help: Phrase) -> ValueOption {
    let words = Value.allCases.map(\.rawValue)
    return ValueOption(
      name, value: value, help: help,
      expectation: { OptionValueTexts.choice(of: words, near: NearestWord.nearest(to: $0, among: words)) },
      read: { Value(rawValue: $0.lowercased()) })
  }
}
