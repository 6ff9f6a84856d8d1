/// The sentences of the page that lead to the calendars and tables beside it.
struct PageLinkTexts: Sendable {
  let language: FeedLanguage

  private func pick(_ french: String, _ english: String) -> String { language == .french ? french : english }

  var subscribe: String {
    pick(
      "Abonnez-vous à un calendrier\u{202F}: copiez l’adresse de son lien dans votre agenda. Il se met à jour tout seul.",
      "Subscribe to a calendar: copy the address of its link into your calendar program. It updates itself.")
  }
  var wholeSeason: String { pick("Le calendrier de toute la saison", "The calendar of the whole season") }
  var vans: String { pick("Par guinguette", "By van") }
  var territories: String { pick("Par territoire", "By territory") }
  var villages: String { pick("Par commune", "By village") }
  var files: String { pick("Tableaux et carte", "Spreadsheets and map") }
  var spreadsheet: String { pick("Le tableau, pour Excel et LibreOffice", "The list, for a French Excel") }
  var data: String { pick("Le tableau, pour les programmes (CSV)", "The list, for programs (CSV)") }
  var map: String { pick("La carte (GeoJSON, pour uMap)", "The map (GeoJSON, for uMap)") }
}
