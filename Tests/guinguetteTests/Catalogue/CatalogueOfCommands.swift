import CivilTime
import Foundation
import SeasonFiles
import SeasonModel
import TourPlanner

@testable import SeasonDesk
@testable import guinguette

extension TextCatalogue {
  /// What stands on the command line: help pages, complaints, and what each command says when it is done.
  var commands: [Section] {
    [Section(title: "help", lines: lines(HelpPage.program(CommandTable.all, language)))]
      + CommandTable.all.map { command in
        Section(title: "\(command.name) --help", lines: lines(HelpPage.command(command, language)))
      } + [usage, values, console, done, exchanged, newSeason]
  }

  private func lines(_ page: String) -> [String] {
    page.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private var usage: Section {
    section(
      "a command line that is not understood",
      [
        .noCommand, .unknownCommand("plna", nearest: "plan"), .unknownCommand("xyz", nearest: nil),
        .unknownOption("--secnds", nearest: "seconds", of: "plan"), .unknownOption("--xyz", nearest: nil, of: "plan"),
        .valueMissing("seconds", of: "plan"), .valueUnwanted("json", of: "plan"),
        .valueRefused("beaucoup", of: "seconds", because: OptionValueTexts.decimal(upTo: 86_400)),
        .valueTwice("seed", "1", "2"),
        .argumentMissing(ArgumentTexts.commune, ArgumentTexts.communeHelp, of: "dates"),
        .argumentTooMany("2026-06-05", belongsTo: "date", of: "dates"),
        .argumentTooMany("Narcy", belongsTo: nil, of: "plan"),
        .usage(MoveTexts.noDate), .usage(ImportCalendarTexts.noCommune), .usage(ExportTexts.meaningless("van", .html)),
        ExportTexts.twoResults, ExportTexts.noFormat, ExportTexts.noPoster,
        ExportTexts.exclusive(["--van", "--commune"]),
        PublishTexts.noTarget, InitTexts.notWithFrom("epci"), .usage(InitTexts.weekdaysWanted),
        ImportTexts.hasErrors,
        InitTexts.tooShort(CatalogueSeason.date("2026-05-14"), CatalogueSeason.date("2026-05-16")),
        .outputFailed(errorNumber: ENOSPC), .unexpected(CocoaError(.coderInvalidValue)),
      ])
  }

  private var values: Section {
    section(
      "a value that will not do",
      [
        OptionValueTexts.text, OptionValueTexts.date,
        OptionValueTexts.either(CatalogueSeason.date("2026-06-05"), CatalogueSeason.date("2026-06-06")),
        OptionValueTexts.noSuchDay, OptionValueTexts.whole(in: 1...4),
        OptionValueTexts.whole(in: 1...Int.max), OptionValueTexts.decimal(upTo: 100),
        OptionValueTexts.choice(of: ["all", "fixed", "none"], near: nil),
        OptionValueTexts.choice(of: ["all", "fixed", "none"], near: "fixed"), PlanTexts.seedWanted,
        ExportTexts.alarmWanted,
      ])
  }

  private var console: Section {
    let errors: [Int32] = [
      ENOSPC, EACCES, EROFS, EDQUOT, ENOENT, EEXIST, EISDIR, ELOOP, ENAMETOOLONG, ENXIO, EBADF, EIO, 9999,
    ]
    return section(
      "the console", [ConsoleTexts.error, ConsoleTexts.attention, ConsoleTexts.choice] + errors.map(Phrase.systemError))
  }

  private var done: Section {
    let (narcy, cheminon) = (evening("2026-06-05", "52347"), evening("2026-06-06", "51144", isLocked: true))
    let both = [narcy, cheminon]
    let marks = [
      (narcy, evening("2026-06-05", "52347", isLocked: true)), (cheminon, evening("2026-06-06", "51144")),
      (narcy, evening("2026-06-05", "52347", .held)), (evening("2026-06-05", "52347", .held), narcy),
    ]
    return Section(
      title: "changes by hand",
      lines: [
        CancelTexts.done([narcy], in: season), CancelTexts.done(both, in: season),
        CancelTexts.wasPromised("availability.csv:3"), ChangeOptionTexts.nothing, ChangeOptionTexts.undo(folder),
        HoldTexts.done([narcy], in: season), HoldTexts.done(both, in: season), UndoTexts.done,
      ].map { $0(language) }
        + [true, false].flatMap { locks in
          [[narcy], both].flatMap { evenings in
            [LockTexts.already(evenings, in: season, locks: locks), LockTexts.done(evenings, in: season, locks: locks)]
          }
        }.map { $0(language) }
        + [SwapTexts.done(Swap(first: narcy, second: cheminon, plan: Plan(evenings: both)), in: season)(language)]
        + marks.map { UndoTexts.mark(Undo.Mark(before: $0.0, after: $0.1), in: season, language) })
  }

  private var exchanged: Section {
    let row = AvailabilityRow(
      subject: .commune("52347"), span: DateSpan(CatalogueSeason.date("2026-06-05")), status: .closed, note: "fête")
    let name = Printable("Narcy")
    return section(
      "exports, imports, publications",
      [
        ExportTexts.empty, ExportTexts.written("planning.csv", 27), MatrixTexts.question(folder),
        MatrixTexts.written("distances.csv", rows: 28, noRoad: 2), MatrixTexts.noDistances, MatrixTexts.noDurations,
        MatrixTexts.kilometres, PublishTexts.catchingUp(3), PublishTexts.same, PublishTexts.onlyTexts, PublishTexts.dry,
        PublishTexts.written(12, to: "web"), PublishTexts.resumed,
        PublishTexts.letters(1, in: "equipe"), PublishTexts.letters(12, in: "equipe"),
        PublishTexts.written(forCrew: 12, to: "equipe"), PublishTexts.withdrawn(12, from: "web", isDry: true),
        PublishTexts.withdrawn(12, from: "web", isDry: false), PublishTexts.strangers(["equipe/notes.txt"], in: "web"),
        CalendarImportTexts.nothingNew(for: name, events: 1), CalendarImportTexts.nothingNew(for: name, events: 4),
        CalendarImportTexts.gone,
        CalendarImportTexts.changed(row), CalendarImportTexts.fromAnother(row), CalendarImportTexts.heldBack,
        ImportCalendarTexts.written(withdraws: true), ImportCalendarTexts.written(withdraws: false),
        ImportCalendarTexts.notWritten, ImportCalendarTexts.noCalendar("fête.ics").message,
        ImportCalendarTexts.noCalendar("fête.ics").action ?? Phrase(same: ""), ImportCalendarTexts.partlyUnread.message,
        ImportCalendarTexts.partlyUnread.action ?? Phrase(same: ""), LostAccess.group(path: "plan.json").warning,
        LostAccess.owner(path: "plan.json").warning,
      ])
  }

  private var newSeason: Section {
    section(
      "a new season",
      InitTexts.steps(in: folder, isExample: true) + InitTexts.steps(in: folder, isExample: false) + [
        InitTexts.chosen(27, base: "Langres"), InitTexts.follows(season.span, communes: 27),
        InitTexts.waiting(["Narcy", "Cheminon"], since: 2026),
        ImportTexts.table("Feuil1", rows: 27, file: "communes.csv"), ImportTexts.unread(["Maire", "Canton"]),
        ImportTexts.more(3), ImportTexts.notWritten, ImportTexts.written(["communes.csv"], in: folder),
      ])
  }
}
