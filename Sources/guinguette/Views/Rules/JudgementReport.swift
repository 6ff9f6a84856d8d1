internal import CivilTime
internal import PlanChanges
internal import SeasonModel

/// What a change costs and which soft rules it bends, line by line.
struct JudgementReport {
  let judgement: PlanJudgement
  let season: Season
  let folder: String
  let language: Language
  private var words: JudgementWords { JudgementWords(season: season, language: language) }

  var lines: [String] {
    // A lock drives nothing, and neither does a swap that costs nothing.
    var lines = judgement.isDrivenAsBefore ? [] : [words.driving(judgement.driven, judgement.time)]
    lines += judgement.bends.map(words.text)
    let missing = judgement.change.missing
    if missing != 0 {
      lines.append(missing > 0 ? words.moreMissing(missing, folder: folder) : words.fewerMissing(-missing))
    }
    return lines
  }
}
