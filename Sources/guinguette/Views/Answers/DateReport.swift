internal import CivilTime
internal import PlanChanges
internal import SeasonModel
internal import TextFormats

/// What the dates of the season mean for one commune, as people and machines read it.
struct DateReport {
  let plan: Plan
  let commune: Int
  let verdicts: [DateVerdict]
  let teller: ReasonTeller
  let style: Style
  private let judge: PlanJudge

  /// Prepares to tell what dates mean for a commune.
  init(plan: Plan, commune: Int, verdicts: [DateVerdict], teller: ReasonTeller, style: Style) {
    (self.plan, self.commune, self.verdicts, self.teller, self.style) = (plan, commune, verdicts, teller, style)
    judge = PlanJudge(of: plan, in: teller.season)
  }

  private var season: Season { teller.season }
  private var language: Language { teller.language }
  private var host: Commune { season.communes[commune] }
  private var words: DateAnswerWords { DateAnswerWords(name: Printable(host.name), language: language) }

  /// Every date on which a van works, by month.
  var lines: [String] {
    var lines = [style.bold(title)]
    var month = 0
    let shown = verdicts.filter { $0.state != .off }
    let width = shown.map { DisplayWidth.columns(of: word($0)) }.max() ?? 0
    for verdict in shown {
      let fields = verdict.date.fields
      if fields.year * 12 + fields.month != month {
        month = fields.year * 12 + fields.month
        lines += ["", style.bold(language.capitalized("\(language.month(fields.month)) \(fields.year)"))]
      }
      lines.append(line(verdict, width))
    }
    if shown.count < verdicts.count {
      lines += ["", words.otherDays]
    }
    return lines
  }

  /// The verdict on one date in a sentence, and the best others.
  func lines(about date: CivilDate) -> [String] {
    guard let verdict = verdicts.first(where: { $0.date == date }) else { return [] }
    let others = verdicts.filter { $0.date != date && $0.proposal != nil }.sorted { left, right in
      (left.state == .free ? 0 : 1, left.proposal?.change.cost ?? .zero, left.date)
        < (right.state == .free ? 0 : 1, right.proposal?.change.cost ?? .zero, right.date)
    }
    var lines = [style.bold(sentence(verdict))]
    if !others.isEmpty {
      lines += ["", words.bestOthers]
      lines += others.prefix(3).map { other in
        "  " + language.labelled(language.date(other.date), ([word(other)] + detail(other)).joined(separator: ", "))
      }
    }
    return lines
  }

  /// The machine output; with a date, only that one is told.
  func json(only date: CivilDate?) -> JSONText {
    .object([
      ("code", .string(host.code)), ("name", .string(host.name)), season.costUnit,
      (
        "evenings",
        .array(
          plan.evenings(of: host.code).map {
            .object([
              ("date", .string($0.date.description)), ("van", .string($0.van)), ("status", .string($0.status.rawValue)),
            ])
          })
      ),
      ("dates", .array(verdicts.filter { date == nil || $0.date == date }.map(json))),
    ])
  }

  private var title: String {
    let evenings = plan.evenings(of: host.code).map { language.date($0.date) }
    return evenings.isEmpty ? words.noEvening : language.labelled(words.name, language.list(evenings))
  }

  private func line(_ verdict: DateVerdict, _ width: Int) -> String {
    let weekday = DisplayWidth.padded(language.shortWeekday(verdict.date.weekday), to: 4)
    let day = DisplayWidth.rightAligned(language.day(verdict.date), to: 3)
    let text =
      "  \(weekday) \(day)  \(DisplayWidth.padded(word(verdict), to: width))  \(detail(verdict).joined(separator: ", "))"
    let trimmed = String(text.reversed().drop { $0 == " " }.reversed())
    return switch verdict.state {
    case .yours: style.bold(trimmed)
    case .free: style.green(trimmed)
    case .move: style.yellow(trimmed)
    case .taken, .closed, .rule, .off: style.dim(trimmed)
    }
  }

