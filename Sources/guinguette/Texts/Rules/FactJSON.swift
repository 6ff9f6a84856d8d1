internal import CivilTime
internal import PlanChanges
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// Facts and changes as machines read them.
extension ReasonTeller {
  /// The fact as machines read it: its kind, what it is about, and where it stands.
  func json(_ fact: Fact) -> JSONText {
    var (commune, date, van, territory): (String?, CivilDate?, String?, String?)
    let kind: String
    switch fact {
    case .open: kind = "open"
    case .closed(let row) where season.availability[row].origin == .past:
      (kind, date) = ("past", season.availability[row].span.last)
    case .closed(let row) where season.availability[row].origin != .said:
      (kind, date) = ("notice", season.availability[row].span.first)
    case .closed(let row): (kind, date) = ("closed", season.availability[row].span.first)
    case .vanWeekdays(let position): (kind, van) = ("van-weekdays", season.vans[position].id)
    case .vanClosed(let position, let period):
      (kind, van, date) = (
        "van-closed", season.vans[position].id, season.vans[position].closed[period].span.first
      )
    case .need(let position, _): (kind, commune) = ("need", season.communes[position].code)
    case .promise(let row):
      (kind, date, van) = ("promise", season.availability[row].span.first, season.availability[row].van)
      if case .commune(let code) = season.availability[row].subject { commune = code }
    case .kept(let evening): (kind, commune, date, van) = ("kept", evening.commune, evening.date, evening.van)
    case .week(let position): (kind, van) = ("week", season.vans[position].id)
    case .vanTerritories(let position): (kind, van) = ("van-territories", season.vans[position].id)
    case .legs(let position): (kind, van) = ("legs", season.vans[position].id)
    case .outingTerritory: kind = "outing-territory"
    case .territoryMaximum(let rule): (kind, territory) = ("territory-maximum", season.rules.territories[rule].name)
    case .territoryMinimum(let rule, _): (kind, territory) = ("territory-minimum", season.rules.territories[rule].name)
    case .gap: kind = "gap"
    case .neighbours: kind = "neighbours"
    }
    let position = position(of: fact)
    return .object([
      ("kind", .string(kind)), ("commune", .optional(commune)), ("date", .optional(date?.description)),
      ("van", .optional(van)), ("territory", .optional(territory)), ("file", .optional(position?.file)),
      ("line", position.map { .number($0.line) } ?? .null), ("text", .string(text(fact))),
    ])
  }

  /// A change as machines read it.
  func json(_ change: SingleChange) -> JSONText {
    var (date, van, row): (CivilDate?, String?, Int?)
    switch change.kind {
    case .open(let day): date = day
    case .free(let promise): (row, date) = (promise, season.availability[promise].span.first)
    case .extraDate(let position, let day), .reopen(let position, let day):
      (van, date) = (season.vans[position].id, day)
    case .week(let position), .serve(let position), .longestLeg(let position, _): van = season.vans[position].id
    case .territory, .spacing: break
    }
    let position = row.map(sources.position(ofAvailabilityRow:))
    return .object([
      ("kind", .string(change.kind.name)), ("date", .optional(date?.description)), ("van", .optional(van)),
      ("file", .optional(position?.file)), ("line", position.map { .number($0.line) } ?? .null),
      ("evening", .string(change.proposal.own.new.date.description)),
      ("extraKm", .thousandths(change.proposal.change.cost.count)),
      ("moves", .array(change.proposal.others.map(json))), ("text", .string(text(change))),
    ])
  }

  /// Who moves where, as machines read it.
  func json(_ step: Rearrangement.Step) -> JSONText {
    .object([
      ("code", .string(step.new.commune)), ("from", .optional(step.old?.date.description)),
      ("to", .string(step.new.date.description)), ("van", .string(step.new.van)),
    ])
  }
}
