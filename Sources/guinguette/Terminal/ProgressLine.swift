/// One line on the terminal that is written over again and again while the search runs.
final class ProgressLine {
  private let sink: ByteSink
  private let isOn: Bool
  private var lastShown = -1.0

  /// Creates a line on standard error; it stays silent when nobody looks or nothing shall be said.
  init(on console: Console) {
    self.sink = console.errors
    self.isOn = !console.isQuiet && console.errors.isTerminal
  }

  /// Shows a text, at most ten times a second.
  func show(_ text: @autoclosure () -> String, at seconds: Double) {
    guard isOn, seconds - lastShown >= 0.1 else { return }
    lastShown = seconds
    sink.write("\r\(DisplayWidth.cut(text(), to: 79))\u{1B}[K")
    sink.flush()
  }

  /// Takes the line away.
  func erase() {
    guard isOn, lastShown >= 0 else { return }
    sink.write("\r\u{1B}[K")
    sink.flush()
  }
}
