import CivilTime
import SeasonModel
import TestSupport
import Testing

/// A small season to change: four villages on one road, and a van that works from Thursday to Saturday in June 2026.
///
/// Villages lie 10, 13, 30 and 50 km from the depot, all in one direction. Driving back towards the depot is 100 m
/// longer than driving out, so that a leg taken the wrong way round shows.
enum SampleSeason {
  static let positions = [("depot", 0), ("A", 10), ("B", 13), ("C", 30), ("D", 50)]

  static func metres(from: String, to: String) -> Int {
    let km = Dictionary(uniqueKeysWithValues: positions)
    let (start, end) = (km[from, default: 0], km[to, default: 0])
    return start > end ? (start - end) * 1000 + 100 : (end - start) * 1000
  }

  static func draft() throws -> SeasonDraft {
    let opens = try #require(TimeOfDay(hour: 18, minute: 0))
    let closes = try #require(TimeOfDay(hour: 22, minute: 0))
    var draft = SeasonDraft(
      firstDate: june(1), lastDate: june(28), hours: EveningHours(opens: opens, closes: closes))
    draft.name = "Sample"
    draft.places = [Place(id: "depot", name: "Depot")]
    draft.vans = [Van(id: "v1", base: "depot", weekdays: [.thursday, .friday, .saturday])]
    draft.communes = [
      Commune(code: "A", name: "Aa", territory: "nord"),
      Commune(code: "B", name: "Bé", territory: "nord"),
      Commune(code: "C", name: "Cy", territory: "sud"),
      Commune(code: "D", name: "Dô", territory: "sud"),
    ]
    draft.distances = matrix { from, to in Int32(metres(from: from, to: to)) }
    return draft
  }

  /// A matrix over the sample's sites.
  static func matrix(_ cell: (String, String) -> Int32) -> TravelMatrix {
    let codes = positions.map(\.0)
    return TravelMatrix(codes: codes, cells: codes.flatMap { from in codes.map { cell(from, $0) } })
  }

  /// The sample, changed.
  static func season(_ change: (inout SeasonDraft) throws -> Void = { _ in }) throws -> Season {
    var draft = try draft()
    try change(&draft)
    return try Season(validating: draft)
  }
}

/// Evenings of one van, written as the commune and the day of June.
func evenings(_ pairs: [(String, Int)], van: String = "v1") -> [Evening] {
  pairs.map { Evening(date: june($0.1), van: van, commune: $0.0) }
}

extension Plan {
  /// A plan of one van's evenings, written as the commune and the day of June.
  init(_ pairs: (String, Int)..., van: String = "v1") {
    self.init(evenings: SeasonModelTests.evenings(pairs, van: van))
  }
}
