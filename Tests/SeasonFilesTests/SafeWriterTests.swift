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

@Suite struct FileBatchTests {
  @Test func allFilesTakeTheirPlaces() throws {
    let folder = try TemporaryFolder(["a.txt": [1]])
    try FileBatch([("a.txt", [2]), ("b.txt", [3])], inFolder: folder.path).place()
    #expect(try folder.bytes(of: "a.txt") == [2] && folder.bytes(of: "b.txt") == [3])
    #expect(folder.names == ["a.txt", "b.txt"])
  }

  @Test func aBatchThatIsLetGoLeavesNothing() throws {
    let folder = try TemporaryFolder(["a.txt": [1]])
    let batch = try FileBatch([("a.txt", [2]), ("b.txt", [3])], inFolder: folder.path)
    #expect(folder.names.count == 3)
    _ = consume batch
    #expect(folder.names == ["a.txt"])
  }

  @Test func oneThatCannotTakeItsPlaceTakesTheOthersBack() throws {
    let folder = try TemporaryFolder(["a.txt": [1], "c.txt": [4]])
    let batch = try FileBatch([("a.txt", [2]), ("b.txt", [3]), ("c.txt", [5])], inFolder: folder.path)
    // In place of a file stands a folder by now: a rename fails.
    try FileManager.default.removeItem(atPath: folder.path + "/c.txt")
    try FileManager.default.createDirectory(atPath: folder.path + "/c.txt", withIntermediateDirectories: true)
    let failure = #expect(throws: FileFailure.self) { try batch.place() }
    #expect(failure?.exitStatus == 74)
    _ = consume batch
    #expect(try folder.bytes(of: "a.txt") == [1])
    #expect(folder.names == ["a.txt", "c.txt"])
  }
}

@Suite struct KeptRightsTests {
  private func owner(_ path: String) -> [UInt32] {
    var status = stat()
    return stat(path, &status) == 0 ? [status.st_uid, status.st_gid, status.st_mode & 0o777] : []
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser may give files away"))
  func theSuperuserKeepsOwnerAndGroup() throws {
    let folder = try TemporaryFolder(["a.txt": [1]])
    let path = folder.path + "/a.txt"
    #expect(chown(path, 1000, 2000) == 0 && chmod(path, 0o640) == 0)
    #expect(try SafeWriter.write([2], to: path) == nil)
    #expect(owner(path) == [1000, 2000, 0o640])
  }

  @Test(
    .enabled(if: geteuid() == 0, "only the superuser may become somebody else"),
    arguments: [
      // In the group of the file, whose owner is somebody else.
      (2000, 0o660, [1001, 2000, 0o660], ""), (2000, 0o600, [1001, 2000, 0o600], "owner"),
      // In no group of the file's.
      (3000, 0o660, [1001, 3000, 0o600], "group"), (3000, 0o664, [1001, 3000, 0o644], "group"),
      (3000, 0o644, [1001, 3000, 0o644], ""),
    ] as [(UInt32, UInt32, [UInt32], String)])
  func aColleagueKeepsTheGroupOrSaysSo(group: UInt32, mode: UInt32, after: [UInt32], lost: String) async throws {
    let folder = try TemporaryFolder(["a.txt": [1]])
    let path = folder.path + "/a.txt"
    #expect(chown(path, 1000, 2000) == 0 && chmod(path, mode) == 0 && chmod(folder.path, 0o777) == 0)
    await #expect(processExitsWith: .success) {
      [path = path as String, group = group as UInt32, lost = lost as String] in
      guard setgroups(0, nil) == 0, setgid(group) == 0, setuid(1001) == 0 else { exit(2) }
      let expected: LostAccess? =
        switch lost {
        case "group": .group(path: path)
        case "owner": .owner(path: path)
        default: nil
        }
      exit(try SafeWriter.write([2], to: path) == expected ? 0 : 3)
    }
    #expect(owner(path) == after)
  }
}

@Suite struct PathTests {
  private static let latin = [UInt8]("pl\u{e9}an.json".unicodeScalars.map { UInt8($0.value) })

  @Test(
    arguments: [
      [], Array("plan é.json".utf8), latin, [0xff, 0xfe, 0x80], Array("\u{10FF85}\u{10FFFF}x".utf8), [0xc3],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80], [0x61, 0xcc, 0x81, 0xf4, 0x8f, 0xbe, 0x85, 0x2f],
    ] as [[UInt8]])
  func anyBytesComeBack(bytes: [UInt8]) {
    #expect(SystemPath.bytes(of: SystemPath.text(of: bytes)) == bytes)
  }

  @Test func textIsItself() {
    #expect(SystemPath.text(of: Array("Été/plan.json".utf8)) == "Été/plan.json")
  }

  @Test func aLinkToANameInLatin1LeadsThere() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/" + SystemPath.text(of: PathTests.latin)
    try SafeWriter.write([1], to: target)
    #expect(symlink(PathTests.latin.map { CChar(bitPattern: $0) } + [0], folder.path + "/plan.json") == 0)
    try SafeWriter.write([2], to: folder.path + "/plan.json")
    var status = stat()
    #expect(lstat(folder.path + "/plan.json", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(PlainFile.read(target).bytes == [2])
    #expect(folder.names.count == 2)
  }

  @Test func aNameThatBeginsWithAnAccentIsAName() throws {
    let folder = try TemporaryFolder()
    try SafeWriter.write([1], to: folder.path + "/\u{301}a")
    #expect(PlainFile.read(folder.path + "/\u{301}a").bytes == [1])
  }

  @Test(arguments: [240, 246, 250, 255])
  func everyNameThatTheSystemTakesIsTaken(length: Int) throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "a", count: length - 4) + ".csv"
    try SafeWriter.write([1], to: folder.path + "/" + name)
    try SafeWriter.write([2], to: folder.path + "/" + name)
    #expect(try folder.bytes(of: name) == [2])
    #expect(folder.names == [name])
  }

  @Test func whatAKilledProcessLeftIsTakenAway() async throws {
    let others = [".guinguette-00000000-1-1.new", ".guinguette-x", ".guinguette.json"]
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: others.map { ($0, [1]) }))
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let batch = try FileBatch([("a.txt", [1])], inFolder: path)
      kill(getpid(), SIGKILL)
      try batch.place()
    }
    #expect(folder.names.count == 4)
    try SafeWriter.write([2], to: folder.path + "/b.txt")
    #expect(folder.names == others + ["b.txt"])
  }
}
