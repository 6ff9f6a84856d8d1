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

  /// Writes the files for the web and remembers what the world now knows, both or neither.
  ///
  /// - Parameters:
  ///   - target: the folder for the web; nil to look only at what would be told.
  ///   - isDry: whether nothing is written.
  ///   - options: what the calendars are like.
  ///   - page: what the season's page tells beside the plan.
  ///   - catchingUp: told how many evenings the calendars published already know more of than the plan's file.
  /// - Returns: what is told.
  /// - Throws: what is in the way; everything is then as it was.
  package func publish(
    to target: String?, isDry: Bool, _ options: CalendarFeed.Options, page: () -> PageContent,
    catchingUp: (Int) -> Void = { _ in }
  ) throws(DeskFailure) -> Outcome {
    // The files for the web are written behind the season's lock too.
    defer { withExtendedLifetime(workspace) {} }
    let web = try target.map { target throws(DeskFailure) in try WebFolder.opened(target, isDry: isDry) }
    do throws(DeskFailure) {
      let (season, today) = (workspace.season, workspace.clock.today)
      let catchUp = try web?.catchUp(of: book.publication, in: season, today: today)
      if let catchUp, !catchUp.isEmpty { catchingUp(catchUp.unknown.union(catchUp.newer).count) }
      let known = catchUp?.publication ?? book.publication ?? Publication(unpublished: season)
      let update = known.publishing(plan, in: season, at: workspace.now, today: today)
      let files = PublishedSet(of: update.publication, plan: plan, season: season, options: options, content: page())
        .files
      var lost: [LostAccess] = []
      if let web {
        let change = try web.change(to: files, of: update.publication)
        if !isDry { lost = try write(change, to: web, update.publication) }
      }
      return Outcome(
        update: update, files: files, isSame: update.publication.saysTheSame(as: book.publication),
        isResumed: !isDry && web?.manifest?.isUnfinished ?? false, lostAccess: lost)
    } catch {
      web?.folder.removeNewFolders()
      throw error
    }
  }

  /// Writes the files, and what the world knows from now on into `plan.json`: both or neither.
  private func write(
    _ change: WebFolder.Change, to web: WebFolder, _ publication: Publication
  ) throws(DeskFailure) -> [LostAccess] {
    let path = "\(workspace.folder)/\(PlanFile.name)"
    let before = PlainFile.read(path).bytes
    return try writing { () throws(FileFailure) in
      var lost: [LostAccess] = []
      let replaced = try web.write(
        change,
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
