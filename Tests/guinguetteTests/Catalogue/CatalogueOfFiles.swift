import CivilTime
import SeasonExports
import SeasonModel
import TextFormats

@testable import ICalendar
@testable import SeasonFiles
@testable import guinguette

extension TextCatalogue {
  /// What is wrong or odd in files, and what to do about it.
  var files: [Section] {
    let (one, two) = (CatalogueSeason.date("2026-06-05"), CatalogueSeason.date("2026-05-06"))
    let other = Printable("availability.csv:7:3")
    let namesakes = [
      Namesake(code: "52037", name: "Bannes", departement: "52", departementName: "Haute-Marne", kilometres: 12),
      Namesake(code: "46017", name: "Bannes", departement: "46", departementName: "Lot", kilometres: nil),
    ]
    let problems: [FileProblem] = [
      .folderMissing, .notAFolder, .fileMissing, .noSuchFile, .notAFile, .unreadable(errorNumber: 13),
      .fileTooLarge(bytes: 90 << 20, limit: 64 << 20), .emptyFile, .nulByte, .utf16, .invalidUTF8,
      .otherEncoding("MacRoman"), .mixedEncodings("Windows-1252", lines: 3),
      .reread(written: "AmbriÃ¨res", read: "Ambrières", lines: 1), .lostLetter, .strayQuote, .unclosedQuote,
      .textAfterQuote, .tooManyCells(count: 9, expected: 8), .tooFewCells(count: 1, expected: 8),
      .tooFewCells(count: 3, expected: 8),
      .unknownColumn("comune", known: ["commune", "date"]), .duplicateColumn("date", first: 2),
      .missingColumn("commune"), .noHeader(english: ["code", "name"], french: ["insee", "nom"]),
      .emptyCell(column: "nom"), .notANumber("beaucoup"), .notAWholeNumber("1,5"),
      .outOfRange(field: "latitude", value: "4863", least: "-90", most: "90"), .notADate("juin"),
      .noSuchDate("31/06/2026"), .monthFirst("06/13/2026", one),
      .ambiguousDates("05/06/2026", dayFirst: one, monthFirst: two),
      .mixedDateOrder(monthFirst: "06/13/2026", dayFirst: "13/06/2026"),
      .longSpan(season.span, monthFirst: DateSpan(one)), .endsBeforeItBegins(from: one, to: two),
      .unknownWord("fremé", known: ["ouvert", "fermé"]), .scientificNotation("2,00E+04"), .badCode("52,347"),
      .notATime("25:00"), .tooDeep(limit: 64), .duplicateKey("name"), .unknownKey("vnas", known: ["vans", "name"]),
      .missingKey("vans"), .unknownVersion(3, newest: 2), .matrixNotSquare(rows: 3, columns: 4),
      .matrixDuplicate("52347"), .matrixUnpaired("52347", hasRow: true), .matrixUnpaired("52347", hasRow: false),
      .matrixOfOthers("75056"), .halfMatrix(hasZeros: true), .halfMatrix(hasZeros: false),
      .responseWrongSize(field: "distances", rows: 2, columns: 3, expected: 4),
      .responseWrongRow(field: "distances", code: "52347", columns: 1, expected: 4),
      .responseElsewhere("52347", Metres(12_300), nearest: "51144"),
      .responseElsewhere("52347", Metres(12_300), nearest: nil),
      .snappedFar("52347", Metres(1_800)), .responseFailed("InvalidQuery"), .notAResponse,
      .unknownCommuneName("Narcie"),
      .ambiguousCommuneName("Saint-Martin", codes: ["51484", "52450"]),
      .codeAndNameDisagree(code: "52347", itsName: "Narcy", name: "Cheminon", itsCode: "51144"),
      .readAs("2408", code: "02408", name: "Andelain"), .notInSeason("75056"), .more(count: 12, of: .notADate),
      .unknownVillage("Narcie"), .severalVillages("Bannes", namesakes), .pointExchanged("Narcy", Metres(6_000_000)),
      .pointFar("Narcy", Metres(12_300)), .codeMended("2408", code: "02408", name: "Andelain"), .rowPassedOver("TOTAL"),
      .codeElsewhere(code: "01234", itsName: "Marignieu", name: "Frampas", itsCode: "52206"),
      .unreadFile(meant: "availability.csv"),
    ]
    let expected: [JSONExpectation] = [.value, .key, .colon, .commaOrEnd, .end, .closingQuote, .escape, .number]
    let kinds: [JSONKind] = [.object, .array, .string, .number, .wholeNumber, .boolean, .null]
    let json =
      expected.map(FileProblem.jsonSyntax) + kinds.map { .wrongType(key: "vans", expected: $0, found: .string) }
    return [
      section("what is wrong in a file", (problems + json).map { $0.message(other: other) }),
      section(
        "what to do about it",
        DiagnosticCode.allCases.map { code in
          Phrase("\(code.rawValue)  \(code.remedy(.french))", "\(code.rawValue)  \(code.remedy(.english))")
        }),
      section("what makes no season", defects.map { $0.fault.message(at: $0.place, other: other) }),
      section("what is odd in a season", remarks.flatMap { [$0.message] + ($0.remedy.map { [$0] } ?? []) }),
      section("what is not true of a matrix", doubts.flatMap { [$0.inFile, $0.remedy] }),
      section(
        "said of a folder that is read",
        [
          ReadingTexts.warnings(2, folder: folder), ReadingTexts.sameOnLines("2-4, 7"),
          ReadingTexts.didYouMean("fermé"), CheckTexts.good(season),
          CheckTexts.rows(of: "Narcy", areThere: true), CheckTexts.rows(of: "Narcy", areThere: false),
          CheckTexts.open([season.span, DateSpan(one)]), CheckTexts.open([]), CheckTexts.valid(missing: 0),
          CheckTexts.valid(missing: 2), CheckTexts.foreign(folder),
          CheckTexts.calledOff(evening("2026-06-05", "52347", .cancelled), in: season, row: "availability.csv:3"),
          CheckTexts.broken(isTorn: true, folder),
          CheckTexts.broken(isTorn: false, folder), CheckTexts.total(2, 1), CheckTexts.total(0, 2),
        ]),
      Section(title: "availability", lines: AvailabilityRow.Status.allCases.map { $0.word(language) }),
      Section(title: "calendars that are read", lines: faults.map { $0.sentence(language) }),
    ]
  }

