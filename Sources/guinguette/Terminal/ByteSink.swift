#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One of the standard streams, written with every error noticed.
///
/// What is written is collected and goes out in large pieces. A reader that has gone away (`| head`) is no error: the
/// rest is dropped. Any other failure, such as a full disk, is kept for the end of the program, which must not claim
/// success then.
final class ByteSink {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isClosed = false

  /// The system's error number of the first failed write, or nil when all went well.
  private(set) var failure: Int32?

  /// Writes to a file descriptor.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a person is looking: the stream is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Adds bytes.
  func write(_ bytes: some Sequence<UInt8>) {
    guard !isClosed else { return }
    pending.append(contentsOf: bytes)
    if pending.count >= 1 << 16 { flush() }
  }

  /// Adds text.
  func write(_ text: String) {
    write(text.utf8)
  }

  /// Sends out what was collected.
  func flush() {
    var start = 0
    while start < pending.count, !isClosed {
      let count = pending[start...].withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno != EINTR, errno != EAGAIN {
        if errno != EPIPE { failure = errno }
        isClosed = true
      }
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// The system's `write`, under a name that the class's own methods do not hide.
private func posixWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
