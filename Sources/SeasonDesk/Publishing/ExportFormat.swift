/// What a plan can be written as for other programs.
package enum ExportFormat: String, CaseIterable, Sendable {
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
  /// A sheet to print for each outing, for the crew.
  case roadSheets = "road-sheets"
  /// A poster and leaflets for each evening.
  case poster
}
