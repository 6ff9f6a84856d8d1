/// The evenings that every plan holds, put where they must be.
enum Construction {
  /// Places the pinned evenings of an empty state; returns those whose van is open, which still need one.
  static func placePins(in state: TourState) -> [AbsentEvening] {
    let problem = state.problem
    for outing in problem.outings.indices {
      let shape = problem.outings[outing]
      var stops: [Stop] = []
      for slot in shape.slots where problem.pinOfSlot[slot] >= 0 {
        let day = shape.firstDay + slot - shape.firstSlot
        stops.append(Stop(commune: Int(problem.pinOfSlot[slot]), day: day, pinnedDay: day))
      }
      if !stops.isEmpty { state.replaceStops(of: outing, with: stops[...]) }
    }
    return missingPins(of: state)
  }

  /// The pinned evenings that a state does not hold.
  static func missingPins(of state: TourState) -> [AbsentEvening] {
    let problem = state.problem
    guard !problem.pins.isEmpty else { return [] }
    var held: Set<Appointment> = []
    for outing in problem.outings.indices {
      for stop in state.stops(of: outing) { held.insert(Appointment(commune: stop.commune, day: stop.day)) }
    }
    return problem.pins.compactMap { pin in
      held.contains(Appointment(commune: pin.commune, day: pin.day))
        ? nil : AbsentEvening(commune: pin.commune, pinnedDay: pin.day)
    }
  }

  /// A commune on a day.
  private struct Appointment: Hashable {
    let commune: Int
    let day: Int
  }
}
