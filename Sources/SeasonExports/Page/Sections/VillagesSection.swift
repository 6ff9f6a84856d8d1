internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// Every village with its evenings, its calendar, and what each date of the season means for it.
///
/// Without a script the dates stand in lists by what they mean; a script makes a board of them that can be tapped.
struct VillagesSection {
  let facts: PageFacts

  /// What the boards show, in the order of their lists.
  private static let told: [DateAnswer.State] = [.free, .move, .taken, .closed, .rule]

  var node: HTMLNode {
    let texts = facts.texts
    let order = facts.season.communes.indices.sorted {
      let (left, right) = (facts.season.communes[$0], facts.season.communes[$1])
      return (SortKey.key(left.name), left.code) < (SortKey.key(right.name), right.code)
    }
    let search: [HTMLNode] = [
      .element("label", [.text("for", "cherche")], text: texts.findLabel),
      .void(
        "input",
        [.text("id", "cherche"), .text("type", "search"), .text("autocomplete", "off"), .text("spellcheck", "false")]),
      .element("p", [.text("id", "trouve"), .text("role", "status"), .text("class", "soft")], []),
    ]
    return .element(
      "section", [.text("id", "villages"), .text("aria-labelledby", "t-villages")],
      [
        .element("h2", [.text("id", "t-villages")], text: texts.villages),
        .element("p", [.text("class", "noscript")], text: texts.noScript),
        .element("div", [.text("class", "find"), .flag("hidden")], search),
        .element("div", [.text("class", "villages")], order.map(village)),
      ])
  }

  private func village(_ position: Int) -> HTMLNode {
    let (commune, texts) = (facts.season.communes[position], facts.texts)
    let evenings = facts.events.filter { $0.commune == commune.code }
    let held = evenings.filter(\.isConfirmed)
    let dates =
      held.isEmpty ? texts.noEvening : held.map { texts.day($0.date) }.joined(separator: ", ")
    var parts: [HTMLNode] = [
      .element(
        "summary",
        [.element("strong", text: commune.name), .text(" "), .element("span", text: dates)])
    ]
    parts += evenings.map { event in
      let text = "\(texts.language.text(of: event.date)), \(texts.hours(event.opens, event.closes)), \(event.place)"
      return event.isConfirmed
        ? .element("p", text: text)
        : .element("p", [.element("s", text: text), .text(" "), .element("b", text: texts.cancelled)])
    }
    if let path = facts.links.communes[commune.code] {
      parts.append(
        .element("p", [.element("a", [.text("class", "button"), .url("href", .file(path))], text: texts.subscribe)]))
    }
    if let email = facts.season.draft.email {
      let mail = PageAddress.mail(
        to: email, subject: texts.mailSubject(commune.name), body: texts.mailBody(commune.name))
      parts.append(
        .element("p", [.text("class", "mail")], [.element("a", [.url("href", mail)], text: texts.write)]))
    }
    if let answers = facts.content.answers[commune.code] { parts.append(board(answers)) }
    return .element(
      "details",
      [
        .text("id", facts.anchor(commune.code) ?? "village-\(position + 1)"), .text("class", "village"),
        .text("data-c", commune.code),
      ], parts)
  }

  private func board(_ answers: [DateAnswer]) -> HTMLNode {
    let texts = facts.texts
    var rows: [HTMLNode] = []
    for state in VillagesSection.told {
      let dates = answers.filter { $0.state == state }
      if dates.isEmpty { continue }
      rows.append(.element("dt", text: texts.states(state)))
      let list = dates.map { answer in
        texts.dayAndMonth(answer.date) + (answer.extraText.isEmpty ? "" : " (\(answer.extraText))")
      }
      rows.append(.element("dd", text: list.joined(separator: ", ")))
    }
    return .element("dl", [.text("class", "answers")], rows)
  }

  /// What the script makes boards of: the dates on which a van works, every reason once, and for each commune and date
  /// the state, the reason and the cost.
  var data: JSONText {
    let texts = facts.texts
    let codes = facts.season.communes.map(\.code).filter { facts.content.answers[$0] != nil }
    let worked = Set(codes.flatMap { (facts.content.answers[$0] ?? []).filter { $0.state != .off }.map(\.date) })
    let dates = worked.sorted()
    var reasons: [String] = []
    var places: [String: Int] = [:]
    func place(_ text: String) -> JSONText {
      if let place = places[text] { return .number(place) }
      places[text] = reasons.count
      reasons.append(text)
      return .number(reasons.count - 1)
    }
    let states = DateAnswer.State.allCases
    let boards: [(String, JSONText)] = codes.map { code in
      let answers = Dictionary((facts.content.answers[code] ?? []).map { ($0.date, $0) }) { first, _ in first }
      let cells = dates.map { date -> JSONText in
        guard let answer = answers[date] else { return .number(0) }
        var cell: [JSONText] = [.number(states.firstIndex(of: answer.state) ?? 0), place(answer.reason)]
        if let extra = answer.extra { cell += [place(answer.extraText), .number(extra)] }
        return .array(cell)
      }
      return (code, .array(cells))
    }
    let days: [JSONText] = dates.map { .string(texts.day($0)) }
    let months: [JSONText] = dates.map { .string(texts.month($0)) }
    return .object([
      ("dates", .array(dates.map { .string($0.description) })), ("days", .array(days)), ("months", .array(months)),
      ("states", .array(states.map { .string($0.rawValue) })),
      ("words", .array(states.map { .string(texts.state($0)) })), ("reasons", .array(reasons.map(JSONText.string))),
      ("boards", .object(boards)),
      (
        "texts",
        .object([
          ("hint", .string(texts.boardHint)), ("found", .string(texts.found)), ("today", .string(texts.today)),
          ("write", .string(texts.writeForDate)), ("email", .string(facts.season.draft.email ?? "")),
          ("subject", .string(texts.mailSubject("{c}", "{d}"))), ("body", .string(texts.mailBody("{c}", "{d}"))),
          ("week", .array(Weekday.allCases.map { .string(texts.shortWeekday($0)) })), ("colon", .string(texts.colon)),
        ])
      ),
    ])
  }
}

/// Names in the order in which people look for them: accents and case count for nothing.
enum SortKey {
  static func key(_ name: String) -> String { Slug(name).description }
}
