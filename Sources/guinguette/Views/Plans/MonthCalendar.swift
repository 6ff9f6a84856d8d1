internal import CivilTime
internal import SeasonModel

/// A plan as month calendars, Monday first, within 80 columns.
///
/// Weekdays without any evening in the whole season are narrow, so that the others have room for names.
struct MonthCalendar {
  private static let width = 80
  private static let narrow = 3

  private let season: Season
  private let language: Language
  private let style: Style
  /// The evenings of each date, in the order of the vans' identifiers.
  private let evenings: [CivilDate: [Evening]]
  /// The names that fit into a cell, by weekday and then by commune's name.
  private let shortNames: [Weekday: [String: String]]
  /// The columns of each weekday, Monday first, without the bars between them.
  private let columns: [Int]
  /// The first days of the months that have an evening: years apart are not filled with empty ones.
  private let months: [CivilDate]

  /// Lays a plan out; cancelled evenings are left out.
  init(plan: Plan, season: Season, language: Language, style: Style) {
    self.season = season
    self.language = language
    self.style = style
    let evenings = plan.activeEvenings
    let used = Set(evenings.map(\.date.weekday))
    let bars = Weekday.allCases.count + 1
    let rest = MonthCalendar.width - bars - MonthCalendar.narrow * (Weekday.allCases.count - used.count)
    self.columns = Weekday.allCases.map { used.contains($0) ? rest / used.count : MonthCalendar.narrow }
    self.months = Set(evenings.map { $0.date - ($0.date.fields.day - 1) }).sorted()
    self.evenings = Dictionary(grouping: evenings, by: \.date)
    let mark = season.vans.count > 1 ? 2 : 0
    let names = evenings.map { season.communeName($0.commune, language) }
    var shortNames: [Weekday: [String: String]] = [:]
    for weekday in used {
      let room = columns[weekday.daysAfterMonday] - 3 - mark
      shortNames[weekday] = ShortName.table(of: names, width: max(1, room))
    }
    self.shortNames = shortNames
  }

  /// The lines of all months that have an evening.
  var lines: [String] {
    guard !months.isEmpty else { return [] }
    return Array(months.map(lines(ofMonthFrom:)).joined(separator: [""])) + legend
  }

  private func lines(ofMonthFrom first: CivilDate) -> [String] {
    let (year, month, _) = first.fields
    let last = first + (CivilDate.length(ofMonth: month, year: year) - 1)
    var lines = [style.bold(language.capitalized("\(language.month(month)) \(year)")), rule]
    lines.append(row(Weekday.allCases.map { heading(of: $0) }))
    lines.append(rule)
    var monday = first.mondayOfWeek
    while monday <= last {
      let week = DateSpan(first: monday, last: monday + 6).map(Array.init) ?? []
      let cells = week.map { date in
        first <= date && date <= last ? cell(of: date) : []
      }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        lines.append(row(cells.map { line < $0.count ? $0[line] : "" }))
      }
      monday = monday + 7
    }
    lines.append(rule)
    return lines
  }

  private func cell(of date: CivilDate) -> [String] {
    let day = DisplayWidth.rightAligned(String(date.fields.day), to: 2)
    let names = (evenings[date] ?? []).map(entry)
    guard let first = names.first else { return [day] }
    return ["\(day) \(first)"] + names.dropFirst().map { "   \($0)" }
  }

  private func heading(of weekday: Weekday) -> String {
    let name = language.weekday(weekday)
    let room = columns[weekday.daysAfterMonday]
    return DisplayWidth.columns(of: name) <= room ? name : String(name.prefix(room))
  }

  private func row(_ cells: [String]) -> String {
    "|" + zip(cells, columns).map { DisplayWidth.padded($0, to: $1) }.joined(separator: "|") + "|"
  }

  private var rule: String {
    "+" + columns.map { String(repeating: "-", count: $0) }.joined(separator: "+") + "+"
  }

  /// With several vans each name is led by its van's letter.
  private func entry(of evening: Evening) -> String {
    let full = season.communeName(evening.commune, language)
    let name = shortNames[evening.date.weekday]?[full] ?? full
    guard season.vans.count > 1, let position = season.vanPositions[evening.van] else { return name }
    return "\(MonthCalendar.mark(ofVan: position)) \(name)"
  }

  private var legend: [String] {
    guard season.vans.count > 1 else { return [] }
    return [""] + season.vans.enumerated().map { "\(MonthCalendar.mark(ofVan: $0)) = \(Printable($1.name))" }
  }

  /// A to Z, then numbers.
  private static func mark(ofVan position: Int) -> String {
    position < 26 ? String(UnicodeScalar(UInt8(65 + position))) : String(position + 1)
  }
}
