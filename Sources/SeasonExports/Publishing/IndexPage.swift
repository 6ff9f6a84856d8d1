internal import CivilTime
internal import SeasonModel

/// The page that leads to everything published: the list of evenings by date, and each calendar.
///
/// Plain HTML with one small style: it reads on any phone, with any screen reader, and without a script.
struct IndexPage {
  let publication: Publication
  let season: Season
  let contents: PublishedContents

  /// The bytes of the page.
  func html(_ options: CalendarFeed.Options) -> [UInt8] {
    let texts = FeedTexts(language: options.language)
    let page = PageTexts(language: options.language)
    let title = HTML.escaped(texts.calendarName(season, .season))
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(options.language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "<title>\(title)</title>",
      "<style>", IndexPage.style, "</style>", "</head>", "<body>", "<header>", "<h1>\(title)</h1>",
      "<p>\(HTML.escaped(page.subscribe))</p>",
      "<p><a class=\"main\" href=\"saison.ics\">\(HTML.escaped(page.wholeSeason))</a></p>", "</header>", "<main>",
      "<section aria-labelledby=\"dates\">", "<h2 id=\"dates\">\(HTML.escaped(page.dates))</h2>",
    ]
    lines += evenings(texts, page, options)
    lines += ["</section>"]
    lines += calendars(page)
    lines += [
      "<section aria-labelledby=\"files\">", "<h2 id=\"files\">\(HTML.escaped(page.files))</h2>", "<ul>",
      "<li><a href=\"plan-excel.csv\">\(HTML.escaped(page.spreadsheet))</a></li>",
      "<li><a href=\"plan.csv\">\(HTML.escaped(page.data))</a></li>",
      "<li><a href=\"plan.geojson\">\(HTML.escaped(page.map))</a></li>", "</ul>", "</section>", "</main>", "</body>",
      "</html>",
    ]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func evenings(_ texts: FeedTexts, _ page: PageTexts, _ options: CalendarFeed.Options) -> [String] {
    let isOver = options.today.map { $0 > season.span.last } ?? false
    let shown = publication.events(of: season).filter { $0.isConfirmed || !isOver }
      .sorted { ($0.date, $0.van, $0.commune, $0.number) < ($1.date, $1.van, $1.commune, $1.number) }
    if shown.isEmpty { return ["<p>\(HTML.escaped(page.nothing))</p>"] }
    let paths = Dictionary(
      contents.entries.compactMap { entry -> (String, String)? in
        guard case .commune(let code) = entry.scope else { return nil }
        return (code, entry.path)
      }
    ) { first, _ in first }
    let items = shown.map { event in
      let time =
        "<time datetime=\"\(event.date)T\(event.opens)\">\(HTML.escaped(options.language.text(of: event.date)))</time>"
      let name = "<a href=\"\(paths[event.commune] ?? "saison").ics\">\(HTML.escaped(event.name))</a>"
      let hours = HTML.escaped("\(event.place). \(texts.hours(opens: event.opens, closes: event.closes))")
      let text = "\(time) <strong>\(name)</strong> <span>\(hours)</span>"
      return event.isConfirmed ? "<li>\(text)</li>" : "<li><em>\(HTML.escaped(page.cancelled))</em> <s>\(text)</s></li>"
    }
    return ["<ol>"] + items + ["</ol>"]
  }

  private func calendars(_ page: PageTexts) -> [String] {
    var lines: [String] = []
    for (id, heading, isWanted) in [
      ("vans", page.vans, { if case .van = $0 { true } else { false } }),
      ("territories", page.territories, { if case .territory = $0 { true } else { false } }),
      ("villages", page.villages, { if case .commune = $0 { true } else { false } }),
    ] as [(String, String, (ExportScope) -> Bool)] {
      let entries = contents.entries.filter { $0.isOffered && isWanted($0.scope) }.sorted {
        ($0.name, $0.path) < ($1.name, $1.path)
      }
      if entries.isEmpty { continue }
      lines += ["<section aria-labelledby=\"\(id)\">", "<h2 id=\"\(id)\">\(HTML.escaped(heading))</h2>", "<ul>"]
      lines += entries.map { "<li><a href=\"\($0.path).ics\">\(HTML.escaped($0.name))</a></li>" }
      lines += ["</ul>", "</section>"]
    }
    return lines
  }

  private static let style = """
    body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; color: #222; }
    ol, ul { padding: 0; list-style: none; }
    li { padding: .6rem 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
    time, li span { display: block; }
    a { color: #8a3b00; padding: .2rem 0; }
    a.main { display: inline-block; padding: .7rem 1rem; border: 2px solid; border-radius: .4rem; }
    """
}

/// Text within a page.
enum HTML {
  /// A text in which nothing is markup; control characters, which a page may not hold, are left out.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x09, 0x0a, 0x0d: bytes.append(0x20)
      case 0x00...0x1f, 0x7f: break
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
