internal import Foundation

/// The most memory that the process held at a time.
enum PeakMemory {
  /// Starts to measure anew where the system can; elsewhere the peak of the whole process so far goes on counting.
  ///
  /// Linux forgets the peak when 5 is written to `/proc/self/clear_refs`; nothing is written to any disk.
  static func restart() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    try? file.write(contentsOf: Data("5".utf8))
    try? file.close()
  }

  /// The peak since `restart` in bytes: `VmHWM` where there is one, else what `getrusage` says of the process.
  static var bytes: Int {
    if let file = FileHandle(forReadingAtPath: "/proc/self/status"), let data = try? file.readToEnd() {
      for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
        if let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) {
          return kilobytes * 1024
        }
      }
    }
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
