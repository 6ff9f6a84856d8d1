#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Signals that end the program, held back while a file is half written; they come through when they are released.
///
/// The mask is that of the calling thread. Another thread that lets such a signal through still ends the program.
struct HeldSignals {
  private var before = sigset_t()

  /// Holds Ctrl-C, the wish to terminate, and the loss of the terminal.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Lets through what came in between, and what comes from now on, as before.
  func release() {
    var mask = before
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
