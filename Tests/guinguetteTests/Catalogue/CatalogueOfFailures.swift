import CivilTime
import Gazetteer
import SeasonExports
import SeasonFiles
import SeasonModel
import TextFormats
import TourPlanner

@testable import PlanChanges
@testable import SeasonDesk
@testable import guinguette

extension TextCatalogue {
  /// Why the desk did not do what it was asked.
  var failures: [Section] {
    [
      section("the folder", (folderFailures.map(DeskFailure.folder)).map { $0.told(in: folder) }),
      section("words", wordFailures.map { DeskFailure.word($0).told(in: folder) }),
      section("which evening", eveningFailures.map { DeskFailure.evening($0).told(in: folder) }),
      section("no change", changeFailures.map { DeskFailure.change($0).told(in: folder) }),
      section("no plan", planningFailures.map { DeskFailure.planning($0).told(in: folder) }),
      section("no publication", publishingFailures.map { DeskFailure.publishing($0).told(in: folder) }),
      section("no import", importFailures.map { DeskFailure.importing($0).told(in: folder) }),
    ]
  }

  private var narcy: Evening { evening("2026-06-05", "52347") }
  private var broken: [BrokenRule] { [BrokenRule(.gap)] }

  private var folderFailures: [FolderFailure] {
    let file = SourcePosition(file: "communes.csv", line: 2, column: 3)
    return [
      .unreadable([Diagnostic(.emptyCell(column: "nom"), at: file)], inFolder: folder),
      .file(.cannotCreate(path: "plan.json", errorNumber: 13)), .file(.cannotWrite(path: "plan.json", errorNumber: 28)),
      .file(.onlyPartlyWritten(path: "plan.json", errorNumber: 28)), .file(.wouldBeUnreadable(path: "plan.json")),
      .file(.folderIsBusy(path: folder)), .notMade(path: folder, errorNumber: 13), .alreadyThere(path: folder), .noPlan,
      .noPreviousPlan, .nothingPublished,
    ]
  }

  private var wordFailures: [WordFailure] {
    WordFailure.Thing.allCases.map { .unknown($0, "Narci", among: ["Narcy", "Cheminon"]) } + [
      .unknown(.van, "camion", among: ["type-h", "estafette"]),
      .severalVillages("Narcy", Gazetteer.search("Narcy").communes),
      .severalCommunities(
        "du Pays", Array(Gazetteer.communities.filter { $0.name.contains("communes du Pays") }.prefix(2))),
      .noVillageLeft,
      .severalCommunes("Narcy", season.communes.filter { $0.code != "51144" }),
    ]
  }

  private var eveningFailures: [EveningFailure] {
    let cheminon = evening("2026-06-06", "51144")
    return [
      .noSuchDay("2026-06-31"), .eitherDay("sam. 5 juin", narcy.date, narcy.date + 1), .none(on: narcy.date),
      .noneOf(season.communes[0]),
      .otherDates(season.communes[3], [narcy, evening("2026-06-19", "52347")]), .alreadyCancelled(narcy, season),
    ] + EveningRole.allCases.map { .several([narcy, evening("2026-06-19", "52347")], word: "Narcy", $0, season) }
      + EveningRole.allCases.map { .several([narcy, cheminon], word: "2026-06-05", $0, season) }
  }

  private var changeFailures: [ChangeFailure] {
    let clock = SeasonClock(today: narcy.date - 2, season: season, isPublished: true)
    let others = Rearrangement.Step(old: evening("2026-06-06", "51144"), new: evening("2026-06-04", "51144"))
    let proposal = Rearrangement(
      own: Rearrangement.Step(old: narcy, new: evening("2026-06-06", "52347")), others: [others],
      change: ScoreChange(cost: Metres(3_200)))
    func refusal(_ state: DateVerdict.State, _ proposal: Rearrangement?, _ obstacles: [Obstacle]) -> ChangeFailure {
      let verdict = DateVerdict(
        date: narcy.date, state: state, evening: nil, proposal: proposal, obstacles: obstacles, isPreferred: false)
      let plan = Plan(evenings: [evening("2026-06-05", "52347", .cancelled)])
      return .dateRefused(
        DateRefusal(
          leaving: narcy.date, van: "type-h", isForced: false, plan: plan, season: season, sources: sources, commune: 3,
          verdict: verdict))
    }
    return [
      .tookPlace(narcy, season), .notedAsHeld(narcy, season), .locked(narcy, season),
      .eveningIsPast(narcy, clock, season), .dateIsPast(narcy.date, clock), .dateIsTooNear(narcy.date, clock),
      .notYet(narcy, today: narcy.date - 3, season), .outsideSeason(season.span.last + 3, season), .sameEvening,
      .nothingToUndo, .hardRules(broken, season, sources), refusal(.move, proposal, []), refusal(.yours, nil, []),
      refusal(.rule, nil, [.locked([narcy])]), refusal(.rule, nil, [.vanOff, .past]),
      refusal(.closed, nil, [.closed(rows: [0])]),
    ]
  }

  private var planningFailures: [PlanningFailure] {
    let (low, high) = (
      PlanScore(missing: 0, priorityUnserved: 1, cost: Metres(99_000)),
      PlanScore(missing: 1, priorityUnserved: 0, cost: Metres(101_000))
    )
    let defects: [PlanningDefect] = [
      .broken(BrokenRule(.gap)), .scores(search: low, audit: high), .bound(Metres(101_000), cost: Metres(99_000)),
      .proof(of: high, found: low),
    ]
    return [
      .keptEvenings(broken, locked: [], season), .keptEvenings([BrokenRule(.unknownVan)], locked: [], season),
      .keptEvenings(broken, locked: [narcy], season),
      .promises(broken, season), .brokenRules(broken, season), .impossibleSeason, .noNewVan(places: ["depot"]),
      .notAdopted,
    ] + defects.map(PlanningFailure.defect)
  }

  private var publishingFailures: [PublishingFailure] {
    let obstacles: [WebObstacle] = [.foreign, .altered, .link, .notAFile, .unreadable(13)]
    return [
      .targetIsSeason("web"), .outdated(broken, season), .foreignPlan(count: 3),
      .letter(
        LetterFault(file: "lettre-annulation.txt", line: 3, word: "comune", nearest: "commune"), folder: "saison"),
      .letter(LetterFault(file: "lettre-annulation.txt", line: 3, word: "xyz", nearest: nil), folder: "saison"),
      .letter(LetterFault(file: "lettre-annulation.txt", line: 1, word: nil, nearest: nil), folder: "saison"),
      .crewWithinWeb(crew: "web/equipe", web: "web"),
      .anotherSeason(path: "web", from: narcy.date),
      .inTheWay((1...11).map { ("communes/\($0).ics", obstacles[$0 % obstacles.count]) }, folder: "web"),
    ]
  }

  private var importFailures: [ImportFailure] {
    [
      .noHeader, .doubt(TravelDoubt(.distances, .allZero(isCertain: true))), .alreadyThere(path: "distances.csv"),
      .notAWorkbook(path: "saison.xlsx"), .noTable(path: "saison.xlsx", sheets: ["Feuil1", "Feuil2"]),
      .emptyCode, .codeTwice("52347"), .noCoordinates(code: "52347"),
    ]
  }
}
