internal import CivilTime
internal import PlanChanges
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Why a commune has its dates, or why it has none, as people and machines read it.
struct ExplanationReport {
  /// The most other dates that are shown to people.
  private static let shown = 12

  let plan: Plan
  let commune: Int
  /// Why there is no further evening; nil where the commune has all it wants.
  let explanation: Explanation?
  /// What would let it in.
  let changes: [SingleChange]
  /// What the dates of the season mean for it.
  let dates: [DateVerdict]
  let teller: ReasonTeller
  private let judge: PlanJudge

  /// Prepares an answer.
  init(
    plan: Plan, commune: Int, explanation: Explanation?, changes: [SingleChange], dates: [DateVerdict],
    teller: ReasonTeller
  ) {
    (self.plan, self.commune, self.explanation) = (plan, commune, explanation)
    (self.changes, self.dates, self.teller) = (changes, dates, teller)
    judge = PlanJudge(of: plan, in: teller.season)
  }

  private var season: Season { teller.season }
  private var language: Language { teller.language }
  private var host: Commune { season.communes[commune] }
  private var held: [Evening] { plan.evenings(of: host.code) }
  private var words: ExplanationWords { ExplanationWords(name: Printable(host.name), language: language) }

  /// The answer for people.
  var lines: [String] {
    var lines = [heading] + held.compactMap(fixing)
    if held.contains(where: { fixing($0) == nil || $0.isLocked }) { lines += others }
    if let explanation { lines += (held.isEmpty ? [] : [""]) + why(explanation) }
    return lines
  }

  /// The answer for machines.
  var json: JSONText {
    var (verdict, facts, isSmallest): (String, [Fact], Bool?) = ("served", [], nil)
    switch explanation?.verdict {
    case .noRoom(let found, let smallest): (verdict, facts, isSmallest) = ("no-room", found, smallest)
    case .room: verdict = "room"
    case .unknown: verdict = "unknown"
    case nil: break
    }
    return .object([
      ("code", .string(host.code)), ("name", .string(host.name)), ("verdict", .string(verdict)),
      season.costUnit,
      ("evenings", .array(held.map { .string($0.date.description) })), ("facts", .array(facts.map(teller.json))),
      ("isSmallest", isSmallest.map(JSONText.bool) ?? .null), ("crowd", explanation?.crowd.map(crowd) ?? .null),
      ("changes", .array(changes.map(teller.json))),
      ("otherDates", .array(dates.filter { $0.state != .yours && $0.state != .off }.map(other))),
    ])
  }

  private var heading: String { held.isEmpty ? words.noEvening : words.evenings(held.map(\.date)) }

  /// Why an evening cannot be elsewhere, if so.
  private func fixing(_ evening: Evening) -> String? {
    if evening.status == .held { return words.tookPlace(evening.date) }
    if let promise = season.promises.first(where: { $0.commune == commune && $0.date == evening.date }) {
      return season.availability[promise.row].origin == .said
        ? words.isPromised(evening.date, by: teller.lines([promise.row])) : words.isPast(evening.date)
    }
    return evening.isLocked ? words.isLocked(evening.date) : nil
  }

  // MARK: - Other dates

  private var others: [String] {
    let possible = dates.filter { $0.proposal != nil }.sorted { cost($0) < cost($1) }
    let taken = dates.filter { $0.state == .taken }
    var lines: [String] = []
    if possible.isEmpty {
      lines.append(words.noOtherDate)
    } else {
      lines.append(words.otherDates)
      lines += possible.prefix(ExplanationReport.shown).map { "  " + text($0) }
      let rest = possible.count - ExplanationReport.shown
      if rest > 0 { lines.append("  " + words.moreDates(rest)) }
    }
    if !taken.isEmpty {
      lines.append(words.takenDates)
      lines += taken.prefix(ExplanationReport.shown).map { verdict in
        let why = verdict.obstacles.map(teller.text).joined(separator: ", ")
        return "  " + language.labelled(language.date(verdict.date), why)
      }
    }
    return lines
  }

  private func cost(_ verdict: DateVerdict) -> Int { verdict.proposal?.change.cost.count ?? 0 }

  private func text(_ verdict: DateVerdict) -> String {
    guard let proposal = verdict.proposal else { return "" }
    var text = language.labelled(language.date(verdict.date), teller.signed(proposal.change.cost))
    let wishes = teller.wishes(judgement(of: proposal), of: host.code)
    if !wishes.isEmpty { text += " (\(wishes.joined(separator: ", ")))" }
    if !proposal.others.isEmpty { text += words.condition(proposal.others.map(teller.text)) }
    return text
  }

  private func judgement(of proposal: Rearrangement) -> PlanJudgement {
    judge.judgement(of: proposal.applied(to: plan))
  }

  private func other(_ verdict: DateVerdict) -> JSONText {
    let parts = verdict.proposal.map(judgement)
    return .object([
      ("date", .string(verdict.date.description)), ("state", .string(verdict.state.rawValue)),
      ("extraKm", verdict.proposal.map { .thousandths($0.change.cost.count) } ?? .null),
      ("drivenKm", parts.map { .thousandths($0.driven.count) } ?? .null),
      ("penaltyKm", parts.map { .thousandths($0.penalty.count) } ?? .null),
      ("moves", .array(verdict.proposal?.others.map(teller.json) ?? [])),
      ("reasons", .array(verdict.obstacles.map { .string(teller.text($0)) })),
    ])
  }

  // MARK: - No further evening

  private func why(_ explanation: Explanation) -> [String] {
    switch explanation.verdict {
    case .noRoom(let facts, let isSmallest): return noRoom(facts, isSmallest, explanation.crowd) + remedies
    case .room:
      let best = dates.filter { $0.proposal != nil }.min { cost($0) < cost($1) }?.proposal
      guard let best, held.isEmpty else { return [words.room] }
      return [words.room(teller.text(best))]
    case .unknown: return [words.unknown] + remedies
    }
  }

  private func noRoom(_ facts: [Fact], _ isSmallest: Bool, _ crowd: Crowd?) -> [String] {
    var lines = [words.noRoom]
    if let crowd {
      lines.append("  " + teller.text(crowd, for: commune, isRequired: held.count < host.required))
    }
    // The limits first, then who holds what they leave.
    let limits = facts.filter { !$0.isHeld }
    lines += (limits.filter(\.isOwn) + limits.filter { !$0.isOwn }).map { "  - " + teller.text($0) }
    let holders = Array(facts.filter(\.isHeld).reversed())
    lines += holders.prefix(ExplanationReport.shown).map { "  - " + teller.text($0) }
    let rest = holders.count - ExplanationReport.shown
    if rest > 0 { lines.append("  - " + words.moreFacts(rest)) }
    if !isSmallest { lines.append(words.perhapsLonger) }
    return lines
  }

  private var remedies: [String] {
    guard !changes.isEmpty else { return [] }
    return ["", words.remedies] + changes.map { "  - " + teller.text($0) }
  }

  private func crowd(_ crowd: Crowd) -> JSONText {
    .object([
      ("codes", .array(crowd.members.map { .string(season.communes[$0.commune].code) })),
      ("evenings", .number(crowd.evenings)), ("places", .number(crowd.capacity)),
      ("territory", .optional(crowd.territory.map { season.rules.territories[$0].name })),
      (
        "slots",
        .array(
          crowd.slots.map {
            .object([("date", .string($0.date.description)), ("van", .string(season.vans[$0.van].id))])
          })
      ),
    ])
  }
}
