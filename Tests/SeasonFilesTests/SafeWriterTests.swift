internal import Foundation
internal import SeasonFiles
import Testing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

@Suite struct SafeWriterTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func writesANewFile() throws {
    let folder = try TemporaryFolder()
    try SafeWriter.write(Array("neuf".utf8), to: folder.path + "/a.txt")
    #expect(try folder.bytes(of: "a.txt") == Array("neuf".utf8))
    #expect(folder.names == ["a.txt"])
  }

  @Test func keepsThePermissions() throws {
    let folder = try TemporaryFolder(["a.txt": [1, 2, 3]])
    let path = folder.path + "/a.txt"
    chmod(path, 0o664)
    try SafeWriter.write([4], to: path)
    #expect(try folder.bytes(of: "a.txt") == [4])
    #expect(mode(path) == 0o664)
  }

  @Test func keepsALink() throws {
    let folder = try TemporaryFolder(["target.txt": [1]])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.txt", withDestinationPath: "target.txt")
    try SafeWriter.write([2], to: folder.path + "/link.txt")
    #expect(try folder.bytes(of: "target.txt") == [2])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.txt") == "target.txt")
  }

  @Test func aFolderThatIsNotThereIsExitStatus73() throws {
    let folder = try TemporaryFolder(["a": [1]])
    for path in ["/nowhere/b", "/a/b", ""] {
      let failure = #expect(throws: FileFailure.self) {
        try SafeWriter.write([1], to: path.isEmpty ? "" : folder.path + path)
      }
      #expect(failure?.exitStatus == 73)
    }
    #expect(folder.names == ["a"])
  }

  @Test func aFolderInPlaceOfTheFileIsAFailure() throws {
    let folder = try TemporaryFolder()
    let failure = #expect(throws: FileFailure.self) { try SafeWriter.write([1], to: folder.path) }
    #expect(failure?.exitStatus == 73)
  }

  @Test(.timeLimit(.minutes(1))) func aPipeThatNobodyReadsHoldsNobodyUp() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(throws: FileFailure.cannotCreate(path: folder.path + "/pipe", errorNumber: ENXIO)) {
      try SafeWriter.write([1], to: folder.path + "/pipe")
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func aFullDiskIsExitStatus74() {
    let failure = #expect(throws: FileFailure.self) { try SafeWriter.write([1], to: "/dev/full") }
    #expect(failure?.exitStatus == 74)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderThatMayNotBeWrittenKeepsTheOldFile() throws {
    let folder = try TemporaryFolder(["a.txt": [1]])
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let failure = #expect(throws: FileFailure.self) { try SafeWriter.write([2], to: folder.path + "/a.txt") }
    #expect(failure?.exitStatus == 73)
    #expect(try folder.bytes(of: "a.txt") == [1])
  }

  @Test func aWriteThatStopsHalfWayKeepsTheOldFile() async {
    // A limit on the size of files stands in for a disk that fills up; it holds for the whole process, so in its own.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder(["a.txt": [1]])
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      // 1 is RLIMIT_FSIZE wherever there is one; its name has another type on each system.
      guard setrlimit(.init(1), &limit) == 0 else { exit(2) }
      do {
        try SafeWriter.write([UInt8](repeating: 7, count: 5000), to: folder.path + "/a.txt")
        exit(3)
      } catch let failure as FileFailure {
        let isKept = try folder.bytes(of: "a.txt") == [1] && folder.names == ["a.txt"]
        exit(failure.exitStatus == 74 && isKept ? 0 : 4)
      }
    }
  }
}

@Suite struct FolderLockTests {
  @Test func aSecondLockIsRefusedUntilTheFirstIsGone() throws {
    let folder = try TemporaryFolder()
    do {
      let first = try FolderLock(folder.path)
      let failure = #expect(throws: FileFailure.self) { _ = try FolderLock(folder.path) }
      #expect(failure?.exitStatus == 75)
      withExtendedLifetime(first) {}
    }
    let second = try FolderLock(folder.path)
    withExtendedLifetime(second) {}
    #expect(folder.names == [])
  }

  @Test func aFolderThatIsNotThereCannotBeLocked() {
    let failure = #expect(throws: FileFailure.self) { _ = try FolderLock("/nowhere/at/all") }
    #expect(failure?.exitStatus == 73)
  }
}
