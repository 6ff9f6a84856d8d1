#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where a path leads, behind every symbolic link, also where nothing is there yet.
public struct ResolvedPath: Hashable, Sendable {
  private let parts: [[UInt8]]

  /// Follows a path as far as it exists; what does not exist yet is taken by its name.
  public init(_ path: String) {
    var existing = SystemPath.bytes(of: path)
    var missing: [[UInt8]] = []
    while true {
      if existing.isEmpty { existing = [UInt8(ascii: ".")] }
      if let real = realpath(existing.map { CChar(bitPattern: $0) } + [0], nil) {
        defer { free(real) }
        let bytes = UnsafeRawBufferPointer(start: real, count: strlen(real)).map { $0 }
        parts = ResolvedPath.parts(of: bytes) + missing.reversed()
        return
      }
      var names = ResolvedPath.parts(of: existing)
      guard let name = names.popLast() else {
        parts = missing.reversed()
        return
      }
      missing.append(name)
      let isAbsolute = existing.first == ResolvedPath.slash
      existing = (isAbsolute ? [ResolvedPath.slash] : []) + names.joined(separator: [ResolvedPath.slash])
    }
  }

  /// Whether it is another path, or lies within it.
  public func isWithin(_ other: ResolvedPath) -> Bool { parts.starts(with: other.parts) }

  private static let slash = UInt8(ascii: "/")

  private static func parts(of path: [UInt8]) -> [[UInt8]] { path.split(separator: slash).map(Array.init) }
}
