internal import CivilTime
internal import SeasonModel
internal import TextFormats

/// Reads and writes what `plan.json` remembers of the world: the part under its key `published`.
enum PublicationFields {
  static func write(_ publication: Publication, to writer: inout JSONWriter) {
    writer.open("{")
    writer.field("identity", publication.identity)
    writer.field("timeZone", publication.timeZone)
    writer.key("events")
    writer.open("[")
    for event in publication.events {
      writer.element()
      writer.openLine("{")
      write(event, to: &writer)
      writer.close("}")
    }
    writer.close("]")
    if !publication.departures.isEmpty {
      writer.key("departures")
      writer.open("[")
      for departure in publication.departures {
        writer.element()
        writer.openLine("{")
        writer.field("calendar", departure.calendar.rawValue)
        writer.field("lead", departure.lead)
        write(departure.event, to: &writer)
        writer.close("}")
      }
      writer.close("]")
    }
    writer.key("outings")
    writer.open("[")
    for outing in publication.outings {
      writer.element()
      writer.openLine("{")
      writer.field("uid", outing.uid)
      writer.field("van", outing.van)
      writer.field("from", outing.dates.first.description)
      writer.field("to", outing.dates.last.description)
      write(outing.revision, to: &writer)
      writer.close("}")
    }
    writer.close("]")
    if !publication.names.isEmpty {
      writer.key("names")
      writer.open("[")
      for name in publication.names { write(name, to: &writer) }
      writer.close("]")
    }
    writer.close("}")
  }

  static func write(_ name: CalendarFileName, to writer: inout JSONWriter) {
    writer.element()
    writer.openLine("{")
    writer.field("calendar", name.calendar.rawValue)
    writer.field("key", name.key)
    writer.field("file", name.file)
    writer.close("}")
  }

  private static func write(_ event: PublishedEvent, to writer: inout JSONWriter) {
    writer.field("uid", event.uid)
    writer.field("commune", event.commune)
    writer.field("number", event.number)
    writer.field("name", event.name)
    writer.field("territory", event.territory)
    writer.field("place", event.place)
    writer.field("date", event.date.description)
    writer.field("opens", event.opens.description)
    writer.field("closes", event.closes.description)
    writer.field("van", event.van)
    write(event.revision, to: &writer)
    if let changed = event.changed { writer.field("changed", changed.description) }
    if let date = event.movedFrom { writer.field("movedFrom", date.description) }
  }

  private static func write(_ revision: PublishedRevision, to writer: inout JSONWriter) {
    writer.field("sequence", revision.sequence)
    writer.field("status", revision.status.rawValue)
    writer.field("created", revision.created.description)
    writer.field("lastModified", revision.lastModified.description)
    if let since = revision.cancelledSince { writer.field("cancelledSince", since.description) }
    writer.field("details", revision.details)
  }

  /// Reads a publication; nil when the node is no object, and in part when something in it is wrong, which is noted.
  static func read(_ node: JSONNode, in file: JSONFields) -> Publication? {
    let known = ["identity", "timeZone", "events", "departures", "outings", "names"]
    guard let fields = JSONFields(node, key: "published", known: known, in: file.text, bag: file.bag) else {
      return nil
    }
    fields.require("identity", "timeZone")
    return Publication(
      identity: fields.string("identity") ?? "", timeZone: fields.string("timeZone") ?? "",
      events: fields.elements("events").compactMap { event($0, in: file) },
      departures: fields.elements("departures").compactMap { departure($0, in: file) },
      outings: fields.elements("outings").compactMap { outing($0, in: file) },
      names: fields.elements("names").compactMap { name($0, in: file) })
  }

  /// Reads the name of a calendar's file; one that could lead elsewhere is noted, and is none.
  static func name(_ node: JSONNode, in file: JSONFields) -> CalendarFileName? {
    let known = ["calendar", "key", "file"]
    guard let fields = JSONFields(node, key: "names", known: known, in: file.text, bag: file.bag) else { return nil }
    fields.require("calendar", "key", "file")
    guard let calendar = fields.choice("calendar", of: CalendarFileName.Calendar.self), let key = fields.string("key"),
      let word = fields.string("file")
    else { return nil }
    if let name = CalendarFileName(calendar, key: key, file: word) { return name }
    fields.unknownWord(word, known: [Slug(key).description].filter { !$0.isEmpty }, at: fields.offset("file"))
    return nil
  }

