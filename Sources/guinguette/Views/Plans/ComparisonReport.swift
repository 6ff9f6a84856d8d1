internal import SeasonDesk
internal import SeasonExports
internal import SeasonModel
internal import TextFormats

/// Two plans beside each other: who moved, what it costs, and what each territory gets.
struct ComparisonReport {
  let season: Season
  let old: PlanFigures
  let new: PlanFigures
  let language: Language
  private let difference: PlanDifference
  private var objective: Rules.Objective { season.rules.objective }
  private let territories: [(old: TerritorySummary.Row, new: TerritorySummary.Row)]

  /// Compares two plans of one season.
  init(from old: Plan, to new: Plan, in season: Season, _ language: Language) {
    self.season = season
    self.old = PlanFigures(of: old, in: season)
    self.new = PlanFigures(of: new, in: season)
    self.language = language
    difference = PlanDifference(from: old, to: new)
    // Both summaries have a row for every territory of the season, in the same order.
    territories = Array(zip(TerritorySummary(of: old, in: season).rows, TerritorySummary(of: new, in: season).rows))
      .map { (old: $0, new: $1) }
  }

  /// The comparison for people.
  var lines: [String] {
    difference.lines(in: season, language) + [""] + totals + byTerritory
  }

  /// The comparison for machines.
  var json: JSONText {
    .object(
      difference.members + [
        ("km", .thousandths((new.audit.driven - old.audit.driven).count)),
        ("costKm", .thousandths((new.audit.score.cost - old.audit.score.cost).count)),
        ("penaltyKm", .thousandths((new.audit.penalty - old.audit.penalty).count)), season.costUnit,
        ("missing", .number(new.audit.score.missing - old.audit.score.missing)),
      ]
        + [("before", old), ("after", new)].map { ($0, json($1)) } + [("territories", .array(territories.map(json)))])
  }

  // MARK: - For people

  private var totals: [String] {
    var lines = [
      line(CompareTexts.driving, language.km(old.audit.driven), language.km(new.audit.driven))
        + " (\(language.signedKm(new.audit.driven - old.audit.driven)))"
    ]
    if objective == .time {
      let change = language.signedCost(Metres((new.audit.time - old.audit.time).thousandths), objective)
      lines.append(
        line(
          CompareTexts.drivingTime, language.duration(old.audit.time),
          language.duration(new.audit.time)) + " (\(change))")
    }
    if let before = old.cents, let after = new.cents {
      lines.append(line(CompareTexts.money, language.euros(cents: before), language.euros(cents: after)))
    }
    if old.audit.penalty != new.audit.penalty {
      lines.append(
        line(
          CompareTexts.wishes, language.cost(old.audit.penalty, objective),
          language.cost(new.audit.penalty, objective)))
    }
    if old.audit.score.missing != new.audit.score.missing {
      lines.append(
        line(
          CompareTexts.missing,
          language.number(old.audit.score.missing), language.number(new.audit.score.missing)))
    }
    return lines
  }

  private func line(_ label: Phrase, _ before: String, _ after: String) -> String {
    language.labelled(label(language), "\(before) → \(after)")
  }

  /// What each territory gets; nothing where there is only one.
  private var byTerritory: [String] {
    guard territories.count > 1 else { return [] }
    return ["", CompareTexts.byTerritory(language)]
      + territories.map { before, after in
        let name =
          before.territory.isEmpty
          ? CompareTexts.noTerritory(language) : Printable(before.territory).description
        let held = [before.evenings, after.evenings].map(language.number)
        let evenings =
          before.evenings == after.evenings
          ? Noun.evening.counted(after.evenings, language)
          : "\(held[0]) → \(Noun.evening.counted(after.evenings, language))"
        let km = "\(language.km(before.metres)) → \(language.km(after.metres))"
        let change = language.signedKm(after.metres - before.metres)
        var text = "\(evenings), \(km) (\(change))"
        if let old = before.cents, let new = after.cents {
          text += ", \(language.euros(cents: old)) → \(language.euros(cents: new))"
        }
        return "  " + language.labelled(name, text)
      }
  }

  // MARK: - For machines

  private func json(_ figures: PlanFigures) -> JSONText {
    .object(
      [("evenings", .number(figures.audit.evenings)), ("missing", .number(figures.audit.score.missing))]
        + figures.costMembers + [("euros", figures.cents.map { .thousandths($0 * 10) } ?? .null)])
  }

  private func json(_ pair: (old: TerritorySummary.Row, new: TerritorySummary.Row)) -> JSONText {
    func side(_ row: TerritorySummary.Row) -> JSONText {
      .object([
        ("evenings", .number(row.evenings)), ("km", .thousandths(row.metres.count)),
        ("euros", row.cents.map { .thousandths($0 * 10) } ?? .null),
      ])
    }
    return .object([
      ("territory", .string(pair.old.territory)), ("before", side(pair.old)), ("after", side(pair.new)),
    ])
  }
}
