internal import SeasonModel

/// The season in a few lines of plain words.
struct GlanceSection {
  let facts: PageFacts

  var node: HTMLNode {
    let (season, texts) = (facts.season, facts.texts)
    let held = facts.events.filter(\.isConfirmed)
    let codes = Set(held.map(\.commune))
    let people = season.communes.reduce(0) { $0 + (codes.contains($1.code) ? $1.population ?? 0 : 0) }
    let metres = facts.tours.reduce(0) { $0 + $1.metres.count }
    var items = [line("dates", texts.perEvening(held.count, codes.count), texts.span(season.span))]
    if people > 0 { items.append(line("people", texts.reached(people), "")) }
    if metres > 0 {
      let saved = (facts.content.roundTrips ?? 0) - metres
      items.append(
        line("road", texts.driven(metres, tours: facts.tours.count), saved >= 1000 ? texts.saved(saved) : ""))
      if let grams = season.travel.gramsCO2PerKm {
        items.append(line("air", texts.carbon(Int((Double(metres) / 1000 * grams).rounded())), ""))
      }
    }
    if let standing = facts.content.standing {
      items.append(line("best", texts.standing(standing), texts.proven(standing)))
    } else if facts.content.audience == .crew, metres > 0 {
      items.append(line("best", texts.unproven, ""))
    }
    return .element(
      "section", [.text("id", "apercu"), .text("aria-labelledby", "t-apercu")],
      [
        .element("h2", [.text("id", "t-apercu")], text: texts.glance),
        .element("ul", [.text("class", "facts")], items),
      ])
  }

  private func line(_ kind: String, _ first: String, _ rest: String) -> HTMLNode {
    let strong = HTMLNode.element("strong", text: first)
    return .element(
      "li", [.text("class", kind)], rest.isEmpty ? [strong] : [strong, .text(" "), .element("span", text: rest)])
  }
}
