/// A command of this program as people type it into a shell, with quotes around the words that need them.
struct ShellCommand: CustomStringConvertible, Sendable {
  let description: String

  /// Makes the text of a command.
  ///
  /// - Parameters:
  ///   - name: the command's name.
  ///   - words: its arguments and options, each one word.
  init(_ name: String, _ words: String...) {
    self.init(name, words)
  }

  /// Makes the text of a command.
  init(_ name: String, _ words: [String]) {
    description = (["guinguette", name] + words.map(ShellCommand.word)).joined(separator: " ")
  }

  /// A word as a shell reads it: in quotes unless it is plain.
  static func word(_ text: String) -> String {
    let word = Printable(text).description
    let plain = "-_./+:,=@%"
    if !word.isEmpty, word.allSatisfy({ $0.isLetter || $0.isNumber || plain.contains($0) }) { return word }
    if !word.contains("'") { return "'\(word)'" }
    // French names have apostrophes, and seldom what double quotes do not protect.
    if !word.contains(where: { "\"$`\\!".contains($0) }) { return "\"\(word)\"" }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
