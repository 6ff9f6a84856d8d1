internal import SeasonModel
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Names for files on their way: short, so that they fit wherever the final name does, and told from all others.
///
/// A name holds the machine and the process that made it. What a process left behind that was killed is taken away by
/// the next one that writes to the folder.
enum TemporaryName {
  private static let prefix = ".guinguette-"
  private static let suffix = ".new"
  private static let count = Atomic<Int>(0)

  /// A name that this process has not given before.
  static func next() -> String {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    return "\(prefix)\(machine)-\(getpid())-\(number)\(suffix)"
  }

  /// Takes away what dead processes of this machine have left in a folder; what another machine made is left alone.
  static func sweep(_ folder: OpenFolder) {
    for name in folder.names where isLeftBehind(name) { folder.remove(name) }
  }

  private static func isLeftBehind(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let parts = name.dropFirst(prefix.count).dropLast(suffix.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == machine, let process = pid_t(parts[1]), process > 0, Int(parts[2]) != nil else {
      return false
    }
    return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }

  private static let machine: String = {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "0" }
    let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(Slug.fingerprint(of: SystemPath.text(of: name)).prefix(8))
  }()
}
