internal import CivilTime
internal import SeasonModel

/// The public holidays of French law (Code du travail, L3133-1 and L3422-2), and those of Alsace-Moselle.
struct PublicHolidays: Sendable {
  /// Where a holiday that is not all of France's applies.
  enum Region: Hashable, Sendable {
    case everywhere
    /// Bas-Rhin, Haut-Rhin, Moselle; the season may have villages elsewhere too.
    case alsaceMoselle
  }

  /// One holiday.
  enum Holiday: Hashable, Sendable {
    case newYear, easterMonday, labourDay, victory, ascension, whitMonday, bastille, assumption, allSaints, armistice
    case christmas, goodFriday, saintStephen, abolition
  }

  private let zone: SeasonZone
  private let hasAlsaceMoselle: Bool

  /// The holidays where a season takes place.
  init(of season: Season) {
    zone = season.zone
    hasAlsaceMoselle =
      season.zone == .paris
      && season.communes.contains { commune in
        commune.code.utf8.count == 5 && ["57", "67", "68"].contains { commune.code.hasPrefix($0) }
      }
  }

  /// The holiday on a date, if it is one.
  func holiday(on date: CivilDate) -> (holiday: Holiday, region: Region)? {
    let (year, month, day) = date.fields
    guard let easter = PublicHolidays.easter(year) else { return nil }
    if let holiday = PublicHolidays.fixed[month * 100 + day] { return (holiday, .everywhere) }
    switch date - easter {
    case 1: return (.easterMonday, .everywhere)
    case 39: return (.ascension, .everywhere)
    case 50: return (.whitMonday, .everywhere)
    case -2 where hasAlsaceMoselle: return (.goodFriday, .alsaceMoselle)
    default: break
    }
    if hasAlsaceMoselle, (month, day) == (12, 26) { return (.saintStephen, .alsaceMoselle) }
    return abolition.map { $0 == (month, day) } ?? false ? (.abolition, .everywhere) : nil
  }

  /// Easter Sunday: the anonymous Gregorian computus (Meeus, Jones and Butcher).
  static func easter(_ year: Int) -> CivilDate? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * shift + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  private static let fixed: [Int: Holiday] = [
    101: .newYear, 501: .labourDay, 508: .victory, 714: .bastille, 815: .assumption, 1101: .allSaints, 1111: .armistice,
    1225: .christmas,
  ]

  /// The day on which an overseas department remembers the abolition of slavery.
  private var abolition: (Int, Int)? {
    switch zone {
    case .paris: nil
    case .reunion: (12, 20)
    case .martinique: (5, 22)
    case .guadeloupe: (5, 27)
    case .cayenne: (6, 10)
    case .mayotte: (4, 27)
    }
  }
}
