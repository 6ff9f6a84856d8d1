internal import CivilTime
internal import SeasonModel

/// What a cancellation leaves of an outing, in words.
extension BrokenRule {
  /// That the outing is broken since an evening in it was called off, as a sentence without its full stop.
  func tornText(in season: Season, _ language: Language) -> String {
    let ends = language.list(codes.map { season.siteName($0, language) })
    let outing = outingText(season, language)
    guard rule == .leg, let actual, let limit else {
      return Phrase(
        "\(outing) n'a plus de route entre \(ends)", "\(outing) now has no road between \(ends)")(language)
    }
    let (length, most) = (language.km(Metres(actual)), language.km(Metres(limit)))
    return Phrase(
      "\(outing) a maintenant un trajet de \(length) entre \(ends), et le maximum est de \(most)",
      "\(outing) now has a leg of \(length) between \(ends), and the most is \(most)")(language)
  }

  /// The outing of a leg: « la sortie du 5 au 7 juin ».
  private func outingText(_ season: Season, _ language: Language) -> String {
    let name = season.vans.count > 1 ? van.map { season.vanName($0, language) } : nil
    let who = name.map { Phrase(" de \($0)", " of \($0)")(language) } ?? ""
    let days = outingDays(language)
    return Phrase("la sortie\(who)\(days)", "the outing\(who)\(days)")(language)
  }

  /// The days of the outing of a leg, with a space before them; empty where they are not known.
  func outingDays(_ language: Language) -> String {
    guard let date else { return "" }
    guard let otherDate, otherDate != date else {
      let day = language.dayAndMonth(date)
      return Phrase(" du \(day)", " of \(day)")(language)
    }
    let isOneMonth = date.fields.month == otherDate.fields.month
    let first = isOneMonth ? language.day(date) : language.dayAndMonth(date)
    let last = language.dayAndMonth(otherDate)
    return Phrase(" du \(first) au \(last)", " of \(first) to \(last)")(language)
  }
}