  /// The state in a word or two, with the cost where it can be done.
  private func word(_ verdict: DateVerdict) -> String {
    let cost = verdict.proposal.map { teller.signed($0.change.cost) } ?? ""
    return switch verdict.state {
    case .yours: words.yours
    case .free: words.free(cost)
    case .move: words.possible(cost)
    case .taken: words.taken
    case .closed: words.closed
    case .rule where verdict.obstacles == [.past]: words.past
    case .rule: words.impossible
    case .off: words.noVan
    }
  }

  private func detail(_ verdict: DateVerdict) -> [String] {
    var parts = verdict.isPreferred ? [words.preferred] : []
    if let proposal = verdict.proposal {
      parts += wishes(proposal)
      if season.vans.count > 1 { parts.append(season.vanName(proposal.own.new.van, language)) }
      parts += leaving(proposal)
      parts += proposal.others.map(teller.text)
    }
    if let evening = verdict.evening { parts += status(evening) }
    return parts + verdict.obstacles.map(teller.text)
  }

  /// What of a proposal's cost is driving and what wishes, and which are no longer kept; nothing where wishes do not change.
  private func wishes(_ proposal: Rearrangement) -> [String] {
    teller.wishes(judge.judgement(of: proposal.applied(to: plan)), of: host.code)
  }

  /// Which of several evenings would move there.
  private func leaving(_ proposal: Rearrangement) -> [String] {
    let own = plan.evenings(of: host.code)
    guard host.evenings > 1, !own.isEmpty else { return [] }
    guard let old = proposal.own.old else { return [words.oneMore] }
    return [words.insteadOf(old.date)]
  }

  private func status(_ evening: Evening) -> [String] {
    switch evening.status {
    case .held: [EveningTexts.held(language)]
    case .fixed: [EveningTexts.promised(language)]
    case .planned, .cancelled:
      if isPast(evening) {
        [EveningTexts.past(language)]
      } else {
        evening.isLocked ? [EveningTexts.locked(language)] : []
      }
    }
  }

  private func isPast(_ evening: Evening) -> Bool {
    season.availability.contains {
      $0.origin == .past && $0.subject == .commune(evening.commune) && $0.span.contains(evening.date)
    }
  }

  /// One sentence that a comité des fêtes can act on.
  private func sentence(_ verdict: DateVerdict) -> String {
    let cost = verdict.proposal.map { ([teller.signed($0.change.cost)] + wishes($0)).joined(separator: ", ") } ?? ""
    return switch verdict.state {
    case .yours: words.isYours(verdict.date)
    case .free: words.isFree(verdict.date, cost)
    case .move: words.isPossible(verdict.date, if: verdict.proposal?.others.map(teller.text) ?? [], cost)
    case .taken, .closed, .rule, .off:
      words.isImpossible(
        verdict.date, because: verdict.obstacles.map(teller.text), isPlanned: verdict.evening != nil)
    }
  }

  private func json(_ verdict: DateVerdict) -> JSONText {
    let van = verdict.evening?.van ?? verdict.proposal?.own.new.van
    let judgement = verdict.proposal.map { judge.judgement(of: $0.applied(to: plan)) }
    var members: [(String, JSONText)] = [
      ("date", .string(verdict.date.description)), ("weekday", .string(verdict.date.weekday.rawValue)),
      ("state", .string(verdict.state.rawValue)), ("van", .optional(van)),
      ("extraKm", verdict.proposal.map { .thousandths($0.change.cost.count) } ?? .null),
      ("drivenKm", judgement.map { .thousandths($0.driven.count) } ?? .null),
      ("penaltyKm", judgement.map { .thousandths($0.penalty.count) } ?? .null),
      ("preferred", .bool(verdict.isPreferred)),
      ("reasons", .array(verdict.obstacles.map { .string(teller.text($0)) })),
    ]
    if let old = verdict.proposal?.own.old { members.append(("leaves", .string(old.date.description))) }
    if let proposal = verdict.proposal, !proposal.others.isEmpty {
      members.append(("moves", .array(proposal.others.map(teller.json))))
    }
    return .object(members)
  }
}
