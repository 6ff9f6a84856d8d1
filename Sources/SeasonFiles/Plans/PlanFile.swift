public import CivilTime
internal import SeasonModel
internal import TextFormats

/// What came of reading `plan.json`.
public struct PlanReading: Sendable {
  /// The book, empty when there is no file; nil exactly when a diagnostic is an error.
  public let book: PlanBook?
  /// What is wrong with the file.
  public let diagnostics: [Diagnostic]
  /// When the file that was read had last been changed; the start of 1970 when there is none.
  public let changed: UTCInstant
}

/// Reads and writes `plan.json`.
public enum PlanFile {
  /// The name of the file in a season folder.
  public static let name = "plan.json"
  /// The version of the layout that is written, and the newest that is read.
  public static let version = 1

  /// Reads the plan of a folder.
  public static func read(inFolder folder: String) -> PlanReading {
    let bag = DiagnosticBag()
    var book: PlanBook?
    var changed = 0
    do {
      let file = try FileBytes.readDated(folder + "/" + name)
      changed = file.changed
      book = PlanFile.book(from: file.bytes, bag: bag)
    } catch .missing {
      book = PlanBook()
    } catch {
      bag.add(error.problem, inFile: name)
    }
    return PlanReading(
      book: bag.hasErrors ? nil : book, diagnostics: bag.sorted(files: [name]),
      changed: UTCInstant(secondsSince1970: changed))
  }

  /// Reads a book from the bytes of a file.
  public static func read(_ bytes: [UInt8]) -> PlanReading {
    let bag = DiagnosticBag()
    let book = PlanFile.book(from: bytes, bag: bag)
    return PlanReading(
      book: bag.hasErrors ? nil : book, diagnostics: bag.sorted(files: [name]),
      changed: UTCInstant(secondsSince1970: 0))
  }

  /// Writes the plan of a folder, once it is sure that it can be read again.
  ///
  /// - Returns: what `SafeWriter` returns.
  /// - Throws: what `SafeWriter` throws, or `FileFailure.wouldBeUnreadable`; the old file is then as it was.
  @discardableResult
  public static func write(_ book: PlanBook, inFolder folder: String) throws(FileFailure) -> LostAccess? {
    let path = folder + "/" + name
    let bytes = bytes(of: book)
    guard bytes.count <= FileBytes.limit, read(bytes).book == book else { throw .wouldBeUnreadable(path: path) }
    return try SafeWriter.write(bytes, to: path)
  }

  /// The bytes of a book: the same book, the same bytes.
  ///
  /// One evening stands on one line, so that a line-by-line comparison of two files shows what moved.
  public static func bytes(of book: PlanBook) -> [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.field("version", version)
    if let record = book.record {
      writer.key("current")
      write(record, to: &writer)
    }
    if !book.history.isEmpty {
      writer.key("history")
      writer.open("[")
      for record in book.history {
        writer.element()
        write(record, to: &writer)
      }
      writer.close("]")
    }
    if let publication = book.publication {
      writer.key("published")
      PublicationFields.write(publication, to: &writer)
    }
    writer.close("}")
    return writer.finished()
  }

  private static func write(_ record: PlanRecord, to writer: inout JSONWriter) {
    writer.open("{")
    if let search = record.search {
      writer.field("seed", search.seed)
      writer.field("iterations", search.iterations)
      writer.field("missing", search.score.missing)
      writer.field("priorityUnserved", search.score.priorityUnserved)
      writer.field("costMetres", search.score.cost.count)
    }
    if let proof = record.proof {
      writer.key("proof")
      PlanProofFields.write(proof, to: &writer)
    }
    writer.key("evenings")
    writer.open("[")
    for evening in record.plan.evenings {
      writer.element()
      writer.openLine("{")
      writer.field("date", evening.date.description)
      writer.field("van", evening.van)
      writer.field("commune", evening.commune)
      writer.field("status", evening.status.rawValue)
      if evening.isLocked { writer.field("locked", true) }
      if !evening.note.isEmpty { writer.field("note", evening.note) }
      writer.close("}")
    }
    writer.close("]")
    writer.close("}")
  }

  private static func book(from bytes: [UInt8], bag: DiagnosticBag) -> PlanBook? {
    guard let text = SourceText.json(bytes, name: name, bag: bag), let node = JSONNode.read(text, bag: bag) else {
      return nil
    }
    // The version comes first: a newer file may have keys that are unknown here, and that is not what is wrong with it.
    if case .object(let members) = node.value, let found = members.first(where: { $0.key == "version" }),
      case .number(let digits) = found.node.value, let number = NumberText.whole(text.bytes, digits), number != version
    {
      bag.add(.unknownVersion(number, newest: version), in: text, at: found.node.offset)
      return nil
    }
    guard
      let fields = JSONFields(
        node, key: name, known: ["version", "current", "history", "published"], in: text, bag: bag)
    else { return nil }
    fields.require("version")
    _ = fields.whole("version", in: version...version)
    return PlanBook(
      record: fields.node("current").flatMap { record($0, in: fields) },
      history: fields.elements("history").compactMap { record($0, in: fields) },
      publication: fields.node("published").flatMap { PublicationFields.read($0, in: fields) })
  }

  private static func record(_ node: JSONNode, in file: JSONFields) -> PlanRecord? {
    let known = ["seed", "iterations", "missing", "priorityUnserved", "costMetres", "proof", "evenings"]
    guard let fields = JSONFields(node, key: "current", known: known, in: file.text, bag: file.bag) else { return nil }
    fields.require("evenings")
    let plan = Plan(evenings: fields.elements("evenings").compactMap { evening($0, in: file) })
    let proof = fields.node("proof").flatMap { PlanProofFields.read($0, in: file) }
    guard let seed = fields.unsigned("seed"), let iterations = fields.count("iterations") else {
      return PlanRecord(plan, proof: proof)
    }
    let score = PlanScore(
      missing: fields.count("missing") ?? 0, priorityUnserved: fields.count("priorityUnserved") ?? 0,
      cost: Metres(fields.count("costMetres") ?? 0))
    return PlanRecord(plan, search: PlanSearch(seed: seed, iterations: iterations, score: score), proof: proof)
  }

  private static func evening(_ node: JSONNode, in file: JSONFields) -> Evening? {
    let known = ["date", "van", "commune", "status", "locked", "note"]
    guard let fields = JSONFields(node, key: "evenings", known: known, in: file.text, bag: file.bag) else { return nil }
    fields.require("date", "van", "commune", "status")
    // All four are read before one is missed, so that every mistake is told.
    let (date, van, commune) = (fields.date("date"), fields.string("van"), fields.string("commune"))
    let status = fields.choice("status", of: Evening.Status.self)
    guard let date, let van, let commune, let status else { return nil }
    return Evening(
      date: date, van: van, commune: commune, status: status, isLocked: fields.boolean("locked") ?? false,
      note: fields.string("note") ?? "")
  }
}
