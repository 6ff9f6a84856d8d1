import CivilTime
import ICalendar
import SeasonModel
import TestSupport
import Testing

@testable import SeasonExports

/// The reader of calendars on those that we write.
@Suite struct OwnCalendarTests {
  @Test func brokenBytesNeverStopTheReader() throws {
    var random = SeededNumbers(seed: 3)
    let golden = try Golden.bytes("published/equipe/saison.ics")
    let season = try ExampleSeason.season()
    for _ in 0..<60 {
      var bytes = golden
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        default: bytes.insert(contentsOf: bytes[..<min(position, 40)], at: position)
        }
      }
      _ = CalendarReading(bytes: bytes, span: season.span, zone: .paris)
    }
  }

  @Test func ourOwnCalendarReadsBack() throws {
    let season = try ExampleSeason.season()
    let reading = CalendarReading(
      bytes: try Golden.bytes("published/saison.ics"), span: season.span, zone: .paris)
    #expect(reading.faults.isEmpty)
    #expect(reading.eventCount == 7)
    #expect(
      reading.entries.flatMap(\.spans).joined().map(\.description)
        == ExampleSeason.plan.activeEvenings.map(\.date.description))
  }
}
