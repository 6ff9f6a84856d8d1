internal import TextFormats

/// Everything a command says, and to whom.
///
/// Results go to standard output; errors, warnings and progress to standard error. With `--json` only the JSON object
/// is a result and the notes for people go to standard error; with `--quiet` they are not said at all.
final class Console {
  /// The language to speak.
  let language: Language
  /// Whether the result is to be JSON.
  let isJSON: Bool
  /// Whether notes are left out.
  let isQuiet: Bool
  /// Standard output.
  let output: ByteSink
  /// Standard error.
  let errors: ByteSink
  /// How results look.
  let style: Style
  /// How messages on standard error look.
  let errorStyle: Style

  /// Creates a console.
  init(language: Language, isJSON: Bool, isQuiet: Bool, allowsColour: Bool, output: ByteSink, errors: ByteSink) {
    self.language = language
    self.isJSON = isJSON
    self.isQuiet = isQuiet
    self.output = output
    self.errors = errors
    self.style = Style(isOn: allowsColour && !isJSON && output.isTerminal)
    self.errorStyle = Style(isOn: allowsColour && errors.isTerminal)
  }

  /// Whether results for people are wanted, and not JSON.
  var speaks: Bool { !isJSON }

  /// Prints a line of the result for people; nothing with `--json`.
  func print(_ line: String = "") {
    guard speaks else { return }
    output.write(line + "\n")
  }

  /// Prints the result for machines; nothing without `--json`.
  func print(json: @autoclosure () -> JSONText) {
    guard isJSON else { return }
    output.write(json().text + "\n")
  }

  /// Says something that is good to know but was not asked for.
  func note(_ phrase: Phrase) {
    note(line: phrase(language))
  }

  /// Says a line that is good to know but was not asked for.
  func note(line: String = "") {
    guard !isQuiet else { return }
    if isJSON { errors.write(line + "\n") } else { output.write(line + "\n") }
  }

  /// Warns: the work goes on.
  func warn(_ phrase: Phrase, action: Phrase? = nil) {
    complain(errorStyle.yellow(ConsoleTexts.attention(language)), phrase, action: action)
  }

  /// Says why the work cannot be done, and what to do about it.
  func fail(_ message: Phrase, action: Phrase? = nil) {
    complain(errorStyle.red(ConsoleTexts.error(language)), message, action: action)
  }

  /// Says lines on standard error, such as what is wrong in the files.
  func complain(lines: [String]) {
    output.flush()
    for line in lines { errors.write(line + "\n") }
  }

  /// Sends out everything that was said.
  func flush() {
    output.flush()
    errors.flush()
  }

  private func complain(_ label: String, _ phrase: Phrase, action: Phrase?) {
    output.flush()
    errors.write(ConsoleTexts.labelled(label, phrase(language), language) + "\n")
    if let action { errors.write("  \(action(language))\n") }
    errors.flush()
  }
}
