internal import CivilTime
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// The files of a new season, in French, with three villages as an example.
struct SeasonTemplate {
  /// The name of the file that explains the others.
  static let guide = "LISEZMOI.txt"

  let name: String
  let span: DateSpan

  /// The files, in the order in which they are written.
  var files: [(name: String, bytes: [UInt8])] {
    [
      (SeasonPart.season.fileName, Array(season.utf8)),
      (SeasonPart.communes.fileName, SeasonTemplate.spreadsheet(SeasonTemplate.communes)),
      (SeasonPart.availability.fileName, SeasonTemplate.spreadsheet(availability)),
      (SeasonTemplate.guide, SeasonTemplate.windows(guide)),
    ]
  }

  private var season: String {
    """
    {
      "_": "Une ligne qui commence par _ est un commentaire. \(SeasonTemplate.guide) explique tout.",
      "name": \(JSONText.string(name).text),
      "firstDate": "\(span.first)",
      "lastDate": "\(span.last)",
      "evening": { "opens": "18:00", "closes": "22:00", "setUpMinutes": 120, "packUpMinutes": 60 },
      "_places": "Les dépôts, avec leurs coordonnées en degrés (point décimal dans ce fichier).",
      "places": [
        { "id": "depot", "name": "Dépôt de Saint-Dizier", "latitude": 48.6379, "longitude": 4.9491 }
      ],
      "_vans": "base : l’id d’un dépôt. weekdays : les jours de travail, de lun à dim.",
      "vans": [
        { "id": "type-h", "name": "Citroën Type H", "base": "depot", "weekdays": ["jeu", "ven", "sam"] }
      ],
      "_travel": "roadFactor : km de route par km à vol d’oiseau. speedKmh : vitesse moyenne en km/h.",
      "travel": { "roadFactor": 1.3, "speedKmh": 45 },
      "_rules": "Une règle absente ne s’applique pas.",
      "rules": { "minDaysBetweenEvenings": 21, "preferredDatePenaltyKm": 10 }
    }

    """
  }

  private static let communes = [
    "insee;nom;territoire;latitude;longitude;habitants;soirées;obligatoires;lieu;contact;remarque",
    "51008;Ambrières;Communauté exemple;48,633289;4,841395;210;1;1;place de l’église;;exemple à remplacer",
    "51144;Cheminon;Communauté exemple;48,736028;4,902854;578;1;1;salle des fêtes;;exemple à remplacer",
    "52347;Narcy;Communauté exemple;48,584202;5,08676;201;2;1;terrain de sport;;exemple à remplacer",
  ]

  private var availability: [String] {
    let (first, last) = (SeasonTemplate.french(span.first), SeasonTemplate.french(span.first + 6))
    return [
      "insee;du;au;statut;remarque",
      "51144;\(first);\(last);fermé;exemple : la salle est prise cette semaine-là",
      "52347;\(SeasonTemplate.french(span.last - 13));\(SeasonTemplate.french(span.last));préféré;exemple : plutôt à la fin",
    ]
  }

  private var guide: [String] {
    let span = Language.french.span(span)
    return FrenchText(stringLiteral: SeasonGuide.text).text
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "DATES" ? "La saison va \(span)." : String($0) }
  }

  /// A table that Excel and LibreOffice open by a double-click: byte order mark, CRLF.
  private static func spreadsheet(_ lines: [String]) -> [UInt8] { [0xEF, 0xBB, 0xBF] + windows(lines) }

  private static func windows(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  private static func french(_ date: CivilDate) -> String {
    let (year, month, day) = date.fields
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }
}
