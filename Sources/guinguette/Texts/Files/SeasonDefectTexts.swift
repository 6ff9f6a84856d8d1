internal import SeasonModel

/// What makes a season impossible, in words.
extension SeasonDefect.Fault {
  /// What is wrong, as one sentence.
  ///
  /// - Parameters:
  ///   - place: where in the season it lies.
  ///   - other: where the other thing stands, of two that do not go together.
  /// - Returns: the sentence.
  func message(at place: SeasonDefect.Place, other: Printable) -> Phrase {
    let field = place.field
    return switch self {
    case .endsBeforeItStarts:
      Phrase("La saison finit avant de commencer.", "The season ends before it starts.")
    case .tooLong(let days, let limit):
      Phrase(
        "La saison dure \(Language.french.number(days)) jours ; le maximum est de \(Language.french.number(limit)).",
        "The season has \(Language.english.number(days)) days; the most is \(Language.english.number(limit)).")
    case .noneGiven: place.lack
    case .tooMany(let things, let count, let limit): things.excess(count, limit)
    case .outOfRange(let value, let least, let most):
      Phrase(
        "\(field) : \(value) n'est pas entre \(Language.french.numeral(least)) et \(Language.french.numeral(most)).",
        "\(field): \(value) is not between \(Language.english.numeral(least)) and \(Language.english.numeral(most)).")
    case .duplicate(let name, _):
      Phrase(
        "« \(Printable(name)) » est déjà en \(other).", "\"\(Printable(name))\" stands already at \(other).")
    case .clashesWithCommune(let id):
      Phrase(
        "Le lieu « \(Printable(id)) » a le code d'une commune.",
        "The place \"\(Printable(id))\" has the code of a commune.")
    case .unknown(let name, _): place.unknown(Printable(name))
    case .unknownZone(let name, let known):
      Phrase(
        "Fuseau horaire inconnu : « \(Printable(name)) ». Les fuseaux : \(Language.french.choices(known)).",
        "Unknown time zone \"\(Printable(name))\". The zones: \(Language.english.choices(known)).")
    case .requiredExceedsEvenings(let required, let evenings):
      Phrase(
        "Plus de soirées obligatoires (\(required)) que de soirées demandées (\(evenings)).",
        "More evenings are required (\(required)) than wanted (\(evenings)).")
    case .minimumExceedsMaximum(let minimum, let maximum):
      Phrase(
        "Le minimum (\(minimum)) dépasse le maximum (\(maximum)).",
        "The minimum (\(minimum)) is above the maximum (\(maximum)).")
    case .notSquare(let sites, let cells):
      Phrase(
        "La matrice a \(cells) cellules pour \(sites) codes.", "The matrix has \(cells) cells for \(sites) codes.")
    case .notInMatrix(let code):
      Phrase("« \(Printable(code)) » n'est pas dans la matrice.", "\"\(Printable(code))\" is not in the matrix.")
    case .noCoordinate(let code):
      Phrase(
        "« \(Printable(code)) » n'a pas de coordonnées, et il n'y a pas de distances.csv.",
        "\"\(Printable(code))\" has no coordinates, and there is no distances.csv.")
    case .outsideSeason(let date):
      Phrase(
        "La soirée promise du \(Language.french.date(date)) est hors de la saison.",
        "The evening promised on \(Language.english.date(date)) lies outside the season.")
    case .fixedSpansDays:
      Phrase("Une soirée promise n'a qu'une date.", "A promised evening has one date only.")
    case .fixedForMany:
      Phrase("Une soirée promise l'est à une seule commune.", "An evening is promised to one commune only.")
    case .noVanWorks(let date, nil):
      Phrase(
        "Aucune guinguette ne travaille le \(Language.french.date(date)).",
        "No van works on \(Language.english.date(date)).")
    case .noVanWorks(let date, let van?):
      Phrase(
        "La guinguette « \(Printable(van)) » ne travaille pas le \(Language.french.date(date)).",
        "The van \"\(Printable(van))\" does not work on \(Language.english.date(date)).")
    case .vanDoesNotServe(let van, let territory): notServed(van: van, territory: territory)
    case .promiseOutOfReach(let leg, let isOnlyVan): outOfReach(leg, isOnlyVan: isOnlyVan)
    case .tooManyFixed(.territory, let limit):
      Phrase(
        "Le territoire de cette commune n'a droit qu'à \(limit) soirées.",
        "The territory of this commune has no more than \(limit) evenings.")
    case .tooManyFixed(_, let limit):
      Phrase(
        "Une soirée est promise à une commune qui en demande \(limit).",
        "An evening is promised to a commune that wants \(limit).")
    case .conflictsWithFixed(_, let rule):
      Phrase(
        "Cette promesse et celle en \(other) ne peuvent pas tenir toutes deux : \(rule.clash(.french)).",
        "This promise and the one at \(other) cannot both hold: \(rule.clash(.english)).")
    }
  }

