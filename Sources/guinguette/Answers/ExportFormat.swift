/// What `export` can write.
enum ExportFormat: String, CaseIterable, Sendable {
  /// The plan as a spreadsheet.
  case csv
  /// The plan as a calendar.
  case ics
  /// One line for each territory, for invoices.
  case csvSummary = "csv-summary"
  /// The plan as a map.
  case geojson
  /// The evenings for OpenAgenda.
  case openagenda
  /// The season's page.
  case html

  /// The names of the options that mean something for the format.
  var options: Set<String> {
    switch self {
    case .csv: ["commune", "territory", "van", "for", "columns", "excel-fr"]
    case .ics: ["commune", "territory", "van", "for", "alarm"]
    case .csvSummary: ["excel-fr"]
    case .geojson: ["commune", "territory", "van", "for"]
    case .openagenda: ["commune", "territory", "van"]
    case .html: ["for"]
    }
  }
}
