/// Why a command could not do its work: what to say, what to do about it, and the exit status.
struct CommandFailure: Error, Sendable {
  let status: ExitStatus
  /// What is wrong.
  let message: Phrase
  /// What to do about it, if anything can be said.
  let action: Phrase?

  /// Creates a failure.
  init(_ status: ExitStatus, _ message: Phrase, action: Phrase? = nil) {
    self.status = status
    self.message = message
    self.action = action
  }

  /// A command line that was not understood.
  static func usage(_ message: Phrase, action: Phrase? = nil) -> CommandFailure {
    CommandFailure(.usage, message, action: action)
  }
}
