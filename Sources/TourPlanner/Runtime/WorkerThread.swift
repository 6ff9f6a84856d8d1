#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A thread of the operating system that does one piece of work.
///
/// The search waits for its threads. Threads of a shared pool would not do: where the caller already sits on one of them,
/// as under a test runner, waiting for others of the same pool can wait for ever.
final class WorkerThread {
  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) {
      self.body = body
    }
  }

  private var thread: pthread_t
  private var isRunning: Bool

  /// Starts the work; where the system has no thread left, does it before returning.
  init(_ body: @escaping () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var created: pthread_t?
    #else
      var created = pthread_t()
    #endif
    // A signal that asks the program to end is for the thread that asked for the work: it may hold such signals back
    // while it writes a file, and a worker that nobody waits for any more must not take them then.
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    let failure = pthread_create(
      &created, nil,
      { argument in
        let pointer: UnsafeMutableRawPointer? = argument
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    pthread_sigmask(SIG_SETMASK, &before, nil)
    isRunning = failure == 0
    #if canImport(Darwin)
      thread = created ?? pthread_self()
    #else
      thread = created
    #endif
    if failure != 0 { work.takeRetainedValue().body() }
  }

  /// Waits until the work is done.
  func join() {
    guard isRunning else { return }
    pthread_join(thread, nil)
    isRunning = false
  }

  /// Lets the calling thread rest.
  static func rest(milliseconds: Int) {
    usleep(UInt32(milliseconds * 1000))
  }
}
