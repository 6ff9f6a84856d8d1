internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// A letter for each evening that the last publication told something new of: a draft to send, and all of them to print.
///
/// Found out of the publication alone, without a clock and without what came before: publishing the same again, or
/// bringing an interrupted publication to its end, gives the same letters.
struct Letters {
  private struct Letter {
    let event: PublishedEvent
    let village: Commune?
    let subject: String
    let lines: [String]
  }

  private let letters: [Letter]
  private let publication: Publication
  private let language: FeedLanguage
  private let feed: CalendarFeed
  private let title: String
  private let last: UTCInstant?
  private let email: String?

  init(of publication: Publication, plan: Plan, season: Season, templates: LetterTemplates, language: FeedLanguage) {
    (self.publication, self.language) = (publication, language)
    feed = CalendarFeed(of: publication, plan: plan, season: season)
    title = FeedTexts(language: language).calendarName(season, .season)
    let told = publication.events(of: season)
    let last = told.map(\.revision.lastModified).max()
    self.last = last
    email = season.draft.email
    let news = told.compactMap { event in Letters.kind(of: event, at: last).map { (event, $0) } }
      .sorted { ($0.0.date, $0.0.commune, $0.0.number) < ($1.0.date, $1.0.commune, $1.0.number) }
    letters = news.compactMap { event, kind in
      let village = season.communePositions[event.commune].map { season.communes[$0] }
      let note = plan.evenings.first { $0.commune == event.commune && $0.date == event.date }?.note ?? ""
      let values = LetterValues(event: event, village: village, note: note, season: season, language: language)
      guard let filled = templates[kind]?.filled(values.value) else { return nil }
      return Letter(event: event, village: village, subject: filled.subject, lines: filled.lines)
    }
  }

  /// What a publication told of an evening; nil where it told nothing that asks for a letter.
  static func kind(of event: PublishedEvent, at last: UTCInstant?) -> LetterKind? {
    guard event.revision.lastModified == last else { return nil }
    if !event.isConfirmed {
      return event.revision.cancelledSince == last && event.revision.created != last ? .cancelled : nil
    }
    if event.revision.created == last { return .new }
    guard event.changed == last else { return nil }
    return event.movedFrom == nil ? .changed : .moved
  }

  /// The files for the crew's folder; none where there is nothing to write.
  var files: [PublishedFile] {
    guard let last, !letters.isEmpty else { return [] }
    let names = Dictionary(
      publication.names.filter { $0.calendar == .commune }.map { ($0.key, $0.file) }
    ) { first, _ in first }
    let drafts = letters.map { letter in
      let event = letter.event
      let name = names[event.commune] ?? Slug(event.commune).description
      let options = CalendarFeed.Options(scope: .commune(event.commune), audience: .public, language: language)
      let draft = MailDraft(
        to: letter.village.flatMap { MailAddress.first(in: $0.contact) }, from: email, subject: letter.subject,
        lines: letter.lines,
        date: last, calendar: feed.ics(options), calendarName: "\(name).ics")
      // A letter that tells something else has another name: drafts that people work at are never replaced.
      return PublishedFile(
        path: "lettres/\(name)-\(event.number)-\(event.revision.sequence).eml", bytes: draft.bytes, isDraft: true)
    }
    return drafts + [PublishedFile(path: "lettres.html", bytes: page(on: last))]
  }

  private func page(on last: UTCInstant) -> [UInt8] {
    let texts = LetterPageTexts(language: language)
    let sheets = letters.map { letter in
      let lines = letter.lines.map { line -> HTMLNode in
        line.allSatisfy(\.isWhitespace)
          ? .element("p", [.text("class", "gap")], []) : .element("p", text: line)
      }
      return HTMLNode.element(
        "article", [.text("class", "paper letter")],
        [
          .element("p", [.text("class", "to")], text: texts.townHall(of: letter.event.name)),
          .element("p", [.text("class", "on")], text: texts.written(on: last.date)),
          .element("h2", text: letter.subject),
        ] + lines)
    }
    return PaperPage(
      language: language, title: "\(texts.title)\u{00A0}– \(title)", hint: texts.hint, style: LetterStyle.text,
      sheets: sheets
    ).html
  }
}
