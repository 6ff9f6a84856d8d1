internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// Whether a file writes the day or the month first: a spreadsheet in English writes 6/13/2026 for 13 June.
///
/// The cells that can only be one tell for the whole file; of those that can be both, how many lie in the season.
struct DateOrder {
  /// A date with slashes, and where it stands.
  struct Cell {
    let slashed: DateText.Slashed
    let offset: Int
    let text: String
  }

  /// What was found out.
  enum Verdict {
    /// The day stands first; `isCertain` when some cell can be nothing else.
    case dayFirst(isCertain: Bool)
    /// The month stands first: this cell shows it.
    case monthFirst(Cell)
    /// This cell can be two dates, and the file does not say which.
    case ambiguous(Cell)
    /// The file writes both: this cell the month first, that one the day.
    case mixed(Cell, dayFirst: Cell)
  }

  private var ambiguous: [Cell] = []
  private var dayFirst: [Cell] = []
  private var monthFirst: [Cell] = []
  private let isInside: (CivilDate) -> Bool

  /// Looks at some columns of a table.
  ///
  /// - Parameters:
  ///   - table: the table; its first row is the header.
  ///   - columns: the positions of the columns that hold dates.
  ///   - isInside: whether a date is one that the file can be expected to speak of.
  init(of table: CSVTable, columns: [Int], isInside: @escaping (CivilDate) -> Bool) {
    self.isInside = isInside
    var seen: Set<DateText.Slashed> = []
    for row in 1..<max(1, table.rowCount) {
      for column in columns where column < table.cellCount(ofRow: row) {
        let cell = table.cell(row, column)
        guard let slashed = DateText.slashed(table.text.bytes, cell.content), seen.insert(slashed).inserted else {
          continue
        }
        let found = Cell(slashed: slashed, offset: cell.offset, text: table.excerpt(cell))
        switch (slashed.date(.dayFirst), slashed.date(.monthFirst)) {
        case (nil, nil): break
        case (_?, nil): dayFirst.append(found)
        case (nil, _?): monthFirst.append(found)
        case (let day?, let month?): if day != month { ambiguous.append(found) }
        }
      }
    }
  }

  /// Whether no cell can only be the month first.
  var isDayFirst: Bool { monthFirst.isEmpty }

  /// What the cells say together.
  var verdict: Verdict {
    let days = ambiguous.count { $0.slashed.date(.dayFirst).map(isInside) ?? false }
    let months = ambiguous.count { $0.slashed.date(.monthFirst).map(isInside) ?? false }
    guard let month = monthFirst.first else {
      guard dayFirst.isEmpty, months >= 3, months > 2 * days, let cell = ambiguous.first else {
        return .dayFirst(isCertain: !dayFirst.isEmpty)
      }
      return .ambiguous(cell)
    }
    if let day = dayFirst.first {
      // A few among many are slips: each is told where it stands.
      return monthFirst.count * 3 <= dayFirst.count ? .dayFirst(isCertain: true) : .mixed(month, dayFirst: day)
    }
    guard let cell = ambiguous.first else {
      let isExpected = monthFirst.count > 1 || (month.slashed.date(.monthFirst).map(isInside) ?? false)
      return isExpected ? .monthFirst(month) : .dayFirst(isCertain: false)
    }
    if months > days || (months == days && monthFirst.count > 1) { return .monthFirst(month) }
    return months == days ? .ambiguous(cell) : .dayFirst(isCertain: false)
  }
}

extension DateOrder {
  /// What a table's dates mean, or nil when it cannot be told, which is noted; that the month stands first is noted too.
  static func found(
    in table: CSVTable, columns: [Int], bag: DiagnosticBag, isInside: @escaping (CivilDate) -> Bool
  ) -> (order: DateText.Order?, isCertain: Bool) {
    switch DateOrder(of: table, columns: columns, isInside: isInside).verdict {
    case .dayFirst(let isCertain): return (.dayFirst, isCertain)
    case .monthFirst(let cell):
      if let date = cell.slashed.date(.monthFirst) {
        bag.add(.monthFirst(cell.text, date), in: table.text, at: cell.offset)
      }
      return (.monthFirst, true)
    case .ambiguous(let cell):
      if let day = cell.slashed.date(.dayFirst), let month = cell.slashed.date(.monthFirst) {
        bag.add(.ambiguousDates(cell.text, dayFirst: day, monthFirst: month), in: table.text, at: cell.offset)
      }
      return (nil, false)
    case .mixed(let month, let day):
      bag.add(
        .mixedDateOrder(monthFirst: month.text, dayFirst: day.text), in: table.text, at: month.offset,
        related: table.text.position(at: day.offset))
      return (nil, false)
    }
  }
}
