internal import Foundation
internal import SeasonFiles
internal import TestSupport
import Testing
internal import TextFormats

/// Workbooks that openpyxl, odfpy and LibreOffice made (`Tests/judges/make_workbooks.py`).
@Suite("Workbooks as people keep them") struct SheetImportTests {
  private static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Workbooks")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test(
    "villages and dates are found",
    arguments: ["saison.xlsx", "saison-1904.xlsx", "saison.ods", "libreoffice.xlsx", "libreoffice.ods"])
  func isRead(_ name: String) throws {
    let folder = try TemporaryFolder(GoodSeason.files.mapValues { Array($0.utf8) })
    let found = try #require(SheetImport.read(SheetImportTests.bytes(name), sheet: nil, for: folder.path))
    #expect(found.imports.map(\.part) == [.communes, .availability])
    #expect(found.imports.flatMap(\.findings).map(\.diagnostic.problem.code.rawValue).allSatisfy { $0 == "W339" })
    let villages = found.imports[0]
    let names = try #require(villages.columns.firstIndex(of: "nom"))
    #expect(villages.rows.prefix(3).map { $0[names] } == ["Changey", "Bannes (52)", "Neuilly-l'Évêque"])
    let people = try #require(villages.columns.firstIndex(of: "habitants"))
    #expect(villages.rows.prefix(3).map { $0[people] } == ["300", "360", "600"])
    if let territory = villages.columns.firstIndex(of: "territoire") {
      #expect(villages.rows.prefix(3).allSatisfy { $0[territory] == "CC du Grand Langres" })
    }
    let dates = found.imports[1]
    #expect(dates.columns.prefix(4) == ["nom", "du", "au", "statut"])
    #expect(dates.rows.map { $0[1] } == ["2026-06-05", "sam. 13 juin", "2026-07-14"])
    #expect(dates.rows[0][2] == "2026-06-07")
  }

  @Test("what is wrong is named by its cell")
  func cells() throws {
    let folder = try TemporaryFolder(GoodSeason.files.mapValues { Array($0.utf8) })
    let found = try #require(
      SheetImport.read(SheetImportTests.bytes("saison.xlsx"), sheet: "disponibilites", for: folder.path))
    // The villages of the season are others.
    #expect(found.imports.map(\.part) == [.availability])
    #expect(found.imports[0].findings.map(\.cell) == ["Disponibilités!A2", "Disponibilités!A3", "Disponibilités!A4"])
    #expect(found.imports[0].hasErrors)
    #expect(found.sheets == ["Feuil1", "Disponibilités", "Notes"])
  }

  @Test("no bytes stop it, and none make it large")
  func hostile() throws {
    let folder = try TemporaryFolder(GoodSeason.files.mapValues { Array($0.utf8) })
    var numbers = SeededNumbers(seed: 11)
    var tried = 0
    for name in ["saison.xlsx", "saison.ods"] {
      let whole = try SheetImportTests.bytes(name)
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0..<3 { bytes[Int(numbers.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: numbers.next()) }
        if tried % 5 == 0 { bytes.removeLast(Int(numbers.next() % UInt64(bytes.count))) }
        _ = SheetImport.read(bytes, sheet: nil, for: folder.path)
        tried += 1
      }
    }
    #expect(tried == 120)
    for bytes in [
      [], [80, 75, 3, 4], [UInt8](repeating: 0, count: 100),
      Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 255, count: 18),
    ] {
      #expect(SheetImport.read(bytes, sheet: nil, for: folder.path) == nil)
    }
  }

  @Test("a file that unpacks to more than it says, or than is allowed, is refused")
  func bombs() throws {
    // 100,000 zeros, as zlib packs them.
    let packed: [UInt8] = [
      237, 193, 49, 1, 0, 0, 0, 194, 160, 245, 79, 109, 13, 15, 160, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 128, 87, 3,
    ]
    #expect(Inflate.unpack(packed[...], limit: 100_000) == [UInt8](repeating: 0, count: 100_000))
    #expect(Inflate.unpack(packed[...], limit: 99_999) == nil)
    #expect(Inflate.unpack([0x07][...], limit: 4) == nil)
    #expect(Inflate.unpack([1, 3, 0, 0xFC, 0xFF, 1, 2, 3][...], limit: 8) == [1, 2, 3])
    #expect(Inflate.unpack([1, 3, 0, 0xFC, 0xFF, 1, 2, 3][...], limit: 2) == nil)
  }
}
