package import SeasonModel

/// The figures of a plan that people ask for.
package struct PlanFigures: Sendable {
  /// The season that the plan is judged in.
  package let season: Season
  /// The plan.
  package let plan: Plan
  /// The judgement.
  package let audit: PlanAudit
  /// How many evenings the communes want in all.
  package let wanted: Int
  /// How many of the wanted evenings are held; a commune's evenings beyond what it wants count for nothing here.
  package let served: Int
  /// The evenings that count, by the communes' positions.
  package let heldByCommune: [Int]
  /// What a round trip from the base for each evening would drive, and nil where a leg of one has no road.
  package let roundTrips: Metres?

  /// Works out the figures.
  package init(of plan: Plan, in season: Season) {
    self.season = season
    self.plan = plan
    self.audit = PlanAudit(of: plan, in: season)
    self.wanted = season.communes.reduce(0) { $0 + $1.evenings }
    var held = [Int](repeating: 0, count: season.communes.count)
    var trips: Metres? = .zero
    for evening in plan.evenings where evening.counts {
      guard let commune = season.communePositions[evening.commune] else { continue }
      held[commune] += 1
      guard let van = season.vanPositions[evening.van] else { continue }
      let (base, site) = (season.baseSite(ofVan: van), season.site(ofCommune: commune))
      guard let sum = trips, let there = season.table.metres(from: base, to: site),
        let back = season.table.metres(from: site, to: base)
      else {
        trips = nil
        continue
      }
      trips = sum + there + back
    }
    self.heldByCommune = held
    self.served = zip(season.communes, held).reduce(0) { $0 + min($1.0.evenings, $1.1) }
    self.roundTrips = trips
  }

  /// What the driving costs in cents, if the season says what a km costs.
  package var cents: Int? {
    season.travel.euroPerKm.map { Int((audit.driven.km * $0 * 100).rounded()) }
  }

  /// What the driving emits in grams, if the season says what a km emits.
  package var grams: Int? {
    season.travel.gramsCO2PerKm.map { Int((audit.driven.km * $0).rounded()) }
  }

  /// The positions of the communes that have fewer evenings than they want, in the season's order.
  package var shortCommunes: [Int] {
    season.communes.indices.filter { heldByCommune[$0] < season.communes[$0].evenings }
  }
}

extension PlanFigures {
  /// The territories that have fewer evenings than they must, with what they have.
  package var shortTerritories: [(rule: Rules.Territory, held: Int)] {
    season.rules.territories.compactMap { rule in
      let held = zip(season.communes, heldByCommune).reduce(0) { $0 + ($1.0.territory == rule.name ? $1.1 : 0) }
      return held < rule.minEvenings ? (rule, held) : nil
    }
  }
}
