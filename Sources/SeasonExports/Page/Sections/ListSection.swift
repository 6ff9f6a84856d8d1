internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// The evenings by date, as a table that scripts can sort, with the same as a spreadsheet.
struct ListSection {
  let facts: PageFacts

  var node: HTMLNode {
    let texts = facts.texts
    let title = HTMLNode.element("h2", [.text("id", "t-dates")], text: texts.list)
    let attributes: [HTMLAttribute] = [.text("id", "dates"), .text("aria-labelledby", "t-dates")]
    guard !facts.events.isEmpty else {
      return .element("section", attributes, [title, .element("p", text: texts.nothing)])
    }
    let isCrew = facts.content.audience == .crew
    var heads = [texts.date, texts.village, texts.hours]
    if isCrew { heads.append(texts.contact) }
    let row = heads.map { HTMLNode.element("th", [.text("scope", "col")], text: $0) }
    let table = HTMLNode.element(
      "table", [.text("class", "list"), .text("aria-labelledby", "t-dates")],
      [.element("thead", [.element("tr", row)]), .element("tbody", facts.events.enumerated().map(self.row))])
    return .element("section", attributes, [title, table, download])
  }

  private func row(_ place: Int, _ event: PublishedEvent) -> HTMLNode {
    let texts = facts.texts
    let commune = facts.season.communePositions[event.commune].map { facts.season.communes[$0] }
    let tour = facts.tour(of: event)
    var when: [HTMLNode] = []
    if let tour { when.append(TourSample(number: tour, label: texts.tour(tour)).node) }
    when.append(.element("time", [.text("datetime", "\(event.date)")], text: texts.day(event.date)))
    var name: HTMLNode = .element("strong", text: event.name)
    if let anchor = facts.anchor(event.commune) {
      name = .element("a", [.url("href", .fragment(anchor))], [name])
    }
    var who = [name]
    let venue = commune?.venue ?? ""
    if !venue.isEmpty { who += [.text(" "), .element("small", text: venue)] }
    if !event.isConfirmed {
      who = [.element("s", who), .text(" "), .element("b", [.text("class", "off")], text: texts.cancelled)]
    }
    var cells: [HTMLNode] = [
      .element("td", [.text("data-sort", "\(place)")], when), .element("th", [.text("scope", "row")], who),
      .element("td", text: texts.hours(event.opens, event.closes)),
    ]
    if facts.content.audience == .crew {
      let notes = [commune?.contact ?? "", commune?.note ?? ""].filter { !$0.isEmpty }.joined(separator: " / ")
      cells.append(.element("td", text: notes))
    }
    var attributes: [HTMLAttribute] = [.text("data-c", event.commune)]
    if let tour { attributes.append(.text("data-o", "\(tour)")) }
    return .element("tr", attributes, cells)
  }

  private var download: HTMLNode {
    let columns = PlanColumn.allCases.filter { facts.content.audience == .crew || !$0.isInternal }
    let dialect: CSVDialect = facts.texts.language == .french ? .excelFrench : .rfc4180
    let bytes = PlanSheet(of: facts.plan, in: facts.season).csv(dialect: dialect, columns: columns)
    return .element(
      "p", [.text("class", "screen")],
      [
        .element(
          "a",
          [.text("class", "button"), .text("download", "soirees.csv"), .url("href", .data(bytes, type: "text/csv"))],
          text: facts.texts.download)
      ])
  }
}

/// A short piece of an outing's line, so that a row and the map can be told to belong together.
struct TourSample {
  let number: Int
  let label: String

  var node: HTMLNode {
    .element(
      "svg",
      [
        .text("class", "sample"), .text("viewBox", "0 0 34 8"), .text("role", "img"), .text("aria-label", label),
      ],
      [
        .element(
          "path", [.text("class", "o \(PageFacts.look(number))"), .text("d", "M1 4H33")], [])
      ])
  }
}
