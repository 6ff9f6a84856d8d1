internal import TourPlanner

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Turns Ctrl-C into a request to stop and keep the best so far; a second Ctrl-C ends the program at once.
enum Interrupt {
  /// The flag that the first Ctrl-C raises.
  static let flag = CancelFlag()

  /// Listens from now on.
  static func listen() {
    // The handler must find the flag made: making it is nothing a signal handler may do.
    _ = flag
    // Whoever started the program may have left these signals blocked, as a worker thread does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      signal(number) { number in
        Interrupt.flag.raise()
        signal(number, SIG_DFL)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
