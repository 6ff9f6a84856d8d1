internal import SeasonModel

/// What is not true of a matrix, in words.
extension TravelDoubt {
  /// What is wrong, as one or two sentences.
  var message: Phrase {
    switch matter {
    case .allZero: Phrase("Toutes les valeurs sont nulles.", "All values are zero.")
    case .noRoadAtAll:
      Phrase(
        "Aucune route ne relie deux lieux de la saison : toutes les cellules sont vides.",
        "No road joins any two places of the season: all cells are blank.")
    case .unit(let unit, let median, let isCertain): unit.message(median, isCertain: isCertain)
    case .scale(let median, _):
      table == .distances
        ? Phrase(
          "Les valeurs font environ \(Language.french.times(median)) le vol d'oiseau : ce ne sont pas des kilomètres par la route.",
          "The values are about \(Language.english.times(median)) the way as the crow flies: these are no kilometres by road."
        )
        : Phrase(
          "À ces durées, on avancerait à \(Language.french.speed(60 / median)) à vol d'oiseau : ce ne sont pas des minutes par la route.",
          "With these times one would go at \(Language.english.speed(60 / median)) as the crow flies: these are no minutes by road."
        )
    case .speed(let kmh, _): TravelDoubt.speedMessage(kmh)
    case .sameTables:
      Phrase(
        "distances.csv et durations.csv contiennent les mêmes nombres.",
        "distances.csv and durations.csv hold the same numbers.")
    case .order(isSeasonOrder: false):
      Phrase(
        "Les codes ne sont pas dans l'ordre des valeurs : beaucoup de trajets seraient nuls ou plus courts que le vol d'oiseau, et d'autres bien trop longs.",
        "The codes do not stand in the order of the values: many ways would be nothing or shorter than the crow flies, and others much too long."
      )
    case .order(isSeasonOrder: true):
      Phrase(
        "Les codes ne sont pas dans l'ordre des valeurs : beaucoup de trajets seraient nuls ou plus courts que le vol d'oiseau, et d'autres bien trop longs. Elles iraient dans l'ordre de season.json et de communes.csv.",
        "The codes do not stand in the order of the values: many ways would be nothing or shorter than the crow flies, and others much too long. They would fit the order of season.json and communes.csv."
      )
    case .exchanged(let first, let second, let lines):
      Phrase(
        "\(lines.nouns.french.text) de « \(Printable(first)) » et de « \(Printable(second)) » semblent échangées : chacune va avec la position de l'autre.",
        "The \(lines.nouns.english) of \"\(Printable(first))\" and \"\(Printable(second))\" seem to be exchanged: each fits the other's place."
      )
    case .site(let code, let lines, let factor):
      Phrase(
        "\(lines.noun.french.text) de « \(Printable(code)) » ne va pas avec sa position : environ \(Language.french.misfit(factor)).",
        "The \(lines.noun.english) of \"\(Printable(code))\" does not fit its place: about \(Language.english.misfit(factor))."
      )
    case .diagonal(let code, let thousandths):
      Phrase(
        "De « \(Printable(code)) » à « \(Printable(code)) » il y aurait \(text(thousandths, .french)) : deux lignes ou deux colonnes sont-elles échangées ?",
        "It would be \(text(thousandths, .english)) from \"\(Printable(code))\" to \"\(Printable(code))\": are two rows or two columns exchanged?"
      )
    case .cell(let from, let to, let thousandths, let back, let crowFly):
      Phrase(
        "De « \(Printable(from)) » à « \(Printable(to)) » il y aurait \(text(thousandths, .french))\(other(thousandths, back, crowFly, .french)).",
        "It would be \(text(thousandths, .english)) from \"\(Printable(from))\" to \"\(Printable(to))\"\(other(thousandths, back, crowFly, .english))."
      )
    }
  }

