import Foundation
import Testing

/// `import-ics`: a comité's own calendar becomes rows of availability.csv, and stays in step with it.
@Suite struct ImportCalendarTests {
  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:essai
    BEGIN:VEVENT
    UID:1
    DTSTART;VALUE=DATE:20260605
    DTEND;VALUE=DATE:20260607
    SUMMARY:=Fête, du village
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART:20260611T180000Z
    RRULE:FREQ=WEEKLY;COUNT=2
    SUMMARY:Belote
    END:VEVENT
    END:VCALENDAR

    """

  /// A season and the command that reads `comite.ics` for Ambrières.
  private static func setUp(_ calendar: String) throws -> (season: SeasonFixture, arguments: [String]) {
    let season = try SeasonFixture()
    try season.write(calendar, to: "comite.ics")
    return (season, ["import-ics", season.path, season.path + "/comite.ics", "--commune", "51008"])
  }

  /// A calendar of events that last one day.
  private static func calendar(_ events: [(uid: String, day: String, title: String)], name: String? = nil) -> String {
    let body = events.map {
      "BEGIN:VEVENT\nUID:\($0.uid)\nDTSTART;VALUE=DATE:202606\($0.day)\nSUMMARY:\($0.title)\nEND:VEVENT\n"
    }
    return "BEGIN:VCALENDAR\n" + (name.map { "X-WR-CALNAME:\($0)\n" } ?? "") + body.joined() + "END:VCALENDAR\n"
  }

  /// The rows of availability.csv, without where they come from.
  private static func rows(_ season: SeasonFixture) throws -> [String] {
    try season.text(of: "availability.csv").split(separator: "\n").map {
      let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
      return cells.prefix(6).joined(separator: ",")
    }
  }

  @Test("A comité's calendar is shown first, and written once, in the manner of the file")
  func shownThenWritten() throws {
    let (season, arguments) = try Self.setUp(Self.calendar)
    let header = "insee;du;au;statut;remarque"
    let people = "\r\n52347;05/06/2026;;fixé;promise\r\n"
    try season.write(header + people, to: "availability.csv")
    let shown = try Program.run(arguments)
    #expect(shown.status == 0)
    #expect(shown.output.contains("du 5 au 6 juin 2026"), "\(shown.output)")
    #expect(try season.text(of: "availability.csv") == header + people)
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    let written = try season.text(of: "availability.csv")
    #expect(written.hasPrefix(header + ";provenance" + people), "what people wrote is as it was")
    let rows = written.replacingOccurrences(of: "ics:[0-9a-f:]{26}", with: "ICS", options: .regularExpression)
      .split(separator: "\r\n").dropFirst(2)
    #expect(
      Array(rows) == [
        "51008;05/06/2026;06/06/2026;fermé;'=Fête, du village;ICS", "51008;11/06/2026;;fermé;Belote;ICS",
        "51008;18/06/2026;;fermé;Belote;ICS",
      ])
    #expect(try Program.run("check", season.path).status == 0)
    let again = try Program.run(arguments + ["--yes", "--json"])
    #expect((try again.json()["rows"] as? [Any])?.isEmpty == true, "nothing is written twice")
    #expect(try season.text(of: "availability.csv") == written)
  }

  @Test("A title with a comma and a quote before combining accents leaves a file that every command can read")
  func accentsAfterSeparators() throws {
    let title = "Fête,\u{301} bal \"\u{301}du\" soir;\u{300}"
    let (season, arguments) = try Self.setUp(
      Self.calendar([("a", "13", title.replacingOccurrences(of: ";", with: "\\;"))]))
    for text in ["code,from,to,status,van,note\n", "insee;du;au;statut;remarque\n"] {
      try season.write(text, to: "availability.csv")
      #expect(try Program.run(arguments + ["--yes"]).status == 0)
      let check = try Program.run("check", season.path)
      #expect(check.status == 0, "\(check.output) \(check.errors)")
      #expect(try Program.run(arguments + ["--json"]).json()["withdrawn"] as? [String] == [])
    }
  }

  @Test("What cannot be read is named with its line, title and date, and stops the writing unless --force")
  func unreadable() throws {
    let (season, arguments) = try Self.setUp(Self.calendar.replacingOccurrences(of: "WEEKLY", with: "SECONDLY"))
    let before = try season.text(of: "availability.csv")
    let refused = try Program.run(arguments + ["--yes"])
    #expect(refused.status == 65)
    #expect(refused.errors.contains("comite.ics:13:"), "\(refused.errors)")
    #expect(refused.errors.contains("Belote") && refused.errors.contains("jeudi 11 juin 2026"), "\(refused.errors)")
    #expect(try season.text(of: "availability.csv") == before)
    let forced = try Program.run(arguments + ["--yes", "--force"])
    #expect(forced.status == 1, "written, but not all of it was read")
    #expect(
      try Self.rows(season).dropFirst(4) == [
        "51008,2026-06-05,2026-06-06,closed,,\"'=Fête", "51008,2026-06-11,,closed,,Belote",
      ], "what can be read of an event is written")
  }

  @Test("What cannot be read is in the machine output as well, beside what can")
  func unreadableAsJSON() throws {
    let (season, arguments) = try Self.setUp(Self.calendar.replacingOccurrences(of: "WEEKLY", with: "SECONDLY"))
    let outcome = try Program.run(arguments + ["--json"])
    #expect(outcome.status == 65)
    let said = try outcome.json()
    #expect((said["rows"] as? [[String: Any]])?.map { $0["from"] as? String } == ["2026-06-05", "2026-06-11"])
    let faults = said["faults"] as? [[String: Any]]
    #expect(faults?.map { $0["line"] as? Int } == [13])
    #expect(faults?.map { $0["title"] as? String } == ["Belote"])
    #expect(faults?.map { $0["date"] as? String } == ["2026-06-11"])
    #expect(said["written"] as? Bool == false)
    #expect(said["complete"] as? Bool == false)
    #expect(season.has("comite.ics"))
  }

  @Test("A file that is no calendar is refused, and a calendar without events has none", arguments: ["rien", ""])
  func noCalendar(text: String) throws {
    let (season, arguments) = try Self.setUp(text)
    let refused = try Program.run(arguments)
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty, "\(refused.output)")
    #expect(try Program.run(arguments + ["--json"]).json()["faults"] != nil)
    try season.write("BEGIN:VCALENDAR\nEND:VCALENDAR\n", to: "comite.ics")
    let empty = try Program.run(arguments)
    #expect(empty.status == 0)
    #expect(empty.output.contains("(0 événement lu)"), "\(empty.output)")
    #expect(try Program.run("import-ics", season.path, "/nulle/part.ics", "--commune", "51008").status == 66)
  }

  @Test("A calendar that is read again takes away what it no longer has, and nothing else")
  func secondImport() throws {
    let (season, arguments) = try Self.setUp(Self.calendar([("z", "13", "Fête"), ("y", "06", "Loto")]))
    let before = try Self.rows(season)
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    try season.write(Self.calendar([("z", "20", "Fête"), ("y", "06", "Loto")]), to: "comite.ics")
    let shown = try Program.run(arguments)
    #expect(shown.output.contains("samedi 13 juin 2026"), "\(shown.output)")
    #expect(try Self.rows(season).count == before.count + 2, "it is only shown")
    let done = try Program.run(arguments + ["--yes", "--json"]).json()
    #expect((done["withdrawn"] as? [[String: Any]])?.map { $0["from"] as? String } == ["2026-06-13"])
    #expect(
      try Self.rows(season).dropFirst(4) == ["51008,2026-06-06,,closed,,Loto", "51008,2026-06-20,,closed,,Fête"])
    try season.write(
      "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:z\nDTSTART;VALUE=DATE:20260620\nEND:VEVENT\nEND:VCALENDAR\n",
      to: "comite.ics")
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    #expect(try Self.rows(season).dropFirst() == before.dropFirst(), "what people wrote stays")
    #expect(try Program.run("check", season.path).status == 0)
  }

  @Test("A row that somebody has changed since stays, and is named")
  func changedByHand() throws {
    let (season, arguments) = try Self.setUp(Self.calendar([("z", "13", "Fête")]))
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    try season.replace("2026-06-13,,closed,,Fête", by: "2026-06-13,2026-06-14,closed,,Fête", in: "availability.csv")
    let rows = try Self.rows(season)
    try season.write(Self.calendar([("z", "20", "Fête")]), to: "comite.ics")
    let outcome = try Program.run(arguments + ["--yes"])
    #expect(outcome.output.contains("du 13 au 14 juin 2026"), "\(outcome.output)")
    #expect(try Self.rows(season) == rows + ["51008,2026-06-20,,closed,,Fête"])
  }

  @Test("Rows of another calendar stay unless --replace says that it is gone")
  func anotherCalendar() throws {
    let (season, arguments) = try Self.setUp(Self.calendar([("a", "13", "Fête")], name: "Comité"))
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    let rows = try Self.rows(season)
    try season.write(Self.calendar([("b", "20", "Mariage")], name: "Salle"), to: "comite.ics")
    let other = try Program.run(arguments + ["--yes"])
    #expect(!other.output.contains("13 juin"), "two names, two calendars: \(other.output)")
    #expect(try Self.rows(season) == rows + ["51008,2026-06-20,,closed,,Mariage"])
    try season.write(Self.calendar([("c", "27", "Bal")]), to: "comite.ics")
    let unnamed = try Program.run(arguments)
    #expect(unnamed.output.contains("--replace"), "\(unnamed.output)")
    try season.write(Self.calendar([], name: "Salle"), to: "comite.ics")
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    #expect(try Self.rows(season) == rows, "a calendar of the same name that is empty now")
    #expect(try Program.run(arguments + ["--yes", "--replace"]).status == 0)
    #expect(try Self.rows(season).count == rows.count - 1)
  }

  @Test("A calendar that could not be read to its end takes nothing away")
  func heldBack() throws {
    let (season, arguments) = try Self.setUp(Self.calendar([("z", "13", "Fête"), ("y", "06", "Loto")]))
    #expect(try Program.run(arguments + ["--yes"]).status == 0)
    let rows = try Self.rows(season)
    let whole = Self.calendar([("z", "20", "Fête"), ("y", "06", "Loto")])
    try season.write(whole.replacingOccurrences(of: "END:VCALENDAR\n", with: ""), to: "comite.ics")
    let outcome = try Program.run(arguments + ["--yes", "--force"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("elles restent"), "\(outcome.output)")
    #expect(try Self.rows(season) == rows + ["51008,2026-06-20,,closed,,Fête"])
  }

  @Test("What is nobody's business does not go into the file", arguments: ["PRIVATE", "CONFIDENTIAL", "private "])
  func privateEvents(access: String) throws {
    let text = Self.calendar([("a", "13", "Rendez-vous médical")]).replacingOccurrences(
      of: "UID:a", with: "UID:a\nCLASS:\(access)")
    let (season, arguments) = try Self.setUp(text)
    let outcome = try Program.run(arguments + ["--yes"])
    #expect(!outcome.output.contains("médical"))
    #expect(try Self.rows(season).last == "51008,2026-06-13,,closed,,privé")
    #expect(try !season.text(of: "availability.csv").contains("médical"))
  }
}
