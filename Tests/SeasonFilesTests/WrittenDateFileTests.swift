internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing

/// Dates as people write them, in the files of a season.
@Suite("Dates in files as people write them") struct WrittenDateFileTests {
  private func read(_ rows: String) throws -> FolderReading {
    try GoodSeason.read(replacing: ["availability.csv": "nom;du;au;statut\n\(rows)\n"])
  }

  @Test(
    "the dates of a row are read",
    arguments: [
      ("Attancourt;5 juin;;fermé", ["2026-06-05"]), ("Attancourt;du 3 au 5 juin;;fermé", ["2026-06-03 2026-06-05"]),
      ("Attancourt;sam. 6 juin;dim. 7 juin;fermé", ["2026-06-06 2026-06-07"]),
      ("Attancourt;05/06, 12/06;;fermé", ["2026-06-05", "2026-06-12"]),
      ("Attancourt;5-6-2026;8-6-2026;fermé", ["2026-06-05 2026-06-08"]),
      ("Attancourt;les samedis de juin;;préféré", ["2026-06-06", "2026-06-13", "2026-06-20", "2026-06-27"]),
    ])
  func dates(_ row: String, _ dates: [String]) throws {
    let reading = try read(row)
    #expect(reading.summary == [])
    #expect(
      reading.season?.availability.map { $0.span.count == 1 ? "\($0.span.first)" : "\($0.span.first) \($0.span.last)" }
        == dates)
  }

  @Test(
    "what is not clear is told where it stands",
    arguments: [
      ("Attancourt;sam. 5 juin;;fermé", "availability.csv:2:12 E142"),
      ("Attancourt;31 juin;;fermé", "availability.csv:2:12 E136"),
      ("Attancourt;bientôt;;fermé", "availability.csv:2:12 E135"),
      ("Attancourt;du 12 au 3 juin;;fermé", "availability.csv:2:12 E137"),
      ("Attancourt;5 juin;juillet;fermé", "availability.csv:2:19 E135"),
    ])
  func unclear(_ row: String, _ expected: String) throws {
    #expect(try read(row).summary == [expected])
  }
}
