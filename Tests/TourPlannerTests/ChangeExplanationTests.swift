import SeasonModel
import Testing
import TourPlanner

/// Reasons held against trying everything: the set leaves no room, without any one fact it does, and changes work.
struct ChangeExplanationTests {
  /// A tight season, a plan of it, and everybody in it who has too few evenings, with the explanation.
  private func cases(
    _ seed: Int
  ) -> (season: Season, plan: Plan, short: [(commune: Int, explanation: Explanation)])? {
    var draw = ChangeSeasons(seed: UInt64(9000 + seed))
    let season = draw.season(tightness: 2)
    guard let plan = draw.plan(of: season) else { return nil }
    let short = season.communes.indices.filter {
      plan.evenings(of: season.communes[$0].code).count < season.communes[$0].evenings
    }
    return (season, plan, short.map { ($0, Explanation(of: $0, plan: plan, in: season)) })
  }

  @Test("Hundreds of reasons are true, and none of their facts can be left out")
  func reasonsAreTrueAndSmallest() throws {
    var (reasons, leftOut, decided) = (0, 0, 0)
    for seed in 0..<120 {
      guard let (season, plan, short) = cases(seed) else { continue }
      for (commune, explanation) in short {
        guard case .noRoom(let facts, let isSmallest) = explanation.verdict else { continue }
        // Whoever finds a free date, or one with two others moved, was told a lie if there is no room.
        let dates = DateBoard(season: season, plan: plan).dates(of: commune, moves: 2)
        #expect(!dates.contains { $0.proposal != nil })
        let evenings = plan.evenings(of: season.communes[commune].code).count + 1
        func room(_ facts: [Fact]) throws -> Bool? {
          var search = try #require(
            ChangeRoomBruteForce(season, commune: commune, evenings: evenings, facts: facts))
          return search.hasRoom()
        }
        let whole = try room(facts)
        #expect(whole != true, "seed \(seed): \(facts)")
        reasons += 1
        decided += whole == false ? 1 : 0
        for fact in facts where isSmallest {
          let rest = try room(facts.filter { $0 != fact })
          #expect(rest != false, "seed \(seed): \(fact) of \(facts)")
          leftOut += 1
          decided += rest == true ? 1 : 0
        }
      }
    }
    // Seasons too large to try everything are few.
    #expect(reasons > 100 && decided * 10 > (reasons + leftOut) * 9, "\(reasons), \(leftOut), \(decided)")
  }

  @Test(arguments: 0..<200)
  func roomIsThere(seed: Int) throws {
    guard let (season, plan, short) = cases(seed) else { return }
    for (commune, explanation) in short {
      guard case .room = explanation.verdict else { continue }
      // All others keep what they must; every rule holds.
      let host = season.communes[commune]
      let isRequired = plan.evenings(of: host.code).count < host.required
      let needs = season.communes.indices.filter { $0 != commune }.compactMap { other -> Fact? in
        let held = plan.evenings(of: season.communes[other].code).count
        let weighs = !isRequired && season.communes[other].priority >= host.priority
        let need = weighs ? held : min(held, season.communes[other].required)
        return need > 0 ? .need(commune: other, evenings: need) : nil
      }
      let rows = season.availabilityRows(ofCommune: commune)
      var facts = needs + [.gap, .neighbours, .outingTerritory]
      facts += season.promises.map { .promise(row: $0.row) }
      facts += plan.heldEvenings.filter(\.isLocked).map { .kept($0) }
      facts += rows.filter { season.availability[$0].status == .closed }.map { .closed(row: $0) }
      facts.append(.open(rows: rows.filter { season.availability[$0].status == .open }))
      for van in season.vans.indices {
        facts += [.legs(van: van), .week(van: van), .vanTerritories(van: van), .vanWeekdays(van: van)]
        facts += season.vans[van].closed.indices.map { .vanClosed(van: van, period: $0) }
      }
      facts += season.rules.territories.indices.map { .territoryMaximum(rule: $0) }
      var search = try #require(
        ChangeRoomBruteForce(
          season, commune: commune, evenings: plan.evenings(of: host.code).count + 1, facts: facts))
      #expect(search.hasRoom() != false)
    }
  }

  @Test("Too few dates are told as such: the dates are all there are, and fewer than the evenings", arguments: 0..<200)
  func crowds(seed: Int) throws {
    guard let (season, _, short) = cases(seed) else { return }
    for (commune, explanation) in short {
      guard let crowd = explanation.crowd else { continue }
      #expect(crowd.communes.first == commune)
      #expect(crowd.slots.count < crowd.evenings)
      #expect(Set(crowd.slots).count == crowd.slots.count)
      guard case .noRoom(let facts, _) = explanation.verdict else {
        Issue.record("a crowd without a reason")
        continue
      }
      let isPinned = facts.contains { fact in
        switch fact {
        case .promise, .kept: true
        default: false
        }
      }
      if isPinned { continue }
      for other in crowd.communes.dropFirst() {
        let code = season.communes[other].code
        for date in season.calendars[other].open.dates {
          for (van, shape) in season.vans.enumerated() where shape.works(on: date) {
            let audit = PlanAudit(of: Plan(evenings: [Evening(date: date, van: shape.id, commune: code)]), in: season)
            let isBarred = audit.brokenRules.contains { [.vanTerritory, .availability, .vanDate].contains($0.rule) }
            #expect(isBarred || crowd.slots.contains(Slot(van: van, date: date)))
          }
        }
      }
    }
  }

  @Test("Each change that is proposed works when the season is planned with it", arguments: 0..<40)
  func changesWork(seed: Int) throws {
    guard let (season, plan, short) = cases(seed) else { return }
    for (commune, _) in short {
      let before = PlanAudit(of: plan, in: season).score
      let code = season.communes[commune].code
      for change in SingleChange.changes(for: commune, plan: plan, in: season).prefix(3) {
        let changed = try #require(change.kind.applied(to: season, for: commune))
        let proposed = change.proposal.applied(to: plan)
        let audit = PlanAudit(of: proposed, in: changed)
        #expect(audit.isValid, "\(change.kind): \(audit.brokenRules)")
        #expect(proposed.evenings(of: code).count == plan.evenings(of: code).count + 1)
        #expect(audit.score < before)
        let planned = TourPlanner.plan(
          PlanningRequest(
            season: changed, start: proposed, stop: StopRule(iterations: 40),
            frozen: plan.heldEvenings.filter(\.isLocked)
          ))
        #expect(planned.score <= audit.score)
        #expect(PlanAudit(of: planned.plan, in: changed).isValid)
      }
    }
  }

  @Test("Files change in what the change says, and in nothing else", arguments: 0..<60)
  func changesAreSingle(seed: Int) throws {
    guard let (season, plan, short) = cases(seed) else { return }
    for (commune, _) in short {
      for change in SingleChange.changes(for: commune, plan: plan, in: season) {
        let changed = try #require(change.kind.applied(to: season, for: commune))
        for other in season.communes.indices {
          var open = season.calendars[other].open
          if case .open(let date) = change.kind, other == commune { open.insert(DateSpan(date)) }
          #expect(changed.calendars[other].open == open)
          #expect(changed.calendars[other].preferred == season.calendars[other].preferred)
        }
        for (van, shape) in season.vans.enumerated() {
          for date in season.span {
            var works = shape.works(on: date)
            switch change.kind {
            case .extraDate(van, let day), .reopen(van, let day): works = works || date == day
            default: break
            }
            #expect(changed.vans[van].works(on: date) == works)
          }
        }
        #expect(season.promises.count - changed.promises.count == (change.isFreeing ? 1 : 0))
      }
    }
  }
}

extension SingleChange {
  fileprivate var isFreeing: Bool {
    if case .free = kind { true } else { false }
  }
}
