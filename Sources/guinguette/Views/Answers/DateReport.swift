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
      lines += ["", Phrase("Les autres jours, aucune guinguette ne roule.", "On other days no van works.")(language)]
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
      lines += ["", Phrase("Les meilleures autres dates :", "The best other dates:")(language)]
      lines += others.prefix(3).map { other in
        let (day, rest) = (language.date(other.date), ([word(other)] + detail(other)).joined(separator: ", "))
        return Phrase("  \(day) : \(rest)", "  \(day): \(rest)")(language)
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
    let name = Printable(host.name)
    guard !evenings.isEmpty else {
      return Phrase("\(name) : pas encore de soirée", "\(name): no evening yet")(language)
    }
    return Phrase("\(name) : \(language.list(evenings))", "\(name): \(language.list(evenings))")(language)
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
    case .yours: Phrase("à vous", "yours")(language)
    case .free: Phrase("libre, \(cost)", "free, \(cost)")(language)
    case .move: Phrase("possible, \(cost)", "possible, \(cost)")(language)
    case .taken: Phrase("pris", "taken")(language)
    case .closed: Phrase("fermé", "closed")(language)
    case .rule where verdict.obstacles == [.past]: Phrase("passé", "past")(language)
    case .rule: Phrase("impossible", "impossible")(language)
    case .off: Phrase("aucune guinguette", "no van")(language)
    }
  }

  private func detail(_ verdict: DateVerdict) -> [String] {
    var parts = verdict.isPreferred ? [Phrase("souhaitée", "preferred")(language)] : []
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
    guard let old = proposal.own.old else { return [Phrase("une soirée de plus", "one more evening")(language)] }
    let day = language.dayAndMonth(old.date)
    return [Phrase("au lieu du \(day)", "instead of \(day)")(language)]
  }

  private func status(_ evening: Evening) -> [String] {
    switch evening.status {
    case .held: [Phrase("tenue", "held")(language)]
    case .fixed: [Phrase("promise", "promised")(language)]
    case .planned, .cancelled:
      if isPast(evening) {
        [Phrase("passée", "past")(language)]
      } else {
        evening.isLocked ? [Phrase("verrouillée", "locked")(language)] : []
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
    let (name, day) = (Printable(host.name), language.date(verdict.date))
    let cost = verdict.proposal.map { ([teller.signed($0.change.cost)] + wishes($0)).joined(separator: ", ") } ?? ""
    switch verdict.state {
    case .yours:
      return Phrase(
        "Oui : le \(day) est déjà la date \(Language.de(name.description)).", "Yes: \(day) is \(name)'s date already.")(
          language)
    case .free:
      return Phrase(
        "Oui : le \(day) est libre pour \(name), personne d'autre ne bouge (\(cost)).",
        "Yes: \(day) is free for \(name), nobody else moves (\(cost)).")(language)
    case .move:
      let steps = language.list(verdict.proposal?.others.map(teller.text) ?? [])
      return Phrase(
        "C'est possible : le \(day) va pour \(name) si \(steps) (\(cost)).",
        "It can be done: \(day) suits \(name) if \(steps) (\(cost)).")(language)
    case .taken, .closed, .rule, .off:
      let reasons = verdict.obstacles.map(teller.text).joined(separator: Phrase(" ; ", "; ")(language))
      if verdict.evening != nil {
        return Phrase(
          "Non : le \(day) est dans le planning pour \(name), mais ne va plus, car \(reasons).",
          "No: \(day) is in the plan for \(name), but no longer suits: \(reasons).")(language)
      }
      return Phrase(
        "Non : le \(day) n'est pas possible pour \(name), car \(reasons).",
        "No: \(day) is not possible for \(name): \(reasons).")(language)
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