  /// What a sequence and a lead can be: whatever publishing makes of them.
  private static let revisions = 0...PublishedRevision.highestSequence

  private static let revisionKeys = ["sequence", "status", "created", "lastModified", "cancelledSince", "details"]

  private static let eventKeys =
    [
      "uid", "commune", "number", "name", "territory", "place", "date", "opens", "closes", "van", "changed",
      "movedFrom",
    ]
    + revisionKeys

  private static func departure(_ node: JSONNode, in file: JSONFields) -> PublishedDeparture? {
    let known = ["calendar", "lead"] + eventKeys
    guard let fields = JSONFields(node, key: "departures", known: known, in: file.text, bag: file.bag) else {
      return nil
    }
    fields.require("calendar", "lead")
    guard let event = event(fields), let calendar = fields.choice("calendar", of: PublishedDeparture.Calendar.self),
      let lead = fields.whole("lead", in: revisions)
    else { return nil }
    return PublishedDeparture(from: calendar, event: event, lead: lead)
  }

  private static func event(_ node: JSONNode, in file: JSONFields) -> PublishedEvent? {
    JSONFields(node, key: "events", known: eventKeys, in: file.text, bag: file.bag).flatMap { event($0) }
  }

  private static func event(_ fields: JSONFields) -> PublishedEvent? {
    fields.require("uid", "commune", "number", "place", "date", "opens", "closes", "van")
    guard let revision = revision(fields), let uid = fields.string("uid"), let commune = fields.string("commune"),
      let number = fields.whole("number", in: 1...PublishedEvent.highestNumber), let place = fields.string("place"),
      let date = fields.date("date"), let opens = fields.time("opens"), let closes = fields.time("closes"),
      let van = fields.string("van")
    else { return nil }
    var event = PublishedEvent(
      uid: uid, commune: commune, number: number, name: fields.string("name") ?? commune,
      territory: fields.string("territory") ?? "", place: place, date: date, opens: opens, closes: closes, van: van,
      revision: revision)
    event.changed = instant("changed", fields)
    event.movedFrom = fields.date("movedFrom")
    return event
  }

  private static func outing(_ node: JSONNode, in file: JSONFields) -> PublishedOuting? {
    let known = ["uid", "van", "from", "to"] + revisionKeys
    guard let fields = JSONFields(node, key: "outings", known: known, in: file.text, bag: file.bag) else { return nil }
    fields.require("uid", "van", "from", "to")
    guard let revision = revision(fields), let uid = fields.string("uid"), let van = fields.string("van"),
      let from = fields.date("from"), let to = fields.date("to")
    else { return nil }
    guard let dates = DateSpan(first: from, last: to) else {
      file.bag.add(.endsBeforeItBegins(from: from, to: to), in: file.text, at: fields.offset("to"))
      return nil
    }
    return PublishedOuting(uid: uid, van: van, dates: dates, revision: revision)
  }

  private static func revision(_ fields: JSONFields) -> PublishedRevision? {
    fields.require("sequence", "status", "created", "lastModified")
    guard let sequence = fields.whole("sequence", in: revisions),
      let status = fields.choice("status", of: PublishedStatus.self), let created = instant("created", fields),
      let lastModified = instant("lastModified", fields)
    else { return nil }
    return PublishedRevision(
      sequence: sequence, status: status, created: created, lastModified: lastModified,
      cancelledSince: instant("cancelledSince", fields), details: fields.string("details") ?? "")
  }

  private static func instant(_ key: String, _ fields: JSONFields) -> UTCInstant? {
    guard let word = fields.string(key) else { return nil }
    if let instant = UTCInstant(iso8601: word) { return instant }
    fields.bag.add(.notATime(String(word.prefix(60))), in: fields.text, at: fields.offset(key))
    return nil
  }
}
