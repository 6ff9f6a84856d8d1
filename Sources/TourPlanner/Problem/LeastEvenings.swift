internal import SeasonModel

extension Problem {
  /// For each commune, how many evenings every plan holds that misses nothing and leaves out no more than one of this score.
  func evenings(heldAtLeastWith score: PlanScore) -> [Int] {
    wanted.indices.map { commune in
      (0..<wanted[commune]).count { evening in
        let worth = absences.worth(of: commune, evening: evening)
        return worth.missing > 0 || (score.priorityUnserved == 0 && worth.priority > 0)
      }
    }
  }
}