  private var defects: [SeasonDefect] {
    let leg = ForbiddenLeg(van: "type-h", from: "Dépôt", to: "Narcy", metres: Metres(72_000), limit: Metres(60_000))
    let noRoad = ForbiddenLeg(van: "type-h", from: "Dépôt", to: "Narcy", metres: nil, limit: nil)
    let date = CatalogueSeason.date("2026-06-05")
    let row = SeasonDefect.Place.availability(2, "code")
    let things: [SeasonDefect.Things] = [
      .places, .vans, .closedPeriods, .extraDates, .territories, .communes, .rows, .promises,
    ]
    let clashes = BrokenRule.Rule.allCases.map { SeasonDefect(row, .conflictsWithFixed(other: 1, rule: $0)) }
    return [
      SeasonDefect(.season("lastDate"), .endsBeforeItStarts),
      SeasonDefect(.season("lastDate"), .tooLong(days: 1200, limit: 1096)),
      SeasonDefect(.season("vans"), .noneGiven), SeasonDefect(.season("communes"), .noneGiven),
      SeasonDefect(.van(0, "weekdays"), .noneGiven), SeasonDefect(.commune(0, "name"), .noneGiven),
      SeasonDefect(.commune(0, "latitude"), .outOfRange("4863", least: "-90", most: "90")),
      SeasonDefect(.commune(1, "code"), .duplicate("52347", first: 0)),
      SeasonDefect(.place(0, "id"), .clashesWithCommune("52347")),
      SeasonDefect(.van(0, "base"), .unknown("depot", known: [])),
      SeasonDefect(.van(0, "territories"), .unknown("CC Der", known: [])),
      SeasonDefect(row, .unknown("CC Der", known: [])),
      SeasonDefect(.availability(0, "van"), .unknown("type-h", known: [])),
      SeasonDefect(.season("timeZone"), .unknownZone("Paris", known: ["Europe/Paris"])),
      SeasonDefect(.commune(0, "required"), .requiredExceedsEvenings(required: 3, evenings: 2)),
      SeasonDefect(.territoryRule(0, "maxEvenings"), .minimumExceedsMaximum(minimum: 4, maximum: 2)),
      SeasonDefect(.distances, .notSquare(sites: 3, cells: 8)), SeasonDefect(.distances, .notInMatrix("52347")),
      SeasonDefect(.commune(0, "latitude"), .noCoordinate("52347")), SeasonDefect(row, .outsideSeason(date)),
      SeasonDefect(row, .fixedSpansDays), SeasonDefect(row, .fixedForMany),
      SeasonDefect(row, .noVanWorks(date, van: nil)), SeasonDefect(row, .noVanWorks(date, van: "type-h")),
      SeasonDefect(row, .vanDoesNotServe(van: nil, territory: "CC Der")),
      SeasonDefect(row, .vanDoesNotServe(van: "type-h", territory: "")),
      SeasonDefect(row, .promiseOutOfReach(leg, isOnlyVan: true)),
      SeasonDefect(row, .promiseOutOfReach(noRoad, isOnlyVan: false)),
      SeasonDefect(row, .tooManyFixed(rule: .territory, limit: 2)),
      SeasonDefect(row, .tooManyFixed(rule: .evenings, limit: 1)),
    ] + clashes + things.map { SeasonDefect(.season("communes"), .tooMany($0, count: 5001, limit: 5000)) }
  }

