internal import CivilTime
internal import Gazetteer
internal import SeasonDesk
internal import SeasonModel
internal import TextFormats

/// Writes a new season folder that can be planned at once, and that explains itself.
struct InitCommand: Command {
  static let season = ValueOption.text("name", value: InitTexts.seasonValue, help: InitTexts.season)
  static let first = ValueOption.date("first", help: InitTexts.first)
  static let last = ValueOption.date("last", help: InitTexts.last)

  static let epci = ValueOption.text("epci", value: InitTexts.epciValue, help: InitTexts.epci)
  static let departement = ValueOption.text(
    "departement", value: InitTexts.departementValue, help: InitTexts.departement)
  static let maxPopulation = ValueOption.whole(
    "max-population", value: Phrase(same: "N"), in: 1...SeasonLimits.population.upperBound,
    help: InitTexts.maxPopulation)
  static let communes = ValueOption.text("communes", value: InitTexts.communesValue, help: InitTexts.communes)
  static let base = ValueOption.text("base", value: InitTexts.baseValue, help: InitTexts.base)
  static let weekdays = ValueOption<[Weekday]>(
    "weekdays", value: InitTexts.weekdaysValue, help: InitTexts.weekdays, expectation: InitTexts.weekdaysWanted,
    read: InitCommand.weekdays)
  static let from = ValueOption.text("from", value: ArgumentTexts.folder, help: InitTexts.from)

  let name = "init"

  var summary: Phrase { InitTexts.summary }

  var positionals: [Positional] { [Positional(label: ArgumentTexts.folder, help: InitTexts.folder)] }

  var options: [any OptionDeclaration] {
    [
      InitCommand.season, InitCommand.first, InitCommand.last, InitCommand.epci, InitCommand.departement,
      InitCommand.maxPopulation, InitCommand.communes, InitCommand.base, InitCommand.weekdays, InitCommand.from,
    ]
  }

  var remarks: [Phrase] { InitTexts.remarks }

  func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitStatus {
    if let before = arguments[InitCommand.from] { return try follow(before, arguments, console) }
    let span = try InitCommand.span(first: arguments[InitCommand.first], last: arguments[InitCommand.last])
    var template = SeasonTemplate(
      name: arguments[InitCommand.season] ?? "Guinguette mobile \(span.first.fields.year)", span: span)
    if let days = arguments[InitCommand.weekdays] { template.weekdays = days }
    let selection = InitCommand.selection(arguments)
    if !selection.isEmpty {
      template.villages = try selection.communes()
      template.base = VillageSelection.likelyBase(of: template.villages)
    }
    if let base = arguments[InitCommand.base] {
      template.base = try VillageSelection.commune(named: base, among: template.villages)
    }
    try write(template.files, arguments.folder, console)
    if let base = template.base { console.note(InitTexts.chosen(template.villages.count, base: base.name)) }
    for step in InitTexts.steps(in: arguments.folder, isExample: template.villages.isEmpty) { console.note(step) }
    return .done
  }

  /// Begins a season that follows another.
  private func follow(
    _ before: String, _ arguments: ParsedArguments, _ console: Console
  ) throws -> ExitStatus {
    if let other = options.first(where: { $0.name != InitCommand.from.name && arguments.has($0) }) {
      throw InitTexts.notWithFrom(other.name)
    }
    let next = try NextSeason(after: before, now: WallClock.now)
    try write(NextSeasonFiles(next: next).files, arguments.folder, console)
    console.note(InitTexts.follows(next.span, communes: next.communes.count))
    if !next.waiting.isEmpty {
      let names = next.communes.filter { next.waiting.contains($0.code) }.map(\.name)
      console.note(InitTexts.waiting(names, since: next.yearBefore))
    }
    for step in InitTexts.steps(in: arguments.folder, isExample: false) { console.note(step) }
    return .done
  }

  private func write(_ files: [(name: String, bytes: [UInt8])], _ folder: String, _ console: Console) throws {
    console.warn(try NewSeasonFolder.write(files, at: folder))
    console.print(
      json: .object([
        ("folder", .string(folder)), ("files", .array(files.map { .string($0.name) })),
      ]))
  }

  private static func selection(_ arguments: ParsedArguments) -> VillageSelection {
    var selection = VillageSelection()
    selection.community = arguments[InitCommand.epci]
    selection.departement = arguments[InitCommand.departement]
    selection.maxPopulation = arguments[InitCommand.maxPopulation]
    let list = arguments[InitCommand.communes] ?? ""
    selection.names = list.split { ",;\n".contains($0) }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
    return selection
  }

  /// Days of the week between commas or blanks, in their order; nil when a word is none.
  private static func weekdays(_ text: String) -> [Weekday]? {
    let words = text.split { ", ;".contains($0) }
    let days = words.compactMap { WeekdayWord.weekday(String($0)) }
    return days.isEmpty || days.count < words.count ? nil : Set(days).sorted()
  }

  /// The season's dates: those given, else from the middle of May to the end of August of the next summer to plan.
  private static func span(first: CivilDate?, last: CivilDate?) throws(CommandFailure) -> DateSpan {
    let today = WallClock.now.date
    let (thisYear, month, _) = today.fields
    let year = first?.fields.year ?? (month < 5 ? thisYear : thisYear + 1)
    let first = first ?? CivilDate(year: year, month: 5, day: 15) ?? today
    let last = last ?? CivilDate(year: year, month: 8, day: 31) ?? today
    guard let span = DateSpan(first: first, last: last), span.count >= 14 else {
      throw InitTexts.tooShort(first, last)
    }
    return span
  }
}
