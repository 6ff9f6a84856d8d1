internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing

/// What spreadsheets and people do to a table without meaning anything by it.
@Suite struct SpreadsheetTests {
  @Test(arguments: [
    ("a quoted decimal comma", "48.53", "\"48,53\""),
    ("a code as a formula", "52021,Att", "=\"52021\",Att"),
    ("a code as a formula that was saved again", "52021,Att", "\"=\"\"52021\"\"\",Att"),
    ("blank cells that are left away", "200,1,1,1,,,", "200,1,1,1"),
    ("blank cells that are too many", "200,1,1,1,,,", "200,1,1,1,,,,,,"),
  ])
  func isReadAsItWasMeant(name: String, old: String, new: String) throws {
    let reading = try GoodSeason.read(replacing: ["communes.csv": GoodSeason.communes.replacing(old, with: new)])
    #expect(reading.summary == [])
    #expect(reading.season?.communes == (try GoodSeason.read().season?.communes))
  }

  @Test(arguments: [
    ("2026-06-05", "2026-06-05 00:00:00"), ("2026-06-05", "2026-06-05T00:00:00.000Z"),
    ("2026-06-05", "05/06/2026 00:00"), ("2026-06-05", "5/6/26"), ("2026-06-05", "05/06/2026 12:00:00 AM"),
  ])
  func aDateIsRead(old: String, new: String) throws {
    let reading = try GoodSeason.read(replacing: [
      "availability.csv": GoodSeason.availability.replacing(old, with: new)
    ])
    #expect(reading.summary == [])
    #expect(reading.season?.promises.map(\.date.description) == ["2026-06-05"])
  }

  @Test(arguments: ["2026-06-05 18:00", "2026-06-05 12:00:00", "05/06/026", "5/6/2", "2026-06-05x"])
  func aMomentIsNoDate(text: String) throws {
    let reading = try GoodSeason.read(replacing: [
      "availability.csv": GoodSeason.availability.replacing("2026-06-05", with: text)
    ])
    #expect(reading.summary == ["availability.csv:4:7 E135"])
  }

  @Test(arguments: [
    ("Attan\"court", "Attan\"court", "communes.csv:2:12 W331"),
    ("\"Attan\"court", "\"Attan\"court", "communes.csv:2:7 W331"),
    ("Attan\"\"court", "Attan\"\"court", "communes.csv:2:12 W331"),
    ("=\"Attan\"court", "=\"Attan\"court", "communes.csv:2:8 W331"),
  ])
  func aStrayQuoteIsReadAsItStands(text: String, name: String, told: String) throws {
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": GoodSeason.communes.replacing("Attancourt", with: text)
    ])
    #expect(reading.summary == [told])
    #expect(reading.season?.communes.first?.name == name)
  }
}

/// Who a row of `availability.csv` is about.
@Suite struct SubjectTests {
  private func read(_ text: String) throws -> FolderReading {
    try GoodSeason.read(replacing: ["availability.csv": text])
  }

  @Test(arguments: [
    ("code,from,status\nLoan,2026-06-05,closed\n", []),
    ("nom;du;statut\nLOAN;05/06/2026;fermé\n", []),
    ("commune,from,status\nloan,2026-06-05,closed\n", []),
    ("code,commune,from,status\n,Loan,2026-06-05,closed\n", []),
    ("code,commune,from,status\n02408,Loan,2026-06-05,closed\n", []),
    ("code,commune,from,status\n02408,,2026-06-05,closed\n", []),
    ("code,commune,from,status\n2408,Loan,2026-06-05,closed\n", ["availability.csv:2:1 W338"]),
    ("code,commune,from,status\nx9,Loan,2026-06-05,closed\n", ["availability.csv:2:1 W338"]),
    ("code,from,status\n2408,2026-06-05,closed\n", ["availability.csv:2:1 W338"]),
    ("nom,from,status\nLoan (place Foch),2026-06-05,closed\n", []),
  ])
  func isFound(text: String, expected: [String]) throws {
    let reading = try read(text)
    #expect(reading.summary == expected)
    #expect(reading.season?.availability.map(\.subject) == [.commune("02408")])
  }

  @Test(arguments: [
    ("nom,from,status\nLoam,2026-06-05,closed\n", ["availability.csv:2:1 E171 Loan"]),
    ("nom,from,status\n,2026-06-05,closed\n", ["availability.csv:2:1 E131"]),
    ("code,nom,from,status\n02408,Attancourt,2026-06-05,closed\n", ["availability.csv:2:1 E173"]),
    ("code,nom,from,status\n02408,Atancourt,2026-06-05,closed\n", ["availability.csv:2:1 E173"]),
    ("du,statut\n2026-06-05,closed\n", ["availability.csv:1:1 E128"]),
  ])
  func isNotFound(text: String, expected: [String]) throws {
    #expect(try read(text).summary == expected)
  }

  @Test func aNameThatSeveralHaveIsNobodys() throws {
    let communes = GoodSeason.communes.replacing("Attancourt", with: "LOAN")
    let reading = try GoodSeason.read(replacing: [
      "communes.csv": communes, "availability.csv": "nom,from,status\nLoan,2026-06-05,closed\n",
    ])
    #expect(reading.summary == ["availability.csv:2:1 E172"])
  }

  @Test func aTerritoryIsFoundInOtherLetters() throws {
    let reading = try read("code,from,status\nterritoire:  DER ,2026-06-05,closed\n")
    #expect(reading.summary == [])
    #expect(reading.season?.availability.map(\.subject) == [.territory("Der")])
  }
}
