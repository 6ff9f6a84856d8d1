import CivilTime
import TestSupport
import Testing

@testable import SeasonModel

/// The names of calendars' files: an address that somebody has subscribed to stays that calendar's.
@Suite struct CalendarFileNameTests {
  private func files(_ keys: [String], besides known: [CalendarFileName] = []) -> [String] {
    CalendarFileName.names(for: keys, of: .territory, besides: known).map(\.file)
  }

  @Test(arguments: [
    ["nul", "type h", "Type-H"], ["", "🎪", "é", "e", "E", "../../etc/passwd"], ["con", "com1", "lpt9", "prn", "com10"],
    [String(repeating: "long ", count: 100), String(repeating: "long ", count: 101)],
  ])
  func namesOfOddKeysAreUniqueAndSafe(keys: [String]) {
    let files = files(keys)
    #expect(Set(files).count == keys.count)
    for (key, file) in zip(keys, files) {
      #expect(CalendarFileName(.territory, key: key, file: file) != nil, "\(file)")
      #expect(!["con", "nul", "aux", "prn", "com1", "lpt9"].contains(file), "Windows keeps this name for itself")
    }
  }

  @Test(arguments: ["", "../x", "a/b", "A", "é", "a.ics", "nul", "com1", "a b", String(repeating: "a", count: 201)])
  func whatCouldLeadElsewhereIsNoName(file: String) {
    #expect(CalendarFileName(.van, key: "a", file: file) == nil)
  }

  @Test func aNewcomerTakesNobodysName() throws {
    let given = try #require(CalendarFileName(.territory, key: "CA Saint-Dizier", file: "ca-saint-dizier"))
    let files = files(["CA Saint Dizier", "CA Saint-Dizier", "CC Der"], besides: [given])
    #expect(files == ["ca-saint-dizier-\(Slug.fingerprint(of: "CA Saint Dizier"))", "cc-der"])
    // A van may have the name that a territory has: they lie in folders of their own.
    let van = CalendarFileName.names(for: ["ca-saint-dizier"], of: .van, besides: [given])
    #expect(van.map(\.file) == ["ca-saint-dizier"])
  }

  @Test func aNameThatLooksLikeAFingerprintIsToldApart() {
    let print = "a-\(Slug.fingerprint(of: "a"))"
    let files = files([print, "a", "A"])
    #expect(Set(files).count == 3)
    #expect(files.first == print)
  }

  @Test func noFileIsNamedTwiceAndTheFirstAddressStaysTheFirst() throws {
    let names = try [("b", "y"), ("a", "z"), ("a", "x"), ("b", "z")].map {
      try #require(CalendarFileName(.van, key: $0.0, file: $0.1))
    }
    #expect(CalendarFileName.inOrder(names).map { "\($0.key) \($0.file)" } == ["a z", "a x", "b y"])
  }

  /// The names of territories once a season was published with each of these names for its first, one after the other.
  private func published(_ spellings: [String], forgetting: Bool = false) throws -> [String] {
    var publication: Publication?
    for spelling in spellings {
      let season = try SampleSeason.season { $0.communes[0].territory = spelling }
      var known = publication ?? Publication(unpublished: season)
      if forgetting { known.names = [] }
      publication =
        known.publishing(Plan(evenings: evenings([("A", 4), ("C", 5)])), in: season, at: UTCInstant(date: june(1)))
        .publication
    }
    return try #require(publication).names.filter { $0.calendar == .territory }.map { "\($0.key): \($0.file)" }
  }

  @Test(arguments: [false, true])
  func aTypoThatIsPublishedOnceTakesNoAddressAway(forgetting: Bool) throws {
    let typo = "Nord Est: nord-est-\(Slug.fingerprint(of: "Nord Est"))"
    // An earlier version of the program kept no names: the one that was published has its own all the same.
    let expected = [typo, "Nord-Est: nord-est", "nord: nord", "sud: sud"]
    #expect(try published(["Nord-Est", "Nord Est"], forgetting: forgetting) == expected)
    #expect(try published(["Nord-Est", "Nord Est", "Nord-Est"]) == expected)
  }
}
