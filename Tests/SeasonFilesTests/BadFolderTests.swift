internal import Foundation
internal import SeasonFiles
internal import SeasonModel
import Testing
internal import TextFormats

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

@Suite(.timeLimit(.minutes(2))) struct BadFolderTests {
  private func summary(_ reading: FolderReading) -> [String] {
    reading.diagnostics.map { "\($0.position.file) \($0.problem.code.rawValue) \($0.problem.isMissingFile)" }
  }

  @Test func aFolderThatIsNotThere() {
    let reading = SeasonFolder.read("/nowhere/at/all")
    #expect(summary(reading) == ["/nowhere/at/all E101 true"])
    #expect(reading.season == nil)
  }

  @Test func aFolderThatIsAFile() throws {
    let folder = try TemporaryFolder(["x": [1]])
    #expect(summary(SeasonFolder.read(folder.path + "/x")) == ["\(folder.path)/x E102 true"])
  }

  @Test func anEmptyFolder() throws {
    let folder = try TemporaryFolder()
    #expect(summary(SeasonFolder.read(folder.path)) == ["season.json E103 true", "communes.csv E103 true"])
    #expect(folder.names == [])
  }

  @Test func aFileWithASlightlyOtherName() throws {
    let communes = GoodSeason.files["communes.csv"].map { Array($0.utf8) }
    let reading = try GoodSeason.read(replacingBytes: ["communes.csv": nil, "Commune.csv": communes])
    #expect(reading.summary == ["communes.csv:1:1 E103 Commune.csv"])
  }

  @Test func theOptionalFilesMayBeAbsent() throws {
    #expect(try GoodSeason.read(replacing: ["availability.csv": nil]).season != nil)
  }

  @Test func anotherAvailabilityFileIsReadInItsPlace() throws {
    let folder = try TemporaryFolder(GoodSeason.files.mapValues { Array($0.utf8) })
    try folder.write(Array("code,from,status\n52021,2026-06-06,opne\n".utf8), to: "autre.csv")
    let path = folder.path + "/autre.csv"
    #expect(SeasonFolder.read(folder.path, availability: path).summary == ["\(path):2:18 E138 open"])
    #expect(SeasonFolder.read(folder.path, availability: path + "x").summary == ["\(path)x:1:1 E108 \(path)"])
  }

  @Test(arguments: ["season.json", "communes.csv", "availability.csv", "distances.csv"])
  func aPipeOrAFolderInPlaceOfAFile(name: String) throws {
    let folder = try TemporaryFolder(GoodSeason.files.mapValues { Array($0.utf8) })
    try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
    #expect(mkfifo(folder.path + "/" + name, 0o600) == 0)
    #expect(summary(SeasonFolder.read(folder.path)).contains("\(name) E104 false"))
    #expect(SeasonFolder.read(folder.path).diagnostics.allSatisfy { $0.suggestion == nil })
    try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    try FileManager.default.createDirectory(atPath: folder.path + "/" + name, withIntermediateDirectories: false)
    #expect(summary(SeasonFolder.read(folder.path)).contains("\(name) E104 false"))
    #expect(SeasonFolder.read(folder.path).diagnostics.allSatisfy { $0.suggestion == nil })
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func aFileThatMayNotBeRead() throws {
    let folder = try TemporaryFolder(GoodSeason.files.mapValues { Array($0.utf8) })
    chmod(folder.path + "/communes.csv", 0)
    #expect(summary(SeasonFolder.read(folder.path)) == ["communes.csv E105 false"])
  }

  @Test(arguments: ["season.json", "communes.csv", "availability.csv", "distances.csv"])
  func anEmptyFile(name: String) throws {
    for content in ["", " \n\n", "\u{FEFF}"] {
      #expect(try GoodSeason.read(replacing: [name: content]).summary.contains("\(name):1:1 E107"))
    }
  }

  @Test(arguments: [
    "x", ",", "a,", "\"", "\n", "\r", "[", "{\"a\":", "\0", "\u{C3}\u{28}", "1,\n",
  ])
  func muchNonsense(unit: String) throws {
    let bytes = Array(repeatElement(Array(unit.utf8), count: (1 << 17) / unit.utf8.count).joined())
    for name in ["season.json", "communes.csv", "availability.csv", "distances.csv"] {
      let reading = try GoodSeason.read(replacingBytes: [name: bytes])
      #expect(reading.season == nil)
      #expect(reading.diagnostics.contains { $0.severity == .error && $0.position.file == name })
      #expect(reading.diagnostics.count < 200)
    }
  }

  @Test func manyProblemsOfOneKindAreCounted() throws {
    let rows = String(repeating: "52021,2026-06-31,,open,,\n", count: 1000)
    let reading = try GoodSeason.read(replacing: ["availability.csv": "code,from,to,status,van,note\n" + rows])
    #expect(reading.diagnostics.count == 21)
    #expect(reading.diagnostics.last?.problem == .more(count: 980, of: .noSuchDate))
  }

  @Test func manyWarningsAreNoError() throws {
    let rows = String(repeating: "52021,2025-06-01,,closed,,\n", count: 100)
    let reading = try GoodSeason.read(replacing: ["availability.csv": "code,from,to,status,van,note\n" + rows])
    #expect(reading.diagnostics.count == 21)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(reading.season != nil)
  }

  @Test func aMatrixThatIsNotSquareStatesBothSizes() throws {
    let rows = (0..<20).map { "a\($0),0,1,2\n" }.joined()
    let reading = try GoodSeason.read(replacing: ["distances.csv": ",depot,52021,02408\n\(rows)"])
    #expect(reading.diagnostics.map(\.problem) == [.matrixNotSquare(rows: 20, columns: 3)])
  }

  @Test func aFrenchHeaderIsToldOfInFrench() throws {
    let reading = try GoodSeason.read(replacing: ["communes.csv": "insee;nom;soires\n52021;Attancourt;1\n;;1\n"])
    guard case .unknownColumn(_, let known)? = reading.diagnostics.first?.problem else {
      Issue.record("\(reading.diagnostics)")
      return
    }
    #expect(known.prefix(3) == ["insee", "nom", "territoire"])
    #expect(reading.diagnostics.last?.problem == .emptyCell(column: "insee"))
    let missing = try GoodSeason.read(replacing: ["communes.csv": "habitants;soirées\n200;1\n"])
    #expect(missing.diagnostics.first?.problem == .missingColumn("insee"))
  }

  @Test(arguments: [
    (",depot,52021,02408\ndepot,0,1,2\n52021,1,0,-2\n02408,2,2,0\n", ["distances.csv:3:11 E134"]),
    (",depot,52021,02408\ndepot,0,1,2\n52021,1,0,x\n02408,2,2,0\n", ["distances.csv:3:11 E132"]),
    (",depot,52021,02408\ndepot,0,1,2\n52021,1,0,2000001\n02408,2,2,0\n", ["distances.csv:3:11 E134"]),
    (
      ",depot,52021,52021\ndepot,0,1,2\n52021,1,0,2\n02408,2,2,0\n",
      ["distances.csv:1:14 E162", "distances.csv:4:1 E163"]
    ),
    (",depot,52021,52408\ndepot,0,1,2\n52021,1,0,2\n52409,2,2,0\n", ["distances.csv:4:1 E163 52408"]),
    (",depot,52021\ndepot,0,15\n52021,15,0\n", ["distances.csv:1:1 E209"]),
    (",depot,52021,02408\ndepot,0,1,2\n52021,1,0,2\n", ["distances.csv:1:14 E163"]),
    (",depot,52021\ndepot,0,1\n52021,1,0\n02408,1,1\n", ["distances.csv:4:1 E163"]),
    (",depot,52021,02408\ndepot,0,1,2\n52021,1,0,2\n02408,1,1,0\n52021,1,0,2\n", ["distances.csv:1:1 E161"]),
    (",depot,52021,02408\ndepot,0,1\n52021,1,0,2\n02408,2,2,0\n", ["distances.csv:2:9 E125"]),
  ])
  func aMatrixWithAMistake(text: String, expected: [String]) throws {
    #expect(try GoodSeason.read(replacing: ["distances.csv": text]).summary == expected)
  }

  @Test func aMatrixInAnyOrderWithRoadsThatAreNotThere() throws {
    let text = "km;02408;x;depot;52021\ndepot;1,5;;0;2,0625\nx;;;;\n52021;inf;-;7;0\n02408;0;;3;\n"
    let season = try #require(try GoodSeason.read(replacing: ["distances.csv": text]).season)
    let depot = 0
    #expect(season.table.metres(from: depot, to: 2)?.count == 1500)
    // Ties go to the even neighbour, as in every language that rounds by IEEE 754.
    #expect(season.table.metres(from: depot, to: 1)?.count == 2062)
    #expect(season.table.metres(from: 1, to: depot)?.count == 7000)
    #expect(season.table.metres(from: 1, to: 2) == nil)
    #expect(season.table.metres(from: 2, to: 1) == nil)
  }

  @Test func aFileThatWasNamedAndIsNotThere() throws {
    let folder = try TemporaryFolder(["agenda.ics": Array("x".utf8)])
    for path in ["\(folder.path)/agnda.ics", "\(folder.path)/rien/agenda.ics"] {
      let file = PlainFile.read(path)
      #expect(file.bytes == nil)
      #expect(file.diagnostics.map(\.problem) == [.noSuchFile])
      #expect(file.diagnostics.map(\.suggestion) == [path.hasSuffix("agnda.ics") ? "\(folder.path)/agenda.ics" : nil])
    }
    #expect(
      SeasonFolder.read(folder.path, availability: folder.path + "/x").diagnostics.contains {
        $0.problem == .noSuchFile
      })
  }
}
