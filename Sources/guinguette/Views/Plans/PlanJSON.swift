internal import CivilTime
internal import PlanChanges
internal import SeasonDesk
internal import SeasonModel
internal import TextFormats
internal import TourPlanner

/// The machine output about plans.
extension PlanFigures {
  /// The figures that every command about a plan tells.
  var costMembers: [(String, JSONText)] {
    [
      ("km", .thousandths(audit.driven.count)),
      ("penaltyKm", .thousandths(audit.penalty.count)),
      ("costKm", .thousandths(audit.score.cost.count)),
      season.costUnit,
    ]
  }

  /// What `plan` tells.
  ///
  /// A question about another season also tells what changes against the current plan.
  func json(
    of planned: PlannedSeason, _ report: PlanReport, against current: PlanDifference? = nil
  ) -> JSONText {
    let answer = planned.answer
    let result = answer.found
    let members: [(String, JSONText)] =
      [
        ("served", .number(audit.evenings)),
        ("missing", .number(audit.score.missing)),
        ("priorityUnserved", .number(audit.score.priorityUnserved)),
      ] + costMembers + [
        ("minutes", .number(Language.divided(audit.time.thousandths, by: 1000))),
        ("lowerBoundKm", result.lowerBound.map { .thousandths($0.count) } ?? .null),
        ("gapPercent", result.gapPercent.map { .thousandths(Int(($0 * 1000).rounded(.up))) } ?? .null),
        ("optimal", .bool(result.isOptimal)),
        ("keptEvenings", .number(planned.choice.kept)),
        ("keptDates", .number(answer.steadiness?.communes.count ?? 0)),
        ("keptDatesKm", .thousandths(answer.steadiness?.extra.count ?? 0)),
        ("seconds", .thousandths(Int((result.seconds * 1000).rounded()))),
        ("iterations", .number(result.iterations)),
        ("seed", .unsigned(planned.seed)),
        ("unserved", .array(report.unserved.map(report.words.json))),
        ("moves", .array(answer.moved.map(\.json))), ("departed", .array(planned.departed.map(\.day))),
      ] + (current?.members ?? [])
    return .object(members)
  }

  /// What `show` tells: the figures, what is proven of them, and the evenings.
  func json(_ report: PlanReport, proof: PlanProof?) -> JSONText {
    let bound = proof?.lowerBound.flatMap { $0 <= audit.score.cost ? $0 : nil }
    let gap = bound.map { 1000 * 100 * Double((audit.score.cost - $0).count) / Double(max(1, audit.score.cost.count)) }
    let members: [(String, JSONText)] =
      [
        ("served", .number(audit.evenings)),
        ("missing", .number(audit.score.missing)),
        ("priorityUnserved", .number(audit.score.priorityUnserved)),
      ] + costMembers + [
        ("minutes", .number(Language.divided(audit.time.thousandths, by: 1000))),
        ("lowerBoundKm", bound.map { .thousandths($0.count) } ?? .null),
        ("gapPercent", gap.map { .thousandths(Int($0.rounded(.up))) } ?? .null),
        ("optimal", proof.map { .bool($0.isBest) } ?? .null),
        ("evenings", .array(plan.evenings.map { $0.json(in: season) })),
        ("unserved", .array(report.unserved.map(report.words.json))),
      ]
    return .object(members)
  }
}

extension Season {
  /// What `costKm`, `penaltyKm`, `extraKm` and `lowerBoundKm` count, by the word of `rules.optimise`.
  var costUnit: (String, JSONText) { ("costUnit", .string(rules.objective.rawValue)) }
}

extension Evening {
  /// The evening, with its commune's name.
  fileprivate func json(in season: Season) -> JSONText {
    let name = season.communePositions[commune].map { season.communes[$0].name }
    return .object([
      ("date", .string(date.description)), ("van", .string(van)), ("code", .string(commune)),
      ("name", .optional(name)), ("status", .string(status.rawValue)), ("locked", .bool(isLocked)),
    ])
  }
}

extension MovedEvenings {
  /// Known evenings that moved or were given up together, and why.
  fileprivate var json: JSONText {
    var (name, codes, saved): (String?, [String], Metres?) = (nil, [], nil)
    switch reason {
    case .impossible: name = "impossible"
    case .makesRoom(let others): (name, codes) = ("makes-room", others)
    case .saves(let cost): (name, saved) = ("saves", cost)
    case nil: break
    }
    return .object([
      ("reason", .optional(name)), ("for", .array(codes.map(JSONText.string))),
      ("saves", saved.map { .thousandths($0.count) } ?? .null),
      (
        "steps",
        .array(
          steps.map { step in
            .object([
              ("code", .string(step.old.commune)), ("from", .string(step.old.date.description)),
              ("to", .optional(step.new?.date.description)), ("van", .optional(step.new?.van)),
            ])
          })
      ),
    ])
  }
}

extension Evening {
  /// The evening's commune and date.
  fileprivate var day: JSONText { .object([("code", .string(commune)), ("date", .string(date.description))]) }
}

extension PlanDifference {
  /// What `compare` and every change of a plan tell.
  var members: [(String, JSONText)] {
    let moves = moved.map { move in
      JSONText.object([
        ("code", .string(move.code)), ("from", .string(move.old.date.description)),
        ("to", .string(move.new.date.description)), ("van", .string(move.new.van)),
      ])
    }
    return [("moved", .array(moves)), ("added", .array(added.map(\.day))), ("removed", .array(removed.map(\.day)))]
  }
}

extension UnservedWords {
  /// The commune, with the reason in words.
  fileprivate func json(_ unserved: UnservedCommune) -> JSONText {
    let host = season.communes[unserved.commune]
    return .object([
      ("code", .string(host.code)), ("name", .string(host.name)), ("evenings", .number(unserved.evenings)),
      ("reason", .string(unserved.reason.name)), ("detail", .string(detail(unserved))),
    ])
  }
}

extension BrokenRule {
  /// The broken rule, with a message in words.
  func json(in season: Season, _ language: Language) -> JSONText {
    .object([
      ("rule", .string(rule.rawValue)), ("date", .optional(date?.description)), ("van", .optional(van)),
      ("codes", .array(codes.map(JSONText.string))), ("message", .string(text(in: season, language))),
    ])
  }
}
