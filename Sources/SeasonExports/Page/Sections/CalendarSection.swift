internal import CivilTime
internal import SeasonModel

/// The season month by month, Monday first, with the public holidays.
struct CalendarSection {
  let facts: PageFacts
  private let holidays: PublicHolidays
  private let byDate: [CivilDate: [PublishedEvent]]

  init(facts: PageFacts) {
    self.facts = facts
    holidays = PublicHolidays(of: facts.season)
    byDate = Dictionary(grouping: facts.events, by: \.date)
  }

  var node: HTMLNode {
    .element(
      "section", [.text("id", "calendrier"), .text("aria-labelledby", "t-calendrier")],
      [
        .element("h2", [.text("id", "t-calendrier")], text: facts.texts.calendar),
        .element("div", [.text("class", "months")], months.map(month)),
      ])
  }

  /// The first day of every month that the season or an evening lies in.
  private var months: [CivilDate] {
    let dates = facts.events.map(\.date) + [facts.season.span.first, facts.season.span.last]
    guard let first = dates.min(), let last = dates.max() else { return [] }
    var start = first - (first.fields.day - 1)
    var months: [CivilDate] = []
    while start <= last {
      months.append(start)
      start = start + CivilDate.length(ofMonth: start.fields.month, year: start.fields.year)
    }
    return months
  }

  private func month(_ start: CivilDate) -> HTMLNode {
    let length = CivilDate.length(ofMonth: start.fields.month, year: start.fields.year)
    let days = (0..<length).map { day(start + $0, isFirst: $0 == 0) }
    let week = Weekday.allCases.map { HTMLNode.element("span", text: facts.texts.shortWeekday($0)) }
    return .element(
      "div", [.text("class", "month")],
      [
        .element("h3", text: facts.texts.month(start)),
        .element("div", [.text("class", "week"), .text("aria-hidden", "true")], week),
        .element("ol", [.text("class", "days")], days),
      ])
  }

  private func day(_ date: CivilDate, isFirst: Bool) -> HTMLNode {
    let (texts, events) = (facts.texts, byDate[date] ?? [])
    let holiday = holidays.holiday(on: date)
    var classes = ["d"]
    if isFirst { classes.append("s\(date.weekday.daysAfterMonday + 1)") }
    if holiday != nil { classes.append("holiday") }
    if date.weekday.daysAfterMonday > 4 { classes.append("weekend") }
    if events.contains(where: \.isConfirmed) { classes.append("has") }
    if events.isEmpty, holiday == nil { classes.append("none") }
    if !facts.season.span.contains(date) { classes.append("out") }
    let time = HTMLNode.element(
      "time", [.text("datetime", "\(date)")],
      [
        .element("span", [.text("class", "wd")], text: texts.language.name(of: date.weekday) + " "),
        .text("\(date.fields.day)"),
      ])
    var content = [time]
    if let holiday {
      content.append(.element("em", text: texts.name(holiday.holiday)))
    }
    content += events.map(evening)
    return .element("li", [.text("class", classes.joined(separator: " "))], content)
  }

  private func evening(_ event: PublishedEvent) -> HTMLNode {
    let texts = facts.texts
    var attributes: [HTMLAttribute] = [.text("data-c", event.commune)]
    if let tour = facts.tour(of: event) { attributes.append(.text("data-o", "\(tour)")) }
    attributes.append(.text("class", event.isConfirmed ? "e" : "e gone"))
    var content: [HTMLNode] = [.element(event.isConfirmed ? "strong" : "s", text: event.name)]
    content.append(
      .element("small", text: event.isConfirmed ? texts.hours(event.opens, event.closes) : texts.cancelled))
    guard let anchor = facts.anchor(event.commune) else { return .element("span", attributes, content) }
    return .element("a", [.url("href", .fragment(anchor))] + attributes, content)
  }
}
