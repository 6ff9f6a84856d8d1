internal import CivilTime
public import SeasonModel

/// One sheet of A4 for the crew on each outing: the way with its hours, who to call, and lines to fill in by hand.
public struct RoadSheets {
  private let season: Season
  private let plan: Plan
  private let texts: RoadSheetTexts
  private let language: FeedLanguage
  private let scope: ExportScope

  /// Prepares the sheets of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - season: its season.
  ///   - scope: which evenings an outing must have to be written; it is written whole.
  ///   - language: the language of the sheets.
  public init(of plan: Plan, in season: Season, scope: ExportScope = .season, language: FeedLanguage = .french) {
    (self.season, self.plan, self.language, self.scope) = (season, plan, language, scope)
    texts = RoadSheetTexts(language: language)
  }

  /// The bytes of the file: a page of HTML that stands alone.
  public func html() -> [UInt8] {
    let drives = Itinerary(plan: plan, season: season).drives
      .filter { drive in drive.stops.contains { scope.holds(plan.evenings[$0.evening], in: season) } }
      .sorted { key($0) < key($1) }
    let name = FeedTexts(language: language).calendarName(season, .season)
    let sheets = drives.map(sheet)
    let nothing = HTMLNode.element("article", [.text("class", "paper")], [.element("p", text: texts.nothing)])
    return PaperPage(
      language: language, title: "\(texts.title)\u{00A0}– \(name)", hint: texts.hint, style: RoadSheetStyle.text,
      sheets: sheets.isEmpty ? [nothing] : sheets
    ).html
  }

  private func key(_ drive: Itinerary.Drive) -> (CivilDate, Int) {
    (plan.evenings[drive.stops[0].evening].date, season.outings[drive.outing].van)
  }

  private func sheet(_ drive: Itinerary.Drive) -> HTMLNode {
    let van = season.vans[season.outings[drive.outing].van]
    let evenings = drive.stops.map { plan.evenings[$0.evening] }
    let base = season.siteName(season.baseSite(ofVan: season.outings[drive.outing].van))
    var metres = Metres.zero
    var time = Minutes.zero
    for leg in drive.stops.flatMap({ [$0.leg, $0.returning] }).compactMap(\.self) {
      metres += leg.metres
      time += leg.time
    }
    let page = SeasonPageTexts(language: language)
    let facts = [van.name, page.evenings(evenings.count), texts.driving(metres, time)].joined(separator: "\u{00A0}· ")
    var parts: [HTMLNode] = [
      .element("p", [.text("class", "kicker")], text: "\(texts.sheet)\u{00A0}· \(season.name)"),
      .element("h2", text: dates(evenings)), .element("p", [.text("class", "soft")], text: facts),
    ]
    if let off = calledOff(drive, van: van.id) { parts.append(.element("p", [.text("class", "off")], text: off)) }
    let sketch = SketchMap(
      base: (base, season.table.coordinate(of: drive.stops[0].from)),
      stops: drive.stops.map { stop in
        season.table.coordinate(of: stop.site).map {
          SketchMap.Stop(name: season.siteName(stop.site), coordinate: $0)
        }
      }, label: texts.sketch, texts: page)
    if let node = sketch.node { parts.append(node) }
    parts += drive.stops.enumerated().map { place, stop in self.stop(stop, number: place + 1, base: base) }
    parts.append(.element("p", [.text("class", "fine")], text: "\(texts.brings) \(texts.fine)"))
    return .element(
      "article", [.text("class", "paper\(evenings.count > 6 ? " many crowd" : evenings.count > 3 ? " many" : "")")],
      parts)
  }

  private func dates(_ evenings: [Evening]) -> String {
    guard let first = evenings.first?.date, let last = evenings.last?.date,
      let span = DateSpan(first: first, last: last)
    else { return "" }
    let text = texts.dates(span)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func stop(_ stop: Itinerary.Stop, number: Int, base: String) -> HTMLNode {
    let evening = plan.evenings[stop.evening]
    let page = SeasonPageTexts(language: language)
    let title: [HTMLNode] = [
      .element("span", text: "\(number)"), .text(season.siteName(stop.site) + " "),
      .element("small", text: page.day(evening.date)),
    ]
    return .element(
      "section", [.text("class", "stop")],
      [
        .element("h3", title),
        .element(
          "div", [.text("class", "two")],
          [.element("ol", [.text("class", "times")], times(stop, evening, base)), facts(stop, evening)]),
      ])
  }

  private func times(_ stop: Itinerary.Stop, _ evening: Evening, _ base: String) -> [HTMLNode] {
    let times = RoadTimes(stop, on: evening.date, hours: season.hours)
    let from = season.siteName(stop.from)
    var rows: [HTMLNode] = [
      row(
        times.leaves, evening, texts.departure(from: from),
        stop.leg.map { texts.leg($0) } ?? texts.roadless),
      row(times.arrives, evening, texts.arrival), row(times.opens, evening, texts.opening),
      row(times.closes, evening, texts.closing),
    ]
    if stop.isLast {
      rows.append(
        row(
          times.packed, evening, texts.goingBack, stop.returning.map { texts.leg($0) } ?? texts.roadless))
      if let back = times.back { rows.append(row(back, evening, texts.back(at: base))) }
    } else {
      rows.append(row(times.packed, evening, texts.stays))
    }
    return rows
  }

  private func row(_ moment: RoadMoment?, _ evening: Evening, _ what: String, _ more: String = "") -> HTMLNode {
    var words: [HTMLNode] = [.text(what)]
    if !more.isEmpty { words.append(.element("small", text: more)) }
    guard let moment else { return .element("li", [.element("b", text: "–"), .element("span", words)]) }
    let time = HTMLNode.element(
      "time", [.text("datetime", "\(moment.date)T\(moment.time)")], text: texts.time(moment, beside: evening.date))
    return .element("li", [time, .element("span", words)])
  }

  private func facts(_ stop: Itinerary.Stop, _ evening: Evening) -> HTMLNode {
    let commune = season.communePositions[evening.commune].map { season.communes[$0] }
    var rows: [(String, String)] = [
      (texts.venue, commune?.venue ?? ""), (texts.contact, commune?.contact ?? ""),
    ]
    for note in [commune?.note ?? "", evening.note] where !note.isEmpty { rows.append((texts.note, note)) }
    let nodes = rows.flatMap { label, text -> [HTMLNode] in
      let value: HTMLNode =
        text.isEmpty ? .element("dd", [.text("class", "soft")], text: texts.unknown) : .element("dd", text: text)
      return [.element("dt", text: label), value]
    }
    // To be filled in by hand.
    let lines = [texts.rain, texts.takings, texts.visitors, texts.remarks].flatMap { label in
      [HTMLNode.element("dt", text: label), .element("dd", [.text("class", "line")], text: "\u{00A0}")]
    }
    return .element("dl", nodes + lines)
  }

  /// The evenings that were called off on the dates of the outing.
  private func calledOff(_ drive: Itinerary.Drive, van: String) -> String? {
    let page = SeasonPageTexts(language: language)
    let dates = season.outings[drive.outing].dates
    let names = plan.evenings.filter { !$0.counts && $0.van == van && dates.contains($0.date) }.map { evening in
      "\(season.communePositions[evening.commune].map { season.communes[$0].name } ?? evening.commune) (\(page.day(evening.date)))"
    }
    return names.isEmpty ? nil : texts.calledOff(names)
  }
}
