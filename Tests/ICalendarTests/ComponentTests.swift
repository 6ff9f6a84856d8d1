import TestSupport
import Testing

@testable import ICalendar

/// What is written as components is found as the same components.
@Suite("Components")
struct ComponentTests {
  @Test("A calendar that is written comes back: its zones, its events, their properties", arguments: 1...40)
  func comesBack(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    let texts = (0..<4).map { _ in OddTexts.text(&random, longest: 90) }
    func event(_ text: String) -> CalendarComponent {
      CalendarComponent(
        kind: .event,
        properties: [
          CalendarProperty("UID", [], .text("u")), CalendarProperty("SUMMARY", [("X-P", text)], .text(text)),
        ],
        components: [
          CalendarComponent(kind: .alarm, properties: [CalendarProperty("SUMMARY", [], .text("alarm"))])
        ])
    }
    let zone = CalendarComponent(
      kind: .timeZone, properties: [CalendarProperty("TZID", [], .text("Europe/Paris"))],
      components: [ComponentKind.standard, .daylight].map { kind in
        CalendarComponent(kind: kind, properties: [CalendarProperty("TZOFFSETTO", [], .plain("+0100"))])
      })
    var writer = ContentLineWriter()
    CalendarComponent(
      kind: .calendar, properties: [CalendarProperty("METHOD", [], .plain("PUBLISH"))],
      components: [zone] + texts.map(event)
    ).write(to: &writer)

    var faults = FaultList()
    let read = ReadComponents(bytes: writer.output, faults: &faults)
    #expect(faults.all.isEmpty, "\(faults.all)")
    #expect(read.calendars.count == 1)
    guard let calendar = read.calendars.first else { return }
    #expect(calendar.first("METHOD")?.word == Array("PUBLISH".utf8))
    #expect(calendar.zones.map(\.kind) == [.timeZone])
    #expect(calendar.zones.first?.parts.map(\.kind) == [.standard, .daylight])
    #expect(calendar.events.count == texts.count)
    for (event, text) in zip(calendar.events, texts) {
      #expect(event.kind == .event && !event.isUnfinished && event.lines.count == 2)
      guard let summary = event.first("SUMMARY") else { continue }
      let carried = Array(OddTexts.carried(text).utf8)
      #expect(Array(CalendarText.unescaped(summary.value)) == carried)
      #expect(summary["X-P"] == carried)
    }
  }

  @Test("The name of a kind is that of no other")
  func names() {
    let kinds: [ComponentKind] = [
      .calendar, .event, .freeBusy, .timeZone, .standard, .daylight, .alarm, .toDo, .journal, .other(Array("X".utf8)),
    ]
    for kind in kinds { #expect(ComponentKind(kind.name) == kind) }
    #expect(Set(kinds.map(\.name)).count == kinds.count)
  }
}
