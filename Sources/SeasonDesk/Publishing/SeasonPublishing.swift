package import SeasonExports
package import SeasonFiles
package import SeasonModel

/// Telling the world of a season's plan.
package struct SeasonPublishing {
  /// What the world is told, and what is written for it.
  package struct Outcome {
    /// What changed since it was last told.
    package let update: PublicationUpdate
    /// The files for the web.
    package let files: [PublishedFile]
    /// The files for the crew.
    package let crewFiles: [PublishedFile]
    /// The letters among them that are new, to be read and sent.
    package let letters: [String]
    /// The crew's files that an earlier version wrote to the folder for the web, and that are no longer there.
    package let withdrawn: [String]
    /// What lies beside them there and is somebody else's.
    package let strangers: [String]
    /// Whether the world is told nothing new.
    package let isSame: Bool
    /// Whether the publication before was interrupted, and is complete now.
    package let isResumed: Bool
    /// Who perhaps can no longer read one of the files.
    package let lostAccess: [LostAccess]
  }

  /// The judgement of the plan.
  package let audit: PlanAudit
  /// The plan.
  package let plan: Plan
  private let workspace: Workspace
  private let book: PlanBook

  /// Refuses a folder for the web that is a season's: whoever puts that on the web shows everybody the contacts.
  package static func refuseSeason(at target: String) throws(DeskFailure) {
    if PlainFile.read(target + "/season.json").bytes != nil { throw .publishing(.targetIsSeason(target)) }
  }

  /// Refuses a folder for the crew that lies in the one for the web, or is a season's.
  package static func refuseCrew(at crew: String, inside web: String?) throws(DeskFailure) {
    try refuseSeason(at: crew)
    if let web, ResolvedPath(crew).isWithin(ResolvedPath(web)) {
      throw .publishing(.crewWithinWeb(crew: crew, web: web))
    }
  }

  /// Prepares to publish the plan of a folder.
  ///
  /// Only a plan that keeps every rule is told to the world, or one that a cancellation left with an outing broken: who
  /// was to come must hear of it.
  ///
  /// - Throws: that there is no plan, or the rules it breaks.
  package init(of workspace: Workspace) throws(DeskFailure) {
    self.workspace = workspace
    (plan, book) = (try workspace.plan, try workspace.book)
    let season = workspace.seen(with: plan)
    audit = PlanAudit(of: plan, in: season)
    guard audit.isValidButTorn else { throw .publishing(.outdated(audit.brokenRules, season)) }
  }

  /// Writes the files for the web and for the crew, and remembers what the world now knows: all of it or nothing.
  ///
  /// - Parameters:
  ///   - target: the folder for the web; nil to look only at what would be told.
  ///   - crew: the folder for the crew.
  ///   - isDry: whether nothing is written.
  ///   - options: what the calendars are like.
  ///   - page: what the season's page tells beside the plan.
  ///   - catchingUp: told how many evenings the calendars published already know more of than the plan's file.
  /// - Returns: what is told.
  /// - Throws: what is in the way; everything is then as it was.
  package func publish(
    to target: String?, crew: String, isDry: Bool, _ options: CalendarFeed.Options, page: () -> PageContent,
    catchingUp: (Int) -> Void = { _ in }
  ) throws(DeskFailure) -> Outcome {
    // The files for the web are written behind the season's lock too.
    defer { withExtendedLifetime(workspace) {} }
    let letters = try letters(in: options.language)
    let folders = try folders(target, crew: crew, isDry: isDry)
    do throws(DeskFailure) {
      let (season, today) = (workspace.season, workspace.clock.today)
      var known = book.publication
      var newer: Set<String> = []
      for folder in folders {
        let catchUp = try folder.catchUp(of: known, in: season, today: today)
        newer.formUnion(catchUp.unknown.union(catchUp.newer))
        known = catchUp.publication
      }
      if !newer.isEmpty { catchingUp(newer.count) }
      let update = (known ?? Publication(unpublished: season)).publishing(
        plan, in: season, at: workspace.now, today: today)
      let set = PublishedSet(
        of: update.publication, plan: plan, season: season, options: options, content: page(), letters: letters)
      var parts: [PublicationWriting.Part] = []
      for (folder, files) in zip(folders, [set.files, set.crewFiles]) {
        let change = try folder.change(to: files, of: update.publication)
        parts.append(PublicationWriting.Part(folder: folder, change: change))
      }
      return Outcome(
        update: update, files: set.files, crewFiles: set.crewFiles, letters: parts.flatMap(\.change.drafts),
        withdrawn: parts.flatMap(\.change.leftovers),
        strangers: parts.flatMap(\.change.strangers), isSame: update.publication.saysTheSame(as: book.publication),
        isResumed: !isDry && folders.contains { $0.manifest?.isUnfinished ?? false },
        lostAccess: isDry ? [] : try write(PublicationWriting(parts: parts), update.publication))
    } catch {
      for folder in folders { folder.folder.removeNewFolders() }
      throw error
    }
  }

  /// The texts of the letters: those of the season's folder, and the usual ones where it has none.
  private func letters(in language: FeedLanguage) throws(DeskFailure) -> LetterTemplates {
    var files: [LetterKind: [UInt8]] = [:]
    for kind in LetterKind.allCases { files[kind] = PlainFile.read("\(workspace.folder)/\(kind.fileName)").bytes }
    do throws(LetterFault) {
      return try LetterTemplates(files, language: language)
    } catch {
      throw .publishing(.letter(error, folder: workspace.folder))
    }
  }

  /// The folder for the web and that for the crew; none where nothing is to be compared.
  private func folders(_ target: String?, crew: String, isDry: Bool) throws(DeskFailure) -> [PublicationFolder] {
    guard let target else { return [] }
    let web = try PublicationFolder.opened(target, isDry: isDry)
    do throws(DeskFailure) {
      return [web, try PublicationFolder.opened(crew, isDry: isDry)]
    } catch {
      web.folder.removeNewFolders()
      throw error
    }
  }

  /// Writes the files, and what the world knows from now on into `plan.json`: both or neither.
  private func write(
    _ writing: PublicationWriting, _ publication: Publication
  ) throws(DeskFailure) -> [LostAccess] {
    let path = "\(workspace.folder)/\(PlanFile.name)"
    let before = PlainFile.read(path).bytes
    return try SeasonDesk.writing { () throws(FileFailure) in
      var lost: [LostAccess] = []
      let replaced = try writing.write(
        record: { () throws(FileFailure) in
          guard publication != book.publication else { return }
          if let plan = try PlanFile.write(book.publishing(publication), inFolder: workspace.folder) {
            lost.append(plan)
          }
        },
        takeBack: {
          if let before, publication != book.publication { _ = try? SafeWriter.write(before, to: path) }
        })
      return lost + replaced
    }
  }
}
