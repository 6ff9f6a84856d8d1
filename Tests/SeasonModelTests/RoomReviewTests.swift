import CivilTime
import SeasonModel
import TestSupport
import Testing

@Suite struct RoomReviewTests {
  private func remarks(_ change: (inout SeasonDraft) throws -> Void) throws -> [SeasonRemark] {
    SeasonReview.remarks(on: try SampleSeason.season(change))
  }

  private func closed(_ code: String, _ days: ClosedRange<Int>) throws -> AvailabilityRow {
    AvailabilityRow(subject: .commune(code), span: try june(days), status: .closed)
  }

  @Test func aSeasonWithRoomHasNone() throws {
    #expect(try remarks { _ in } == [])
  }

  /// Four weeks of June, one evening each.
  @Test func theWeeksHoldTooFew() throws {
    let found = try remarks {
      $0.vans[0].maxEveningsPerWeek = 1
      for index in 0..<4 { $0.communes[index].evenings = 2 }
      $0.communes[0].required = 2
    }
    #expect(
      found == [SeasonRemark(.season("vans"), .moreRequiredThanSlots(required: 5, slots: 12, places: 4))])
  }

  @Test func datesOnWhichNobodyHostsAreNoPlaces() throws {
    let found = try remarks {
      $0.availability = [AvailabilityRow(subject: .everyone, span: try june(1...25), status: .closed)]
    }
    #expect(found == [SeasonRemark(.season("vans"), .moreRequiredThanSlots(required: 4, slots: 12, places: 2))])
  }

  @Test func someVillagesTogetherHaveTooFewDates() throws {
    // A, B and C can only host on 26 and 27 June.
    let found = try remarks { $0.availability = try ["A", "B", "C"].map { try self.closed($0, 1...25) } }
    #expect(
      found == [SeasonRemark(.season("vans"), .cannotAllFit(codes: ["A", "B", "C"], required: 3, places: 2))])
    #expect(try remarks { $0.availability = try ["A", "B"].map { try self.closed($0, 1...25) } } == [])
  }

  @Test func vansThatServeOthersAreNoHelp() throws {
    let found = try remarks {
      $0.vans[0].territories = ["sud"]
      $0.vans.append(Van(id: "v2", base: "depot", weekdays: [], extraDates: [june(6)], territories: ["nord"]))
    }
    #expect(found == [SeasonRemark(.season("vans"), .cannotAllFit(codes: ["A", "B"], required: 2, places: 1))])
  }

  @Test func promisesAreHeldWhateverIsClosed() throws {
    let found = try remarks {
      $0.availability = try ["A", "B", "C"].map { try self.closed($0, 1...25) }
      $0.availability.append(AvailabilityRow(subject: .commune("A"), span: DateSpan(june(5)), status: .fixed))
    }
    #expect(found == [])
  }

  @Test func territoriesThatWantMoreOrAllowLess() throws {
    let more = try remarks { $0.rules.territories = [Rules.Territory(name: "nord", minEvenings: 3)] }
    #expect(
      more == [
        SeasonRemark(.territoryRule(0, "minEvenings"), .territoryWantsMore("nord", minimum: 3, wanted: 2))
      ])
    let less = try remarks { $0.rules.territories = [Rules.Territory(name: "sud", maxEvenings: 1)] }
    #expect(
      less == [
        SeasonRemark(.territoryRule(0, "maxEvenings"), .territoryAllowsLess("sud", maximum: 1, required: 2))
      ])
    let fitting = [
      Rules.Territory(name: "nord", minEvenings: 2), Rules.Territory(name: "sud", maxEvenings: 2),
    ]
    #expect(try remarks { $0.rules.territories = fitting } == [])
  }

  @Test func aMinimumNeedsPlacesToo() throws {
    let found = try remarks {
      for index in 0..<4 { ($0.communes[index].evenings, $0.communes[index].required) = (4, 1) }
      $0.rules.territories = [
        Rules.Territory(name: "nord", minEvenings: 8), Rules.Territory(name: "sud", minEvenings: 5),
      ]
    }
    #expect(found == [SeasonRemark(.season("vans"), .moreRequiredThanSlots(required: 13, slots: 12, places: 12))])
  }

  @Test func oneVillageHasTooFewDates() throws {
    let found = try remarks {
      ($0.communes[3].evenings, $0.communes[3].required) = (3, 3)
      $0.rules.minDaysBetweenEvenings = 14
    }
    #expect(
      found == [SeasonRemark(.commune(3, "required"), .tooFewDates(code: "D", required: 3, possible: 2))])
  }

  /// What cannot fit by the count cannot fit: the count is never below what a search over all plans finds.
  @Test(arguments: 1...6)
  func theCountIsWhatAnExhaustiveSearchFinds(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var told = 0
    for _ in 0..<25 {
      var rows: [AvailabilityRow] = []
      let season = try SampleSeason.season { draft in
        draft.lastDate = june(14)
        draft.vans[0].maxEveningsPerWeek = Int.random(in: 1...3, using: &random)
        draft.rules.minDaysBetweenEvenings = 0
        for index in 0..<4 {
          let required = Int.random(in: 0...2, using: &random)
          (draft.communes[index].evenings, draft.communes[index].required) = (required, required)
          for day in 1...14 where Int.random(in: 0..<3, using: &random) > 0 {
            rows.append(
              AvailabilityRow(
                subject: .commune(draft.communes[index].code), span: DateSpan(june(day)), status: .closed))
          }
        }
        draft.availability = rows
      }
      let most = Exhaustive(season).most
      let missing = season.communes.reduce(0) { $0 + $1.required } - most
      let remarks = SeasonReview.remarks(on: season)
      #expect(remarks.isEmpty == (missing == 0), "\(missing) missing: \(remarks)")
      // A single remark counts every evening that is missing, or those of some villages.
      switch remarks.first?.matter {
      case .moreRequiredThanSlots(let required, _, let places)? where remarks.count == 1:
        #expect(required - places == missing)
      case .cannotAllFit(_, let required, let places)? where remarks.count == 1:
        #expect((1...missing).contains(required - places))
      default: break
      }
      if missing > 0 { told += 1 }
    }
    #expect(told > 0)
  }
}

/// The most required evenings that one van can hold, by trying everything date by date.
private struct Exhaustive {
  let season: Season
  private let dates: [CivilDate]

  init(_ season: Season) {
    self.season = season
    self.dates = season.outings.flatMap { Array($0.dates) }
  }

  var most: Int { most(from: 0, left: season.communes.map(\.required), weeks: [:]) }

  private func most(from index: Int, left: [Int], weeks: [CivilDate: Int]) -> Int {
    guard index < dates.count else { return 0 }
    let date = dates[index]
    var best = most(from: index + 1, left: left, weeks: weeks)
    guard weeks[date.mondayOfWeek, default: 0] < season.vans[0].maxEveningsPerWeek ?? 7 else { return best }
    for commune in season.communes.indices where left[commune] > 0 && season.calendars[commune].open.contains(date) {
      var (left, weeks) = (left, weeks)
      left[commune] -= 1
      weeks[date.mondayOfWeek, default: 0] += 1
      best = max(best, 1 + most(from: index + 1, left: left, weeks: weeks))
    }
    return best
  }
}
