internal import CivilTime
internal import SeasonModel

/// A plan as a list by date, one line for each evening, under the names of the months.
struct SeasonList {
  let season: Season
  let plan: Plan
  let language: Language
  let style: Style

  /// The lines of the list.
  var lines: [String] {
    let rows = makeRows()
    let widths = columnWidths(rows)
    var lines: [String] = []
    var month = 0
    for row in rows {
      let (year, number, _) = row.date.fields
      if year * 12 + number != month {
        month = year * 12 + number
        if !lines.isEmpty { lines.append("") }
        lines.append(style.bold(language.capitalized("\(language.month(number)) \(year)")))
      }
      lines.append(text(of: row, widths))
    }
    return lines
  }

  /// One line before it is laid out.
  private struct Row {
    let date: CivilDate
    let cells: [String]
    let isCancelled: Bool
  }

  private func makeRows() -> [Row] {
    let itinerary = Itinerary(plan: plan, season: season)
    var stops: [Int: Itinerary.Stop] = [:]
    for stop in itinerary.drives.flatMap(\.stops) { stops[stop.evening] = stop }
    return plan.evenings.enumerated().map { position, evening in
      let stop = stops[position]
      let weekday = language.shortWeekday(evening.date.weekday)
      let day = DisplayWidth.rightAligned(language.day(evening.date), to: language == .french ? 3 : 2)
      return Row(
        date: evening.date,
        cells: [
          "\(weekday) \(day)",
          DisplayWidth.cut(season.communeName(evening.commune, language), to: hasSeveralVans ? 26 : 34),
          hasSeveralVans ? DisplayWidth.cut(season.vanName(evening.van, language), to: 13) : "",
          stop?.leg.map { language.km($0.metres) } ?? "",
          stop.flatMap { $0.isLast ? $0.returning : nil }.map { returnText($0.metres) } ?? "",
          remark(evening),
        ],
        isCancelled: !evening.counts)
    }
  }

  private func columnWidths(_ rows: [Row]) -> [Int] {
    (0..<6).map { column in rows.map { DisplayWidth.columns(of: $0.cells[column]) }.max() ?? 0 }
  }

  private func text(of row: Row, _ widths: [Int]) -> String {
    var parts: [String] = []
    for (column, cell) in row.cells.enumerated() where widths[column] > 0 {
      parts.append(
        column == 3
          ? DisplayWidth.rightAligned(cell, to: widths[column]) : DisplayWidth.padded(cell, to: widths[column]))
    }
    var line = "  " + parts.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return row.isCancelled ? style.dim(line) : line
  }

  private var hasSeveralVans: Bool { season.vans.count > 1 }

  private func returnText(_ length: Metres) -> String { ShowTexts.back(language.km(length))(language) }

  private func remark(_ evening: Evening) -> String {
    switch evening.status {
    case .fixed: EveningTexts.promised(language)
    case .held: EveningTexts.held(language)
    case .cancelled: EveningTexts.cancelled(language)
    case .planned: evening.isLocked ? EveningTexts.locked(language) : ""
    }
  }
}
