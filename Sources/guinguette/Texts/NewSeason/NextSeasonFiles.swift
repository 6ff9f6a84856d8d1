internal import CivilTime
internal import Gazetteer
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// The files of a season that follows another.
struct NextSeasonFiles {
  let next: NextSeason

  /// The files, in the order in which they are written.
  var files: [(name: String, bytes: [UInt8])] {
    [
      (SeasonPart.season.fileName, next.seasonFile),
      (SeasonPart.communes.fileName, SeasonTemplate.spreadsheet(communes)),
      (SeasonPart.availability.fileName, SeasonTemplate.spreadsheet(availability)),
    ] + next.copies
  }

  private var communes: [String] {
    let header =
      "insee;nom;territoire;latitude;longitude;habitants;soirées;obligatoires;priorité;lieu;contact;remarque"
    return [header] + next.communes.map(row)
  }

  private func row(_ commune: Commune) -> String {
    let known = Gazetteer.commune(code: commune.code)?.point
    let point = commune.coordinate.flatMap { point in
      point.latitude == known?.latitude && point.longitude == known?.longitude ? nil : point
    }
    return SeasonTemplate.row([
      commune.code, commune.name, commune.territory, point.map { NextSeasonFiles.degrees($0.latitude) } ?? "",
      point.map { NextSeasonFiles.degrees($0.longitude) } ?? "", commune.population.map(String.init) ?? "",
      String(commune.evenings), String(commune.required), String(commune.priority), commune.venue, commune.contact,
      note(of: commune),
    ])
  }

  private func note(of commune: Commune) -> String {
    guard next.waiting.contains(commune.code) else { return commune.note }
    let waited = FrenchText("pas de soirée en \(next.yearBefore)").text
    return commune.note.isEmpty ? waited : "\(commune.note) ; \(waited)"
  }

  private var availability: [String] {
    let rows = next.availability.map { row in
      let subject =
        switch row.subject {
        case .commune(let code): code
        case .territory(let name): "territoire:\(name)"
        case .everyone: "*"
        }
      return SeasonTemplate.row([
        subject, SeasonTemplate.french(row.span.first),
        row.span.count == 1 ? "" : SeasonTemplate.french(row.span.last), row.status.word(.french), row.note,
      ])
    }
    return ["insee;du;au;statut;remarque"] + rows
  }

  private static func degrees(_ value: Double) -> String {
    DecimalText.fixed(DecimalText.scaled(value, by: 1e6), decimals: 6, mark: ",")
  }
}