  private var remarks: [SeasonRemark.Matter] {
    [
      .unreachable(code: "52347", .dates), .unreachable(code: "52347", .noRoad), .unreachable(code: "52347", .longLegs),
      .baseFarAway(base: "depot", metres: Metres(312_000)), .coordinatesSwapped(code: "52347"),
      .repeatedName("Saint-Martin", firstCode: "51484"), .rowOutsideSeason(season.span), .noDateLeft(code: "52347"),
      .preferenceNotOpen(code: "52347", season.span),
      .uselessExtraDate(CatalogueSeason.date("2026-06-05"), van: "type-h"),
      .territoriesLookAlike("CC Der", "CC  Der"), .keysLookAlike("2408", "02408"),
      .moreRequiredThanSlots(required: 30, slots: 27, places: 27),
      .moreRequiredThanSlots(required: 30, slots: 27, places: 25),
      .cannotAllFit(codes: ["51008", "51144"], required: 3, places: 2),
      .territoryWantsMore("CC Der", minimum: 4, wanted: 2), .territoryAllowsLess("CC Der", maximum: 1, required: 2),
      .tooFewDates(code: "52347", required: 2, possible: 1),
    ]
  }

  private var doubts: [TravelDoubt] {
    let units: [(TravelDoubt.Unit, TravelDoubt.Table)] = [
      (.metres, .distances), (.miles, .distances), (.minutes, .distances), (.seconds, .durations), (.hours, .durations),
    ]
    let lines: [TravelDoubt.Lines] = [.row, .column, .both, .either]
    let matters: [TravelDoubt.Matter] =
      [
        .allZero(isCertain: true), .noRoadAtAll, .scale(median: 0.04, isCertain: true), .sameTables,
        .order(isSeasonOrder: true), .order(isSeasonOrder: false), .diagonal("52347", thousandths: 4200),
        .cell(from: "52347", to: "51144", thousandths: 900_000, back: 22_000, crowFly: Metres(20_000)),
        .cell(from: "52347", to: "51144", thousandths: 900_000, back: 900_000, crowFly: nil),
        .cell(from: "52347", to: "51144", thousandths: 900_000, back: nil, crowFly: nil),
      ] + lines.flatMap { [.exchanged("52347", "51144", $0), .site("52347", $0, factor: 12.5)] }
      + [.site("52347", .row, factor: 0.01)]
      + [2, 200, 300, 2000, 30_000].map { .speed(kmh: $0, isCertain: false) }
    return units.flatMap { unit, table in
      [true, false].map { TravelDoubt(table, .unit(unit, median: 1300, isCertain: $0)) }
    } + matters.map { TravelDoubt(.distances, $0) } + [TravelDoubt(.durations, .scale(median: 0.04, isCertain: true))]
  }

  private var faults: [CalendarFault] {
    let kinds: [CalendarFault.Kind] = [
      .notACalendar, .textOutside, .indentedLines, .notUTF8, .utf16, .brokenLine, .unexpectedEnd("VEVENT"),
      .unfinished("VEVENT"), .tooDeep, .unreadComponent("VBOOKING"), .noStart, .endsBeforeItStarts,
      .badValue(property: "DTSTART", value: "demain"), .unsupported(property: "RSCALE", value: "HEBREW"),
      .frequencyBelowDay("HOURLY"), .ruleUnread("FREQ=PARFOIS"), .unknownZone("Mars/Olympus"),
      .zoneDiffers("Europe/Paris"), .brokenZone("Europe/Paris"), .titleSaysCancelled, .olderVersion, .tooMuchWork,
      .more(1), .more(4),
    ]
    let date = CatalogueSeason.date("2026-06-05")
    let events = [EventTitle.text("Fête"), .withheld, .busy].map { CalendarFault.Event(title: $0, date: date) }
    return kinds.map { CalendarFault(line: 1, kind: $0) }
      + [CalendarFault(line: 1, kind: .unreadComponent("VTODO"), isSerious: false)]
      + events.map { CalendarFault(line: 1, kind: .noStart, event: $0) }
  }
}
