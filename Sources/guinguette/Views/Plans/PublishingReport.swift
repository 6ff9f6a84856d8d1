internal import CivilTime
internal import SeasonDesk
internal import SeasonExports
internal import SeasonModel
internal import TextFormats

/// What the world is told, and which files were written for it.
struct PublishingReport {
  let outcome: SeasonPublishing.Outcome
  /// The folder that was written to; nil where nothing was.
  let target: String?
  /// The folder for the web, written to or not.
  let web: String?
  /// The folder for the crew.
  let crew: String

  /// Tells it.
  func tell(_ console: Console) {
    console.print(json: json)
    for change in outcome.update.changes { console.print(change.line(console.language)) }
    if outcome.isSame {
      console.note(PublishTexts.same)
    } else if outcome.update.changes.isEmpty {
      console.note(PublishTexts.onlyTexts)
    }
    console.note(target.map { PublishTexts.written(outcome.files.count, to: $0) } ?? PublishTexts.dry)
    if target != nil { console.note(PublishTexts.written(forCrew: outcome.crewFiles.count, to: crew)) }
    if target != nil, !outcome.letters.isEmpty { console.note(PublishTexts.letters(outcome.letters.count, in: crew)) }
    if let web, !outcome.withdrawn.isEmpty {
      console.note(PublishTexts.withdrawn(outcome.withdrawn.count, from: web, isDry: target == nil))
    }
    if let web, !outcome.strangers.isEmpty { console.warn(PublishTexts.strangers(outcome.strangers, in: web)) }
    if outcome.isResumed { console.note(PublishTexts.resumed) }
  }

  private var json: JSONText {
    .object([
      (
        "changes",
        .array(
          outcome.update.changes.map { change in
            .object([
              ("kind", .string(change.kind.rawValue)), ("code", .string(change.after.commune)),
              ("name", .string(change.after.name)), ("from", .optional(change.before?.date.description)),
              ("to", .string(change.after.date.description)), ("uid", .string(change.after.uid)),
            ])
          })
      ),
      ("files", .array(outcome.files.map { .string($0.path) })),
      ("crewFiles", .array(outcome.crewFiles.map { .string($0.path) })),
      ("letters", .array(outcome.letters.map { .string($0) })),
      ("withdrawn", .array(outcome.withdrawn.map { .string($0) })), ("written", .bool(target != nil)),
    ])
  }
}
