/// The columns of `communes.csv`.
enum CommuneColumn: String, CSVColumn {
  case code
  case name
  case territory
  case latitude
  case longitude
  case population
  case evenings
  case required
  case priority
  case venue
  case contact
  case note

  var otherNames: [String] {
    switch self {
    case .code: ["insee", "code insee", "code commune", "codgeo"]
    case .name: ["nom", "commune", "village", "nom de la commune"]
    case .territory: ["territoire", "epci", "agglomération", "agglo", "communauté de communes", "intercommunalité"]
    case .latitude: ["latitude", "lat"]
    case .longitude: ["longitude", "lon", "lng", "long"]
    case .population: ["habitants", "nombre d'habitants", "inhabitants"]
    case .evenings: ["soirées", "nombre de soirées", "soirées souhaitées"]
    case .required: ["obligatoires", "soirées obligatoires", "requises", "soirées requises", "minimum"]
    case .priority: ["priorité", "poids"]
    case .venue: ["lieu", "salle", "place", "lieu de la soirée", "salle des fêtes"]
    case .contact: ["contact", "contact du comité", "téléphone", "courriel"]
    case .note: ["remarque", "remarques", "commentaire", "notes"]
    }
  }

  /// The code or the name is needed.
  var isRequired: Bool { false }
}
