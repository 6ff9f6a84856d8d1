internal import CivilTime
internal import SeasonModel

/// What the last publication told that is new.
///
/// Found out of the publication alone and without a clock, so that publishing the same again gives the same page: the
/// evenings whose last change is the latest of all, unless that was the first publication.
struct ChangesSection {
  let facts: PageFacts

  private var latest: UTCInstant? {
    guard let last = facts.events.map(\.revision.lastModified).max(),
      facts.events.contains(where: { $0.revision.created < last && $0.revision.lastModified < last })
        || facts.events.contains(where: { $0.revision.created < last && $0.revision.sequence > 0 })
    else { return nil }
    return last
  }

  private func kind(_ event: PublishedEvent, _ last: UTCInstant) -> PageChange? {
    guard event.revision.lastModified == last else { return nil }
    if !event.isConfirmed { return .cancelled }
    if event.revision.created == last { return .new }
    if let changed = event.changed { return changed == last ? .changed : nil }
    // A file of an earlier version does not say when: a change of nothing but texts raises no sequence.
    return event.revision.sequence > 0 ? .changed : nil
  }

  /// The section; nil where nothing has changed.
  var node: HTMLNode? {
    guard let last = latest else { return nil }
    let changes = facts.events.compactMap { event in kind(event, last).map { (event, $0) } }
    if changes.isEmpty { return nil }
    let texts = facts.texts
    let items = changes.map { event, kind in
      let what = HTMLNode.element("b", text: texts.change(kind))
      let name = HTMLNode.element("strong", text: event.name)
      let when = "\(texts.language.text(of: event.date)), \(texts.hours(event.opens, event.closes))"
      let told: HTMLNode = kind == .cancelled ? .element("s", text: when) : .text(when)
      var before: [HTMLNode] = []
      if kind == .changed, let old = event.movedFrom {
        before = [.element("s", text: texts.day(old)), .text(" → ")]
      }
      return HTMLNode.element("li", [what, .text(" "), name, .text(", ")] + before + [told])
    }
    return .element(
      "section",
      [
        .text("id", "changements"), .text("aria-labelledby", "t-changements"),
        .text("data-until", (last.date + 14).description),
      ],
      [
        .element("h2", [.text("id", "t-changements")], text: texts.changes),
        .element("p", [.text("class", "soft")], text: texts.changed(on: last.date)), .element("ul", items),
      ])
  }
}
