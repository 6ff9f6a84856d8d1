internal import PlanChanges
internal import SeasonDesk
internal import SeasonExports
internal import SeasonFiles
internal import SeasonModel

/// What the season's page tells beside the plan: the answers of `dates` for every commune, in words for everybody.
struct PageAnswers {
  let workspace: Workspace
  let plan: Plan
  let audience: Audience
  let language: Language

  /// The content of the page.
  var content: PageContent {
    let figures = PlanFigures(of: plan, in: workspace.season)
    return PageContent(
      audience: audience, language: language.ofFeeds, answers: answers,
      unserved: audience == .crew ? unserved(figures) : [], background: background,
      roundTrips: figures.roundTrips?.count,
      standing: workspace.proof?.standing(of: figures.audit.score))
  }

  /// What every date means for every commune, exactly as `dates` says it.
  private var answers: [String: [DateAnswer]] {
    let season = workspace.seen(with: plan).keepingOff(plan)
    let board = DateBoard(season: season, plan: plan, today: workspace.clock.frozenBefore)
    let teller = ReasonTeller(season: season, sources: workspace.sources, language: language)
    let words = PublicReasonTeller(teller: teller)
    var answers: [String: [DateAnswer]] = [:]
    for (position, commune) in season.communes.enumerated() {
      answers[commune.code] = board.dates(of: position, moves: HandLimits.usualMoves).map { verdict in
        DateAnswer(
          date: verdict.date, state: DateAnswer.State(rawValue: verdict.state.rawValue) ?? .rule,
          extra: verdict.proposal?.change.cost.count,
          extraText: verdict.proposal.map { teller.signed($0.change.cost) } ?? "", reason: words.text(verdict))
      }
    }
    return answers
  }

  private func unserved(_ figures: PlanFigures) -> [PageContent.Unserved] {
    let season = workspace.season
    let words = UnservedWords(season: season, sources: nil, isSearched: false, language: language)
    return UnservedSearch(
      figures, today: workspace.clock.frozenBefore,
      limit: WorkLimit(steps: WorkLimit.second, cancel: Interrupt.flag)
    ).communes.map { unserved in
      PageContent.Unserved(
        code: season.communes[unserved.commune].code, reason: language.capitalized(words.detail(unserved)))
    }
  }

  /// The folder's own rivers and outlines, if it has any.
  private var background: [UInt8]? { PlainFile.read("\(workspace.folder)/map.geojson").bytes }
}
