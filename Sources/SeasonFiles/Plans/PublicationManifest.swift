public import SeasonModel
internal import TextFormats

/// What a folder that a season is published to says of itself: whose it is, which of its files publishing wrote, and
/// whether it came to its end.
///
/// It lies in that folder as `.guinguette.json`, and everybody may read it:
/// ```
/// version     1
/// identity    whose evenings the calendars announce
/// unfinished  true while files are being replaced; absent once all are in place
/// names[]     calendar, key, file: as in plan.json
/// files[]     path within the folder; hash: of what was written there; before: of what was there, while unfinished
/// ```
public struct PublicationManifest: Hashable, Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its path within the folder.
    public var path: String
    /// The fingerprint of what was written there.
    public var hash: String
    /// The fingerprint of what was there before, for as long as it may be there still.
    public var before: String?

    /// Creates a file.
    public init(path: String, hash: String, before: String? = nil) {
      self.path = path
      self.hash = hash
      self.before = before
    }

    /// Whether publishing wrote a file with this fingerprint.
    public func isKnown(_ hash: String) -> Bool { hash == self.hash || hash == before }
  }

  /// The name of the file.
  public static let name = ".guinguette.json"

  /// What makes the identifiers of its season differ from those of every other.
  public var identity: String
  /// Whether files were still being replaced when it was written.
  public var isUnfinished: Bool
  /// The names that calendars were given.
  public var names: [CalendarFileName]
  /// The files, by path.
  public var files: [File]

  /// Creates a manifest.
  public init(identity: String, isUnfinished: Bool = false, names: [CalendarFileName], files: [File]) {
    self.identity = identity
    self.isUnfinished = isUnfinished
    self.names = names
    self.files = files
  }

  /// Reads a manifest, or returns nil when the bytes are none.
  public init?(_ bytes: [UInt8]) {
    let bag = DiagnosticBag()
    guard let text = SourceText.json(bytes, name: PublicationManifest.name, bag: bag),
      let node = JSONNode.read(text, bag: bag),
      let fields = JSONFields(
        node, key: "", known: ["version", "identity", "unfinished", "names", "files"], in: text, bag: bag),
      fields.whole("version", in: 1...1) != nil, let identity = fields.string("identity")
    else { return nil }
    self.init(
      identity: identity, isUnfinished: fields.boolean("unfinished") ?? false,
      names: fields.elements("names").compactMap { PublicationFields.name($0, in: fields) },
      files: fields.elements("files").compactMap { node in
        guard let file = JSONFields(node, key: "files", known: ["path", "hash", "before"], in: text, bag: bag),
          let path = file.string("path"), let hash = file.string("hash")
        else { return nil }
        return File(path: path, hash: hash, before: file.string("before"))
      })
    if bag.hasErrors { return nil }
  }

  /// The bytes of the manifest: the same manifest, the same bytes.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.open("{")
    writer.field("version", 1)
    writer.field("identity", identity)
    if isUnfinished { writer.field("unfinished", true) }
    writer.key("names")
    writer.open("[")
    for name in names { PublicationFields.write(name, to: &writer) }
    writer.close("]")
    writer.key("files")
    writer.open("[")
    for file in files {
      writer.element()
      writer.openLine("{")
      writer.field("path", file.path)
      writer.field("hash", file.hash)
      if let before = file.before { writer.field("before", before) }
      writer.close("}")
    }
    writer.close("]")
    writer.close("}")
    return writer.finished()
  }
}
