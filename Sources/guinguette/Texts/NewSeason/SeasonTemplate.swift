internal import CivilTime
internal import Gazetteer
internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// The files of a new season, in French: with three villages as an example, or with those that were chosen.
struct SeasonTemplate {
  /// The name of the file that explains the others.
  static let guide = "LISEZMOI.txt"

  let name: String
  let span: DateSpan
  /// The villages that were chosen; none for the example.
  var villages: [FrenchCommune] = []
  /// Where the van stands; nil for the example's base.
  var base: FrenchCommune?
  /// The days on which the van works.
  var weekdays: [Weekday] = [.thursday, .friday, .saturday]
  /// When evenings open and close.
  var hours = (opens: "18:00", closes: "22:00")

  /// The files, in the order in which they are written.
  var files: [(name: String, bytes: [UInt8])] {
    [
      (SeasonPart.season.fileName, Array(season.utf8)),
      (SeasonPart.communes.fileName, SeasonTemplate.spreadsheet(communes)),
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
      "evening": { "opens": "\(hours.opens)", "closes": "\(hours.closes)", "setUpMinutes": 120, "packUpMinutes": 60 },
      "_places": "Les dépôts : commune (nom ou code INSEE), ou latitude et longitude en degrés.",
      "places": [
        \(depot)
      ],
      "_vans": "base : l’id d’un dépôt. weekdays : les jours de travail, de lun à dim.",
      "vans": [
        { "id": "type-h", "name": "Citroën Type H", "base": "depot", "weekdays": [\(days)] }
      ],
      "_travel": "roadFactor : km de route par km à vol d’oiseau. speedKmh : vitesse moyenne en km/h.",
      "travel": { "roadFactor": 1.3, "speedKmh": 45 },
      "_rules": "Une règle absente ne s’applique pas.",
      "rules": { "minDaysBetweenEvenings": 21, "preferredDatePenaltyKm": 10 }
    }

    """
  }

  private var depot: String {
    guard let base else {
      return #"{ "id": "depot", "name": "Dépôt de Saint-Dizier", "latitude": 48.6379, "longitude": 4.9491 }"#
    }
    let name = JSONText.string("Dépôt (\(base.name))").text
    return "{ \"id\": \"depot\", \"name\": \(name), \"commune\": \"\(base.code)\" }"
  }

  private var days: String {
    weekdays.map { "\"\(Language.french.weekday($0).prefix(3))\"" }.joined(separator: ", ")
  }

  private var communes: [String] {
    guard !villages.isEmpty else { return SeasonTemplate.example }
    let header = "insee;nom;territoire;habitants;soirées;obligatoires;priorité;lieu;contact;remarque"
    return [header]
      + villages.map { village in
        SeasonTemplate.row([
          village.code, village.name, village.community?.name ?? "", village.population.map(String.init) ?? "", "1",
          "", "", "", "", "",
        ])
      }
  }

  private static let example = [
    "insee;nom;territoire;latitude;longitude;habitants;soirées;obligatoires;lieu;contact;remarque",
    "51008;Ambrières;Communauté exemple;48,633289;4,841395;210;1;1;place de l’église;;exemple à remplacer",
    "51144;Cheminon;Communauté exemple;48,736028;4,902854;578;1;1;salle des fêtes;;exemple à remplacer",
    "52347;Narcy;Communauté exemple;48,584202;5,08676;201;2;1;terrain de sport;;exemple à remplacer",
  ]

  private var availability: [String] {
    let (first, last) = (SeasonTemplate.french(span.first), SeasonTemplate.french(span.first + 6))
    let header = "insee;du;au;statut;remarque"
    guard villages.isEmpty else { return [header] }
    return [
      header,
      "51144;\(first);\(last);fermé;exemple : la salle est prise cette semaine-là",
      "52347;\(SeasonTemplate.french(span.last - 13));\(SeasonTemplate.french(span.last));préféré;exemple : plutôt à la fin",
    ]
  }

  private var content: String {
    guard !villages.isEmpty else {
      return "Il est rempli avec\nun petit exemple (trois communes) : remplacez-le par le vôtre."
    }
    return
      "Il est rempli avec\n\(Noun.commune.counted(villages.count, .french)) : effacez, ajoutez, corrigez des lignes."
  }

  private var guide: [String] {
    let span = Language.french.span(span)
    let lines = FrenchText(stringLiteral: SeasonGuide.text).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { line in
      switch line {
      case "DATES": ["La saison va \(span)."]
      case "CONTENU":
        FrenchText(stringLiteral: content).text.split(separator: "\n").enumerated().map { index, part in
          index == 0 ? "Ce dossier contient tout ce qu’il faut pour faire un planning. \(part)" : String(part)
        }
      default: [String(line)]
      }
    }
  }

  /// A table that Excel and LibreOffice open by a double-click: byte order mark, CRLF.
  static func spreadsheet(_ lines: [String]) -> [UInt8] { [0xEF, 0xBB, 0xBF] + windows(lines) }

  private static func windows(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  /// A row of cells between semicolons.
  static func row(_ cells: [String]) -> String {
    String(decoding: CSVText.row(cells, separator: ASCII.semicolon), as: UTF8.self)
  }

  /// A date as a French spreadsheet shows it.
  static func french(_ date: CivilDate) -> String {
    let (year, month, day) = date.fields
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }
}
