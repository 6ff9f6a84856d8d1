internal import CivilTime
internal import PlanChanges
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

/// A plan as people read it: its figures, what is not served and why, and the evenings.
struct PlanReport {
  let figures: PlanFigures
  let unserved: [UnservedCommune]
  let console: Console
  /// How reasons are put into words.
  let words: UnservedWords

  /// Looks into a plan.
  ///
  /// - Parameters:
  ///   - figures: the plan's figures.
  ///   - console: who asks.
  ///   - sources: where the season's files say what; nil where the season is none of files.
  ///   - isSearched: whether a search has just looked for room.
  ///   - today: dates before it are past.
  init(
    _ figures: PlanFigures, _ console: Console, sources: SeasonSources? = nil, isSearched: Bool = false,
    today: CivilDate? = nil
  ) {
    self.figures = figures
    self.unserved =
      UnservedSearch(
        figures, today: today, limit: WorkLimit(steps: WorkLimit.second, cancel: Interrupt.flag)
      ).communes
    self.console = console
    words = UnservedWords(
      season: figures.season.keepingOff(figures.plan), sources: sources, isSearched: isSearched,
      datesOff: Set(figures.plan.calledOff.map(\.date)), language: console.language)
  }

  private var language: Language { console.language }

  /// The title and the figures, labels in one column.
  var summary: [String] {
    let lines = figures.lines(language)
    let width = lines.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    return [console.style.bold(figures.title(language)), ""]
      + lines.map { "\(DisplayWidth.padded($0.label, to: width))  \($0.text)" }
  }

  /// What is not served and why; empty when everything is.
  var shortcomings: [String] {
    let communes = words.lines(unserved).map { "  " + $0 }
    let territories = figures.shortTerritories.map { rule, held in
      "  " + PlanTexts.short(rule, held: held)(language)
    }
    let all = communes + territories
    return all.isEmpty ? [] : [console.style.yellow(PlanTexts.missing(language))] + all
  }

  /// The evenings by date.
  var list: [String] {
    SeasonList(season: figures.season, plan: figures.plan, language: language, style: console.style).lines
  }

  /// The evenings as month calendars.
  var calendars: [String] {
    MonthCalendar(plan: figures.plan, season: figures.season, language: language, style: console.style).lines
  }
}
