/// One VFREEBUSY: the times that it says are taken.
struct BusyTime {
  let line: Int
  let uid: [UInt8]
  let periods: [(start: ZonedTime, duration: Int?)]

  /// Understands a component as far as it can be understood.
  ///
  /// A period without FBTYPE is busy, and so is one of a type that nobody knows (RFC 5545 3.2.9).
  init(_ component: ReadComponent, values: EventValues, faults: inout FaultList) {
    var values = values
    var periods: [(start: ZonedTime, duration: Int?)] = []
    for line in component.all("FREEBUSY") {
      let found = values.periods(line)
      let type = line["FBTYPE"].map { $0.map(\.uppercased) }
      if !(type?.elementsEqual("FREE".utf8) ?? false) { periods += found }
    }
    for problem in values.problems { faults.add(problem.kind, line: problem.line) }
    if let (name, line) = values.unknownZone {
      faults.add(.unknownZone(CalendarFault.excerpt(name)), line: line, isSerious: false)
    }
    self.line = component.line
    self.uid = component.first("UID").map { Array($0.trimmed) } ?? []
    self.periods = periods
  }
}
