/// Collects faults; beyond a thousand it only counts them.
struct FaultList {
  private(set) var faults: [CalendarFault] = []
  private var dropped = 0
  private var droppedSerious = false
  private var lastLine = 0
  private var toldOnce: Set<CalendarFault.Kind> = []
  private static let most = 1000

  mutating func add(_ fault: CalendarFault) {
    if faults.count < FaultList.most {
      faults.append(fault)
    } else {
      dropped += 1
      droppedSerious = droppedSerious || fault.isSerious
      lastLine = fault.line
    }
  }

  mutating func add(
    _ kind: CalendarFault.Kind, line: Int, isSerious: Bool = true, event: CalendarFault.Event? = nil
  ) {
    add(CalendarFault(line: line, kind: kind, isSerious: isSerious, event: event))
  }

  /// Adds a remark that is said once for a whole file.
  mutating func addOnce(_ kind: CalendarFault.Kind, line: Int) {
    if toldOnce.insert(kind).inserted { add(kind, line: line, isSerious: false) }
  }

  /// The faults by line, and how many more there are.
  var all: [CalendarFault] {
    let sorted = faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    guard dropped > 0 else { return sorted }
    return sorted + [CalendarFault(line: lastLine, kind: .more(dropped), isSerious: droppedSerious)]
  }
}
