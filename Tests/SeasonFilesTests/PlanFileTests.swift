internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
import Testing
internal import TextFormats

@Suite struct PlanFileTests {
  private static let date = CivilDate(year: 2026, month: 6, day: 5) ?? CivilDate(daysSince1970: 0)

  private static func plan(_ offset: Int) -> Plan {
    Plan(evenings: [
      Evening(date: date + offset, van: "type-h", commune: "52021", status: .fixed),
      Evening(
        date: date + offset + 1, van: "\"é\\", commune: "02408", status: .cancelled, isLocked: true,
        note: "orage,\n\u{1}\u{7F}\u{2028}🎻"),
    ])
  }

  private static let search = PlanSearch(
    seed: .max, iterations: 48_211, score: PlanScore(missing: 1, priorityUnserved: 2, cost: Metres(433_273)))

  @Test func anEmptyBookIsWrittenAndRead() {
    let bytes = PlanFile.bytes(of: PlanBook())
    #expect(String(decoding: bytes, as: UTF8.self) == "{\n  \"version\": 1\n}\n")
    #expect(PlanFile.read(bytes).book == PlanBook())
  }

  @Test func aBookIsReadAsItWasWritten() throws {
    let book = PlanBook().recording(PlanFileTests.plan(0), search: PlanFileTests.search)
      .recording(PlanFileTests.plan(7)).recording(Plan())
    let bytes = PlanFile.bytes(of: book)
    let reading = PlanFile.read(bytes)
    #expect(reading.diagnostics == [])
    let read = try #require(reading.book)
    #expect(read == book)
    #expect(PlanFile.bytes(of: read) == bytes)
    #expect(read.current == Plan())
    #expect(read.previous == PlanFileTests.plan(7))
    #expect(read.history.first?.search == PlanFileTests.search)
  }

  @Test func whatTheWorldKnowsIsReadAsItWasWritten() throws {
    let instant = UTCInstant(secondsSince1970: 1_772_443_800)
    let revision = PublishedRevision(
      sequence: 3, status: .cancelled, created: instant, lastModified: instant, cancelledSince: instant, details: "ab")
    let six = try #require(TimeOfDay(hour: 18, minute: 0))
    let event = PublishedEvent(
      uid: "a@b", commune: "02408", number: 2, name: "Loan", territory: "CA", place: "Place, \"Loan\"",
      date: PlanFileTests.date, opens: six, closes: six, van: "type-h", revision: revision)
    let span = try #require(DateSpan(first: PlanFileTests.date, last: PlanFileTests.date + 1))
    let publication = Publication(
      identity: "20260514-essai", timeZone: "Europe/Paris", events: [event],
      departures: [
        PublishedDeparture(from: .van, event: event, lead: 2),
        PublishedDeparture(from: .territory, event: event, lead: 0),
      ], outings: [PublishedOuting(uid: "c@d", van: "type-h", dates: span, revision: revision)])
    let book = PlanBook(record: PlanRecord(PlanFileTests.plan(0)), publication: publication)
    let reading = PlanFile.read(PlanFile.bytes(of: book))
    #expect(reading.diagnostics == [])
    #expect(reading.book == book)
  }

  @Test("What is proven is read as it was written, and a file without it is read as before")
  func proofs() throws {
    let whole = PlanProof(
      lowerBound: Metres(433_273), isBest: false,
      choice: PlanChoice(kept: 3, hasDatesOff: true, from: PlanFileTests.date), fingerprint: "00ff")
    let bare = PlanProof(lowerBound: nil, isBest: true, fingerprint: "ab")
    for proof in [whole, bare] {
      let book = PlanBook().recording(PlanFileTests.plan(0), search: PlanFileTests.search, proof: proof)
      #expect(PlanFile.read(PlanFile.bytes(of: book)).book == book)
      // A change by hand keeps what was proven of the plan before, which says itself that it is of another.
      #expect(book.recording(PlanFileTests.plan(1)).record?.proof == proof)
    }
    let old = PlanFile.bytes(of: PlanBook().recording(PlanFileTests.plan(0), search: PlanFileTests.search))
    #expect(!String(decoding: old, as: UTF8.self).contains("proof"))
    #expect(PlanFile.read(old).book?.record?.proof == nil)
  }

  @Test func undoingGivesTheSameBytesBack() throws {
    var books = [PlanBook()]
    for step in 0..<PlanBook.undoLimit {
      books.append(books[step].recording(PlanFileTests.plan(step), search: PlanFileTests.search))
    }
    var current = try #require(books.last)
    for book in books.dropLast().reversed().dropLast() {
      current = try #require(current.undoing())
      #expect(PlanFile.bytes(of: current) == PlanFile.bytes(of: book))
    }
    #expect(current.undoing() == nil)
  }

  @Test func theOldestPlansAreForgotten() {
    var book = PlanBook()
    for step in 0..<PlanBook.undoLimit + 5 { book = book.recording(PlanFileTests.plan(step)) }
    #expect(book.history.count == PlanBook.undoLimit)
    #expect(book.history.first?.plan == PlanFileTests.plan(4))
  }

  @Test func recordingTheSamePlanIsNoStep() {
    let book = PlanBook().recording(PlanFileTests.plan(0)).recording(
      PlanFileTests.plan(0), search: PlanFileTests.search)
    #expect(book.history.isEmpty)
    #expect(book.record?.search == PlanFileTests.search)
  }

