internal import PlanChanges
internal import SeasonDesk
internal import SeasonModel
internal import TextFormats

/// What came of a change by hand.
struct ChangeReport {
  let change: CommittedChange
  /// The season's folder, for commands that are suggested.
  let folder: String

  /// Tells it; `done` says what was changed.
  func tell(done: Phrase, _ console: Console) {
    console.print(json: json(console.language))
    guard !change.isNothing else {
      console.note(ChangeOptionTexts.nothing)
      return
    }
    console.print(done(console.language))
    let report = JudgementReport(
      judgement: change.judgement, season: change.season, folder: folder, language: console.language)
    for line in report.lines { console.print("  " + line) }
    console.note(ChangeOptionTexts.undo(folder))
    PlanFit(torn: change.judgement.torn, season: change.season, folder: folder).warn(console)
  }

  private func json(_ language: Language) -> JSONText {
    let judgement = change.judgement
    return .object(
      PlanDifference(from: change.old, to: change.new).members + [
        ("missing", .number(judgement.change.missing)), ("km", .thousandths(judgement.driven.count)),
        ("costKm", .thousandths(judgement.change.cost.count)), change.season.costUnit,
        ("torn", .array(judgement.torn.map { $0.json(in: change.season, language) })),
      ])
  }
}