  /// The way back and the way as the crow flies, as far as they are known.
  private func other(_ thousandths: Int32, _ back: Int32?, _ crowFly: Metres?, _ language: Language) -> String {
    var parts: [String] = []
    if let back {
      parts.append(
        back == thousandths
          ? Phrase("autant au retour", "as much back")(language)
          : Phrase("\(text(back, .french)) au retour", "\(text(back, .english)) back")(language))
    }
    if let crowFly {
      parts.append(
        Phrase(
          "\(Language.french.km(crowFly)) à vol d'oiseau", "\(Language.english.km(crowFly)) as the crow flies")(
            language))
    }
    guard !parts.isEmpty else { return "" }
    return Phrase(", et ", ", and ")(language) + parts.joined(separator: Phrase(", ", ", ")(language))
  }

  /// A value in the unit of the table.
  private func text(_ thousandths: Int32, _ language: Language) -> String {
    language.decimal(Int(thousandths), decimals: 3, trimmed: true) + language.unitSpace
      + (table == .distances ? "km" : "min")
  }

  private static func speedMessage(_ kmh: Double) -> Phrase {
    let guess =
      switch kmh {
      case ..<2.2: Phrase("les durées sont-elles en secondes ?", "are the times seconds?")
      case 20_000...: Phrase("les distances sont-elles en mètres ?", "are the distances metres?")
      case 1500...: Phrase("les durées sont-elles en heures ?", "are the times hours?")
      case 250...:
        Phrase("des mètres et des secondes dans les deux fichiers ?", "metres and seconds in the two files?")
      default: Phrase("l'une des deux unités est-elle fausse ?", "is one of the two units wrong?")
      }
    return Phrase(
      "D'après distances.csv et durations.csv, on roulerait à \(Language.french.speed(kmh)) : \(guess.french.text)",
      "By distances.csv and durations.csv one would drive at \(Language.english.speed(kmh)): \(guess.english)")
  }

  /// What to do about it.
  var remedy: Phrase {
    switch matter {
    case .allZero:
      Phrase(
        "Remplissez le fichier, ou supprimez-le : tout se calculera d'après les coordonnées.",
        "Fill in the file, or delete it: all will be worked out from the coordinates.")
    case .noRoadAtAll:
      Phrase(
        "Un seul lieu que le calculateur n'atteint pas peut vider tout le tableau : vérifiez les coordonnées et refaites-le, ou supprimez le fichier.",
        "A single place that the routing engine does not reach can empty the whole table: check the coordinates and make it again, or delete the file."
      )
    case .unit(let unit, _, _): unit.remedy
    case .scale, .speed, .sameTables:
      Phrase(
        "Mettez des kilomètres dans distances.csv et des minutes dans durations.csv.",
        "Put kilometres into distances.csv and minutes into durations.csv.")
    case .order, .exchanged, .diagonal:
      Phrase(
        "Vérifiez les codes en tête des lignes et des colonnes.", "Check the codes that head the rows and columns.")
    case .site:
      Phrase(
        "Vérifiez ces valeurs, et la latitude et la longitude du lieu.",
        "Check these values, and the place's latitude and longitude.")
    case .cell:
      Phrase("Corrigez la valeur, sauf si la route est ainsi.", "Mend the value, unless the road is like that.")
    }
  }
}