  @Test(arguments: [
    ("{\n  \"version\": 2,\n  \"new\": 1\n}", ["plan.json:2:14 E157"]),
    ("{}", ["plan.json:1:1 E155"]),
    ("{\"version\": 1, \"curent\": {}}", ["plan.json:1:16 E154 current"]),
    ("{\"version\": 1, \"current\": {}}", ["plan.json:1:27 E155"]),
    (
      "{\"version\": 1, \"current\": {\"evenings\": [{\"date\": \"2026-06-31\", \"van\": 1, \"commune\": \"a\"}]}}",
      ["plan.json:1:41 E155", "plan.json:1:50 E136", "plan.json:1:71 E156"]
    ),
    ("", ["plan.json:1:1 E107"]),
  ])
  func refuses(text: String, expected: [String]) {
    let reading = PlanFile.read(Array(text.utf8))
    #expect(reading.book == nil)
    let found = reading.diagnostics.map {
      "\($0.position) \($0.problem.code.rawValue)" + ($0.suggestion.map { " \($0)" } ?? "")
    }
    #expect(found == expected)
  }

  @Test func aFolderWithoutAPlanHasAnEmptyBook() throws {
    let folder = try TemporaryFolder()
    #expect(PlanFile.read(inFolder: folder.path).book == PlanBook())
    let book = PlanBook().recording(PlanFileTests.plan(3))
    try PlanFile.write(book, inFolder: folder.path)
    #expect(PlanFile.read(inFolder: folder.path).book == book)
    #expect(folder.names == ["plan.json"])
  }
}

@Suite struct PlanTableTests {
  private func read(_ text: String) throws -> (PlanTableReading, [String]) {
    let season = try #require(try GoodSeason.read().season)
    let reading = PlanTable.read(Array(text.utf8), name: "p.csv", season: season)
    let found = reading.diagnostics.map {
      "\($0.position) \($0.problem.code.rawValue)" + ($0.suggestion.map { " \($0)" } ?? "")
    }
    return (reading, found)
  }

  @Test func threeColumnsSuffice() throws {
    let (reading, found) = try read("date,van,code\n2026-06-06,type-h,52021\n2026-06-05,type-h,02408\n")
    #expect(found == [])
    #expect(reading.plan?.evenings.map(\.commune) == ["02408", "52021"])
    #expect(reading.positions.map(\.line) == [3, 2])
  }

  @Test func namesAndAMissingVanAreForgiven() throws {
    let (reading, found) = try read("Date;Nom;Statut\r\n05/06/2026;LOAN;annulé\r\n6/6/2026;attan-court;\r\n")
    #expect(found == [])
    #expect(reading.plan?.evenings.map(\.status) == [.cancelled, .planned])
    #expect(reading.plan?.evenings.map(\.van) == ["type-h", "type-h"])
    #expect(reading.plan?.evenings.map(\.commune) == ["02408", "52021"])
  }

  @Test func theExportIsRead() throws {
    let (_, found) = try read(
      "date,weekday,opens,closes,van,outing,code,commune,territory,venue,contact,from,leg_km,leg_minutes,return_km,"
        + "return_minutes,status,note\n2026-06-05,fri,18:00,22:00,type-h,1,02408,Loan,,,,depot,1,2,0,0,fixed,\n")
    #expect(found == [])
  }

  @Test func whatTheSeasonDoesNotKnowIsAWarning() throws {
    let (reading, found) = try read("date,van,code\n2026-06-06,type-j,52022\n")
    #expect(found == ["p.csv:2:12 W321 type-h", "p.csv:2:19 W321 52021"])
    #expect(reading.plan?.evenings.first?.commune == "52022")
  }

  @Test(arguments: [
    ("Date;Jour;Commune;Lieu;Heure;Observations\n06/06/2026;samedi;Loan;mairie;18h30;\n", []),
    ("Jour;Commune\n06/06/2026;Loan\n", []),
    ("date,code,commune\n2026-06-06,2408,Loan\n", ["p.csv:2:12 W338"]),
    ("date,code,commune\n2026-06-06,99,Loan\n", ["p.csv:2:12 W338"]),
    ("date,code\n2026-06-06,2408\n", ["p.csv:2:12 W338"]),
    ("date,code,commune\n2026-06-06,02408,Loan (place Foch)\n", []),
    ("date,code,commune\n6/6/2026,02408,\n6/13/2026,52021,\n", ["p.csv:3:1 W336"]),
  ])
  func isReadAsItWasMeant(text: String, expected: [String]) throws {
    let (reading, found) = try read(text)
    #expect(found == expected)
    #expect(reading.plan?.evenings.first?.commune == "02408")
    #expect(reading.plan?.evenings.first?.date.description == "2026-06-06")
  }

  @Test(arguments: [
    ("date,code,commune\n2026-06-06,02408,Attancourt\n", ["p.csv:2:12 E173"]),
    ("date,commune\n2026-06-06,Lan\n", ["p.csv:2:12 E171 Loan"]),
    ("date,van\n2026-06-06,type-h\n", ["p.csv:1:1 E128"]),
    ("van,code\ntype-h,52021\n", ["p.csv:1:1 E128"]),
    ("date,code,statu\n2026-06-06,52021,held\n", ["p.csv:1:11 E126 status"]),
    ("date,code,status\n2026-02-30,52021,hold\n", ["p.csv:2:1 E136", "p.csv:2:18 E138 held"]),
    ("", ["p.csv:1:1 E107"]),
  ])
  func refuses(text: String, expected: [String]) throws {
    let (reading, found) = try read(text)
    #expect(found == expected)
    #expect(reading.plan == nil)
  }
}
