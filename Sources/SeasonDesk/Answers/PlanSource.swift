package import SeasonFiles
package import SeasonModel

/// A plan that a folder keeps beside others.
package enum PlanSource: CaseIterable, Sendable {
  /// The current plan.
  case current
  /// The plan before it.
  case previous
  /// What the world was told.
  case published

  /// The plan of a book; a failure where it has none.
  package func plan(in book: PlanBook) throws(DeskFailure) -> Plan {
    switch self {
    case .current:
      guard let plan = book.current else { throw .folder(.noPlan) }
      return plan
    case .previous:
      guard let plan = book.previous else { throw .folder(.noPreviousPlan) }
      return plan
    case .published:
      guard let publication = book.publication else { throw .folder(.nothingPublished) }
      return Plan(published: publication)
    }
  }
}

extension Plan {
  /// The evenings of which the world knows that they take place.
  init(published publication: Publication) {
    self.init(
      evenings: publication.events.filter(\.isConfirmed).map {
        Evening(date: $0.date, van: $0.van, commune: $0.commune)
      })
  }
}
