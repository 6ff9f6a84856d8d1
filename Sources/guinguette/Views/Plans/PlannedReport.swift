internal import PlanChanges
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel

/// What planning came to: the plan, what is proven of it, and what changed.
struct PlannedReport {
  let planned: PlannedSeason
  let report: PlanReport
  /// The plan before, if there was one.
  let previous: Plan?
  /// The season's folder.
  let folder: String

  /// Tells it.
  func tell(isInterrupted: Bool, _ console: Console) {
    let (figures, answer) = (planned.figures, planned.answer)
    console.print(json: figures.json(of: planned, report))
    if isInterrupted { console.warn(PlanTexts.interrupted) }
    for evening in planned.departed {
      console.warn(PlanTexts.departed(evening, name: planned.publishedName(of: evening)))
    }
    guard !console.isJSON else { return }
    for line in report.summary { console.note(line: line) }
    if let sentence = planned.proof?.sentence(for: figures.audit, in: figures.season) {
      console.note()
      console.note(sentence)
    }
    if let steadiness = answer.steadiness { console.note(steadiness.sentence(in: figures.season)) }
    if !report.shortcomings.isEmpty {
      for line in [""] + report.shortcomings { console.note(line: line) }
    }
    for line in [""] + report.list + [""] { console.note(line: line) }
    console.note(
      PlanTexts.farewell(
        figures.plan, previous: previous, path: "\(folder)/\(PlanFile.name)", folder: folder))
    for line in answer.moved.lines(in: figures.season, console.language) { console.note(line: line) }
  }
}
