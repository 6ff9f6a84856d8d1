internal import CivilTime
internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Writes every calendar and spreadsheet for the web, and remembers what the world now knows.
struct PublishCommand: Command {
  static let output = ValueOption.text(
    "output", value: Phrase("RÉPERTOIRE", "DIR"),
    help: Phrase("où écrire les fichiers à mettre en ligne", "where to write the files for the web"))
  static let dryRun = Flag(
    "dry-run", help: Phrase("dire ce qui changerait, sans rien écrire", "say what would change, and write nothing"))
  static let alarm = ExportCommand.alarm

  let name = "publish"

  var summary: Phrase {
    Phrase(
      "écrit tous les agendas et tableaux à mettre en ligne", "writes every calendar and spreadsheet for the web")
  }

  var options: [any OptionDeclaration] {
    [PublishCommand.output, PublishCommand.dryRun, PublishCommand.alarm, TodayOption.today]
  }

  var remarks: [Phrase] {
    let crew = PublishedSet.crewFolder
    return [
      Phrase(
        "Le sous-répertoire « \(crew) » a les contacts et les notes : ne le mettez pas en ligne sans mot de passe.",
        "The subdirectory \"\(crew)\" has contacts and notes: do not put it on the web without a password."),
      Phrase(
        "plan.json retient ce qui a été publié : une soirée déplacée ou annulée le devient dans l'agenda de chacun.",
        "plan.json remembers what was published: an evening that is moved or cancelled becomes so in everybody's calendar."
      ),
    ]
  }

  func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let folder = arguments.folder
    let target = arguments[PublishCommand.output]
    let isDry = arguments[PublishCommand.dryRun]
    guard isDry || target != nil else {
      throw .usage(
        Phrase("il manque --output", "--output is missing"),
        action: Phrase("ou --dry-run, pour voir ce qui changerait", "or --dry-run, to see what would change"))
    }
    // Whoever puts a season folder on the web shows everybody the contacts.
    if let target, PlainFile.read(target + "/season.json").bytes != nil {
      throw .usage(
        Phrase("\(target) est un dossier de saison", "\(target) is a season folder"),
        action: Phrase("choisissez un autre répertoire", "choose another directory"))
    }
    let workspace = try Workspace(
      folder, for: isDry ? .reading : .writing, today: arguments[TodayOption.today], console)
    // The files for the web are written behind the lock too.
    defer { withExtendedLifetime(workspace) {} }
    let (season, plan, book) = (workspace.season, try workspace.plan, try workspace.book)
    try refuse(plan, in: workspace.seen(with: plan), folder, console)
    let web = try target.map { target throws(CommandFailure) in try WebFolder.opened(target, isDry: isDry) }
    let update: PublicationUpdate
    let files: [PublishedFile]
    do throws(CommandFailure) {
      let known = try web?.caughtUp(book.publication, in: season, today: workspace.clock.today, console)
      update = (known ?? book.publication ?? Publication(unpublished: season)).publishing(
        plan, in: season, at: workspace.now, today: workspace.clock.today)
      let options = CalendarFeed.Options(
        language: console.language.ofFeeds, alarmMinutes: arguments[PublishCommand.alarm]?.minutes)
      let content = PageAnswers(workspace: workspace, plan: plan, audience: .public, language: console.language).content
      files = PublishedSet(of: update.publication, plan: plan, season: season, options: options, content: content).files
      if let web {
        let change = try web.change(to: files, of: update.publication)
        if !isDry { try PublishCommand.write(change, to: web, update.publication, book, folder, console) }
      }
    } catch {
      web?.folder.removeNewFolders()
      throw error
    }
    console.print(json: PublishCommand.json(update, files, isWritten: !isDry))
    let isSame = update.publication.saysTheSame(as: book.publication)
    tell(update, isSame: isSame, files, target: isDry ? nil : target, console)
    if !isDry, web?.manifest?.isUnfinished ?? false {
      console.note(
        Phrase(
          "La publication précédente avait été interrompue : elle est maintenant complète.",
          "The last publication had been interrupted: it is complete now."))
    }
    return .done
  }

  /// Writes the files, and what the world knows from now on into `plan.json`: both or neither.
  private static func write(
    _ change: WebFolder.Change, to web: WebFolder, _ publication: Publication, _ book: PlanBook, _ folder: String,
    _ console: Console
  ) throws(CommandFailure) {
    let path = "\(folder)/\(PlanFile.name)"
    let before = PlainFile.read(path).bytes
    var lost: [LostAccess] = []
    do throws(FileFailure) {
      let replaced = try web.write(
        change,
        record: { () throws(FileFailure) in
          guard publication != book.publication else { return }
          if let plan = try PlanFile.write(book.publishing(publication), inFolder: folder) { lost.append(plan) }
        },
        takeBack: {
          if let before, publication != book.publication { _ = try? SafeWriter.write(before, to: path) }
        })
      lost += replaced
    } catch {
      throw CommandFailure(error)
    }
    for file in lost { console.warn(file) }
  }

  /// Only a plan that keeps every rule is told to the world, or one that a cancellation left with an outing broken: who was
  /// to come must hear of it.
  private func refuse(
    _ plan: Plan, in season: Season, _ folder: String, _ console: Console
  ) throws(CommandFailure) {
    let audit = PlanAudit(of: plan, in: season)
    guard !audit.isValidButTorn else {
      PlanFit(audit, season: season, folder: folder).warn(console)
      return
    }
    let again = ShellCommand("plan", folder)
    console.complain(lines: BrokenRuleReport.lines(audit.brokenRules, in: season, console.language))
    throw CommandFailure(
      .badData,
      Phrase(
        "le planning ne va plus avec le dossier : il n'est pas publié",
        "the plan no longer fits the folder: it is not published"),
      action: Phrase("relancez « \(again) »", "run \"\(again)\" again"))
  }

  private func tell(
    _ update: PublicationUpdate, isSame: Bool, _ files: [PublishedFile], target: String?, _ console: Console
  ) {
    let language = console.language
    for change in update.changes { console.print(change.line(language)) }
    if isSame {
      console.note(
        Phrase("Rien n'a changé depuis la dernière publication.", "Nothing has changed since it was last published."))
    } else if update.changes.isEmpty {
      console.note(
        Phrase(
          "Aucune soirée n'a changé de date, d'heure ni de lieu ; leurs textes, si.",
          "No evening has changed its date, hours or place; their texts have."))
    }
    guard let target else {
      console.note(Phrase("Rien n'est écrit.", "Nothing is written."))
      return
    }
    let path = Printable(target)
    console.note(
      Phrase(
        "\(path) : \(files.count) fichiers ; la page d'accueil est \(path)/index.html.",
        "\(path): \(files.count) files; the page to start from is \(path)/index.html."))
  }

  private static func json(_ update: PublicationUpdate, _ files: [PublishedFile], isWritten: Bool) -> JSONText {
    .object([
      (
        "changes",
        .array(
          update.changes.map { change in
            .object([
              ("kind", .string(change.kind.rawValue)), ("code", .string(change.after.commune)),
              ("name", .string(change.after.name)), ("from", .optional(change.before?.date.description)),
              ("to", .string(change.after.date.description)), ("uid", .string(change.after.uid)),
            ])
          })
      ),
      ("files", .array(files.map { .string($0.path) })), ("written", .bool(isWritten)),
    ])
  }
}