extension TravelDoubt.Unit {
  fileprivate func message(_ median: Double, isCertain: Bool) -> Phrase {
    let (fr, en) = (Language.french, Language.english)
    let (perhaps, maybe) = isCertain ? ("", "") : ("sans doute ", "probably ")
    return switch self {
    case .metres:
      Phrase(
        "Les valeurs font environ \(fr.times(median)) le vol d'oiseau : ce sont \(perhaps)des mètres, et non des kilomètres.",
        "The values are about \(en.times(median)) the way as the crow flies: these are \(maybe)metres, not kilometres.")
    case .miles:
      Phrase(
        "Les valeurs ne font que \(fr.times(median)) le vol d'oiseau, ce qu'aucune route ne fait : est-ce en miles ?",
        "The values are only \(en.times(median)) the way as the crow flies, which no road can be: are these miles?")
    case .minutes:
      Phrase(
        "Les valeurs, \(fr.times(median)) le vol d'oiseau, ressemblent à des minutes plutôt qu'à des kilomètres.",
        "The values, \(en.times(median)) the way as the crow flies, look like minutes rather than kilometres.")
    case .seconds:
      Phrase(
        "À ces durées, on avancerait à \(fr.speed(60 / median)) à vol d'oiseau : ce sont \(perhaps)des secondes, et non des minutes.",
        "With these times one would go at \(en.speed(60 / median)) as the crow flies: these are \(maybe)seconds, not minutes."
      )
    case .hours:
      Phrase(
        "À ces durées, on avancerait à \(fr.speed(60 / median)) à vol d'oiseau : ce sont \(perhaps)des heures, et non des minutes.",
        "With these times one would go at \(en.speed(60 / median)) as the crow flies: these are \(maybe)hours, not minutes."
      )
    }
  }

  fileprivate var remedy: Phrase {
    switch self {
    case .metres:
      Phrase(
        "Divisez toutes les valeurs par 1000, ou refaites le fichier avec « guinguette matrix », qui convertit.",
        "Divide all values by 1000, or make the file again with \"guinguette matrix\", which converts.")
    case .miles: Phrase("Si oui, multipliez toutes les valeurs par 1,609.", "If so, multiply all values by 1.609.")
    case .minutes:
      Phrase(
        "Si oui, renommez le fichier durations.csv, et mettez des kilomètres dans distances.csv.",
        "If so, rename the file durations.csv, and put kilometres into distances.csv.")
    case .seconds:
      Phrase(
        "Divisez toutes les valeurs par 60, ou refaites le fichier avec « guinguette matrix », qui convertit.",
        "Divide all values by 60, or make the file again with \"guinguette matrix\", which converts.")
    case .hours: Phrase("Multipliez toutes les valeurs par 60.", "Multiply all values by 60.")
    }
  }
}

extension TravelDoubt.Lines {
  /// Of one site, with a capital in French.
  fileprivate var noun: Phrase {
    switch self {
    case .row: Phrase("La ligne", "row")
    case .column: Phrase("La colonne", "column")
    case .both, .either: Phrase("La ligne, comme la colonne,", "row, like the column,")
    }
  }

  /// Of two sites.
  fileprivate var nouns: Phrase {
    switch self {
    case .row: Phrase("Les lignes", "rows")
    case .column: Phrase("Les colonnes", "columns")
    case .both: Phrase("Les lignes et les colonnes", "rows and columns")
    case .either: Phrase("Les lignes, ou les colonnes,", "rows, or the columns,")
    }
  }
}

extension Language {
  /// How many times: two digits that count, `1 300 fois`, `0,81 fois`.
  fileprivate func times(_ ratio: Double) -> String {
    rounded(ratio) + (self == .french ? " fois" : " times")
  }

  /// How many times too long or too short: `1 000 fois trop long`.
  fileprivate func misfit(_ factor: Double) -> String {
    let text = times(factor < 1 ? 1 / max(factor, 1e-9) : factor)
    return text
      + (factor < 1 ? Phrase(" trop court", " too short") : Phrase(" trop long", " too long"))(self)
  }

  /// A speed: two digits that count.
  fileprivate func speed(_ kmh: Double) -> String { rounded(kmh) + unitSpace + "km/h" }

  private func rounded(_ value: Double) -> String {
    var (scale, decimals) = (1.0, 0)
    while value * scale < 10, decimals < 6 { (scale, decimals) = (scale * 10, decimals + 1) }
    guard decimals == 0 else { return decimal(Int((value * scale).rounded()), decimals: decimals, trimmed: true) }
    var step = 1.0
    while value / step >= 100, step < 1e12 { step *= 10 }
    return number(Int((min(value, 1e15) / step).rounded() * step))
  }
}
