package import CivilTime
internal import SeasonFiles
package import SeasonModel
internal import TextFormats

/// What a new season takes over from the one before: the same villages, vans and rules, on the same weekdays.
package struct NextSeason {
  /// The first and the last date.
  package let span: DateSpan
  /// `season.json` with its dates moved.
  package let seasonFile: [UInt8]
  /// The communes.
  ///
  /// Where somebody had no evening last time, the others' evenings are optional now.
  package let communes: [Commune]
  /// The codes of those who had no evening last time, although they were to have one.
  package let waiting: Set<String>
  /// What was said of dates that nobody was promised, moved; what came from calendars is to be read anew.
  package let availability: [AvailabilityRow]
  /// The tables of distances and durations, and the map, as they are.
  package let copies: [(name: String, bytes: [UInt8])]
  /// The year of the season before.
  package let yearBefore: Int

  /// Reads the season before.
  ///
  /// - Parameters:
  ///   - folder: the folder of the season before.
  ///   - now: the moment it is.
  /// - Throws: what is wrong with that folder.
  package init(after folder: String, now: UTCInstant) throws(DeskFailure) {
    let state = FolderState(of: folder, now: now)
    guard let season = state.season.season else {
      throw .folder(.unreadable(state.season.diagnostics, inFolder: folder))
    }
    guard let book = state.plans.book else { throw .folder(.unreadable(state.plans.diagnostics, inFolder: folder)) }
    let move = YearMove(from: season.span)
    span = move.span(season.span)
    yearBefore = season.span.first.fields.year
    seasonFile = move.json(PlainFile.read("\(folder)/\(SeasonPart.season.fileName)").bytes ?? [], name: season.name)
    let held = Set((book.current?.activeEvenings ?? []).map(\.commune))
    let waiting =
      book.current == nil ? [] : Set(season.communes.filter { $0.evenings > 0 && !held.contains($0.code) }.map(\.code))
    self.waiting = waiting
    communes = season.communes.map { commune in
      var commune = commune
      if !waiting.isEmpty, !waiting.contains(commune.code) { commune.required = 0 }
      return commune
    }
    availability = season.availability.filter { $0.status != .fixed && $0.source.isEmpty && $0.origin == .said }.map {
      row in
      var row = row
      row.span = move.span(row.span)
      return row
    }
    copies = [SeasonPart.distances.fileName, SeasonPart.durations.fileName, "map.geojson"].compactMap { name in
      PlainFile.read("\(folder)/\(name)").bytes.map { (name, $0) }
    }
  }
}

/// Moves dates to the next year's same weekdays, and public holidays to the same day of the month.
struct YearMove {
  private let years: Int

  init(from season: DateSpan) {
    years = max(1, (season.count + 363) / 364)
  }

  /// Days of the month that are holidays whatever their weekday.
  private static let holidays: Set<[Int]> = [
    [1, 1], [5, 1], [5, 8], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25],
  ]

  /// A date, moved.
  func date(_ date: CivilDate) -> CivilDate {
    let (year, month, day) = date.fields
    if YearMove.holidays.contains([month, day]), let same = CivilDate(year: year + years, month: month, day: day) {
      return same
    }
    return date + 364 * years
  }

  /// A span, moved as a whole.
  func span(_ span: DateSpan) -> DateSpan {
    if span.count == 1 { return DateSpan(date(span.first)) }
    return DateSpan(first: span.first + 364 * years, last: span.last + 364 * years) ?? span
  }

  /// A season's JSON with every date in quotes moved, and the year in its name.
  func json(_ bytes: [UInt8], name: String) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let (old, new) = (Array(JSONText.string(name).text.utf8), Array(JSONText.string(moved(name)).text.utf8))
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == quote, index + 12 <= bytes.count, bytes[index + 11] == quote,
        let date = CivilDate(iso8601: String(decoding: bytes[index + 1..<index + 11], as: UTF8.self))
      {
        result += [quote] + Array(self.date(date).description.utf8) + [quote]
        index += 12
      } else if bytes[index] == quote, bytes[index...].starts(with: old) {
        result += new
        index += old.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// A name with the years in it moved: `été 2026` becomes `été 2027`.
  private func moved(_ name: String) -> String {
    var words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (index, word) in words.enumerated() {
      if let year = Int(word), (2000...2200).contains(year) { words[index] = String(year + years) }
    }
    return words.joined(separator: " ")
  }
}