  private func outOfReach(_ leg: ForbiddenLeg, isOnlyVan: Bool) -> Phrase {
    let (van, from, to) = (Printable(leg.van), Printable(leg.from), Printable(leg.to))
    let head =
      isOnlyVan
      ? Phrase(
        "La guinguette « \(van) » ne peut pas tenir cette promesse", "The van \"\(van)\" cannot keep this promise")
      : Phrase(
        "Aucune guinguette ne peut tenir cette promesse, « \(van) » par exemple",
        "No van can keep this promise, \"\(van)\" for one")
    guard let metres = leg.metres, let limit = leg.limit else {
      return Phrase(
        "\(head(.french)) : il n'y a pas de route de \(from) à \(to), et les autres soirées possibles de la sortie n'y changent rien.",
        "\(head(.english)): there is no road from \(from) to \(to), and no other evenings that the outing could have change that."
      )
    }
    return Phrase(
      "\(head(.french)) : de \(from) à \(to) il y a \(Language.french.km(metres)) d'une traite, elle n'en roule pas plus de \(Language.french.km(limit)), et les autres soirées possibles de la sortie n'y changent rien.",
      "\(head(.english)): it is \(Language.english.km(metres)) from \(from) to \(to), it drives no more than \(Language.english.km(limit)) at a stretch, and no other evenings that the outing could have change that."
    )
  }

  private func notServed(van: String?, territory: String) -> Phrase {
    let (fr, en) =
      territory.isEmpty
      ? ("une commune sans territoire", "a commune without a territory")
      : (Language.french.quoted(territory), Language.english.quoted(territory))
    guard let van else {
      return Phrase("Aucune guinguette au travail ce jour-là ne dessert \(fr).", "No van that works then serves \(en).")
    }
    return Phrase(
      "La guinguette « \(Printable(van)) » ne dessert pas \(fr).", "The van \"\(Printable(van))\" does not serve \(en)."
    )
  }
}

extension SeasonDefect.Place {
  /// The name of the field, as the file has it.
  fileprivate var field: String {
    switch self {
    case .season(let name), .place(_, let name), .van(_, let name), .rule(let name), .territoryRule(_, let name),
      .commune(_, let name), .availability(_, let name):
      name
    case .distances: "distances.csv"
    case .durations: "durations.csv"
    }
  }

  /// That something is not there at all.
  fileprivate var lack: Phrase {
    switch self {
    case .season("vans"): Phrase("La saison n'a pas de guinguette.", "The season has no van.")
    case .season("communes"):
      Phrase("Il n'y a pas de commune dans communes.csv.", "There is no commune in communes.csv.")
    case .van(_, "weekdays"):
      Phrase(
        "La guinguette ne travaille jamais : ni « weekdays », ni « extraDates ».",
        "The van never works: neither \"weekdays\" nor \"extraDates\".")
    case .season, .place, .van, .rule, .territoryRule, .commune, .availability, .distances, .durations:
      Phrase("« \(field) » est vide.", "\"\(field)\" is blank.")
    }
  }

  /// That nothing has a name which stands here.
  fileprivate func unknown(_ name: Printable) -> Phrase {
    switch self {
    case .van(_, "base"):
      Phrase(
        "Aucun lieu de « places » n'a l'identifiant « \(name) ».", "No place in \"places\" has the id \"\(name)\".")
    case .van(_, "territories"), .territoryRule:
      Phrase("Aucune commune n'est du territoire « \(name) ».", "No commune is in the territory \"\(name)\".")
    case .availability(_, "van"):
      Phrase("Aucune guinguette n'a l'identifiant « \(name) ».", "No van has the id \"\(name)\".")
    case .season, .place, .van, .rule, .commune, .availability, .distances, .durations:
      Phrase("Ni commune ni territoire ne s'appelle « \(name) ».", "No commune or territory goes by \"\(name)\".")
    }
  }
}

extension BrokenRule.Rule {
  /// Why two promises do not go together.
  fileprivate var clash: Phrase {
    switch self {
    case .slot: Phrase("pas assez de guinguettes ce jour-là", "there are not enough vans on that date")
    case .commune: Phrase("même commune, même date", "same commune, same date")
    case .evenings: Phrase("la commune ne demande pas tant de soirées", "the commune does not want as many evenings")
    case .gap: Phrase("les deux dates sont trop proches", "the two dates are too close")
    case .week: Phrase("trop de soirées dans la semaine", "too many evenings in the week")
    case .territory: Phrase("trop de soirées dans le territoire", "too many evenings in the territory")
    case .outingTerritory: Phrase("une sortie reste dans un territoire", "an outing stays in one territory")
    case .neighbours: Phrase("communes voisines, dates trop proches", "neighbouring communes, dates too close")
    case .road:
      Phrase(
        "il n'y a pas de route de l'une à l'autre, ni de détour par une autre soirée",
        "there is no road from one to the other, and no way round by another evening")
    case .leg:
      Phrase(
        "la route de l'une à l'autre dépasse « maxLegKm », et aucune soirée possible entre les deux ne la coupe",
        "the drive from one to the other exceeds \"maxLegKm\", and no possible evening in between breaks it")
    case .unknownCommune, .unknownVan, .availability, .vanDate, .vanTerritory, .fixed:
      Phrase("les règles s'y opposent", "the rules forbid it")
    }
  }
}
