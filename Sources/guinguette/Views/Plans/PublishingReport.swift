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
      ("files", .array(outcome.files.map { .string($0.path) })), ("written", .bool(target != nil)),
    ])
  }
}
