import CivilTime
import PlanChanges
import SeasonModel
import Testing
import TourPlanner

/// Reasons held against trying everything: the set leaves no room, without any one fact it does, and changes work.
struct ExplanationTests {
  /// A tight season, a plan of it, and everybody in it who has too few evenings, with the explanation.
  private func cases(
    _ seed: Int
  ) -> (season: Season, plan: Plan, short: [(commune: Int, explanation: Explanation)])? {
    var draw = BoardSeasons(seed: UInt64(9000 + seed))
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
        guard case .noRoom(let facts, let isIrreducible) = explanation.verdict else { continue }
        // Whoever finds a free date, or one with two others moved, was told a lie if there is no room.
        let dates = DateBoard(season: season, plan: plan).dates(of: commune, moves: 2)
        #expect(!dates.contains { $0.proposal != nil })
        let evenings = plan.evenings(of: season.communes[commune].code).count + 1
        func room(_ facts: [Fact]) throws -> Bool? {
          var search = try #require(
            RoomBruteForce(season, commune: commune, evenings: evenings, facts: facts))
          return search.hasRoom()
        }
        let whole = try room(facts)
        #expect(whole != true, "seed \(seed): \(facts)")
        reasons += 1
        decided += whole == false ? 1 : 0
        for fact in facts where isIrreducible {
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
      facts += plan.activeEvenings.filter(\.isLocked).map { .kept($0) }
      facts += rows.filter { season.availability[$0].status == .closed }.map { .closed(row: $0) }
      facts.append(.open(rows: rows.filter { season.availability[$0].status == .open }))
      for van in season.vans.indices {
        facts += [.legs(van: van), .week(van: van), .vanTerritories(van: van), .vanWeekdays(van: van)]
        facts += season.vans[van].closed.indices.map { .vanClosed(van: van, period: $0) }
      }
      facts += season.rules.territories.indices.map { .territoryMaximum(rule: $0) }
      var search = try #require(
        RoomBruteForce(
          season, commune: commune, evenings: plan.evenings(of: host.code).count + 1, facts: facts))
      #expect(search.hasRoom() != false)
    }
  }

  @Test("Too little is told as such: there is less than the evenings, and those who are named have all of it")
  func crowds() throws {
    var (dates, territories) = (0, 0)
    for seed in 0..<200 {
      guard let (season, plan, short) = cases(seed) else { continue }
      for (commune, explanation) in short {
        guard let crowd = explanation.crowd else { continue }
        #expect(crowd.members.first?.commune == commune)
        #expect(crowd.capacity < crowd.evenings)
        let held = crowd.holders.reduce(0) { $0 + $1.evenings }
        #expect(held == crowd.capacity, "seed \(seed): what there is belongs to those who are named")
        for holder in crowd.holders {
          #expect(plan.evenings(of: season.communes[holder.commune].code).count >= holder.evenings)
        }
        if let rule = crowd.territory {
          territories += 1
          #expect(season.rules.territories[rule].maxEvenings == crowd.capacity)
        } else {
          dates += 1
          try isWhole(crowd, explanation, season)
        }
      }
    }
    #expect(dates > 100 && territories > 3, "\(dates), \(territories)")
  }

  /// The slots of a crowd are all that its members can use, and hold no more evenings than is said.
  private func isWhole(_ crowd: Crowd, _ explanation: Explanation, _ season: Season) throws {
    #expect(Set(crowd.slots).count == crowd.slots.count)
    guard case .noRoom(let facts, _) = explanation.verdict else {
      Issue.record("a crowd without a reason")
      return
    }
    var weeks: [Slot: Int] = [:]
    for slot in crowd.slots { weeks[Slot(van: slot.van, date: slot.date.mondayOfWeek), default: 0] += 1 }
    let places = weeks.reduce(0) { sum, week in
      let limit = facts.contains(.week(van: week.key.van)) ? season.vans[week.key.van].maxEveningsPerWeek : nil
      return sum + min(week.value, limit ?? week.value)
    }
    #expect(places == crowd.capacity)
    let isPinned = facts.contains { fact in
      switch fact {
      case .promise, .kept: true
      default: false
      }
    }
    if isPinned { return }
    for member in crowd.members.dropFirst() {
      let code = season.communes[member.commune].code
      for date in season.calendars[member.commune].open.dates {
        for (van, shape) in season.vans.enumerated() where shape.works(on: date) {
          let audit = PlanAudit(of: Plan(evenings: [Evening(date: date, van: shape.id, commune: code)]), in: season)
          let isBarred = audit.brokenRules.contains { [.vanTerritory, .availability, .vanDate].contains($0.rule) }
          #expect(isBarred || crowd.slots.contains(Slot(van: van, date: date)))
        }
      }
    }
  }

  @Test("Those who leave one commune no room are only said to leave another none where that is so")
  func sharedReasons() throws {
    var shared = 0
    for seed in 0..<200 {
      guard let (season, plan, short) = cases(seed), short.count > 1 else { continue }
      let search = ExplanationSearch(plan: plan, in: season)
      for (asked, explanation) in short {
        guard let crowd = explanation.crowd else { continue }
        for (other, own) in short where other != asked {
          guard search.leavesNoRoom(crowd, for: other, limit: WorkLimit(steps: 100_000)) else { continue }
          shared += 1
          if case .room = own.verdict { Issue.record("seed \(seed): \(other) has room") }
          #expect(!DateBoard(season: season, plan: plan).dates(of: other, moves: 2).contains { $0.proposal != nil })
        }
      }
    }
    #expect(shared > 20, "\(shared)")
  }

  @Test("A limit holds whatever it is, and what is said within it is true")
  func limits() throws {
    var (cut, told) = (0, 0)
    for seed in 0..<60 {
      guard let (season, plan, short) = cases(seed) else { continue }
      let search = ExplanationSearch(plan: plan, in: season)
      for (commune, whole) in short {
        for steps in [0, 50, 200, 1000, 5000] {
          let limit = WorkLimit(steps: steps)
          let explanation = search.explanation(of: commune, limit: limit)
          // One step of work more than is left may be begun: a row of slots, or the arcs of a node.
          #expect(limit.taken <= steps + 2000, "seed \(seed)")
          switch (explanation.verdict, whole.verdict) {
          case (.unknown, _): cut += 1
          case (.room, .room): told += 1
          case (.noRoom, .noRoom): told += 1
          default:
            Issue.record("seed \(seed): \(explanation.verdict) within \(steps), \(whole.verdict) without a limit")
          }
        }
      }
    }
    #expect(cut > 50 && told > 50, "\(cut), \(told)")
  }

  @Test("A raised flag ends the work at once")
  func raisedFlag() throws {
    let flag = CancelFlag()
    flag.raise()
    var asked = 0
    for seed in 0..<20 {
      guard let (season, plan, short) = cases(seed) else { continue }
      let search = ExplanationSearch(plan: plan, in: season)
      for (commune, _) in short {
        asked += 1
        guard case .unknown = search.explanation(of: commune, limit: WorkLimit(steps: .max, cancel: flag)).verdict
        else {
          Issue.record("seed \(seed): answered after the flag was raised")
          continue
        }
      }
    }
    #expect(asked > 5)
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
            frozen: plan.activeEvenings.filter(\.isLocked)
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
