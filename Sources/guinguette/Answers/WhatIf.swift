internal import CivilTime
internal import SeasonFiles
internal import SeasonModel

/// A question about another season: one more van, one commune less, other dates; no file is touched.
enum WhatIf {
  static let flag = Flag(
    "what-if", help: Phrase("répondre sans rien enregistrer", "answer, and write nothing"))
  static let availability = ValueOption.text(
    "with-availability", value: Phrase("FICHIER", "FILE"),
    help: Phrase("d'autres disponibilités", "other availability"))
  static let without = ValueOption.text(
    "without", value: Phrase(same: "COMMUNE"), help: Phrase("sans cette commune", "without this commune"))
  static let addVan = ValueOption.text(
    "add-van", value: Phrase("ID:BASE", "ID:BASE"),
    help: Phrase("avec une guinguette de plus", "with one more van"))
  static let openDate = ValueOption.date(
    "open-date", help: Phrase("toutes les guinguettes roulent aussi ce jour", "every van works on that day too"))

  static let options: [any OptionDeclaration] = [flag, availability, without, addVan, openDate]

  /// Whether the arguments ask such a question.
  static func isAsked(_ arguments: ParsedArguments) -> Bool { options.contains { arguments.has($0) } }

  /// The season of the question, made from the one that was read.
  static func season(_ arguments: ParsedArguments, from season: Season) throws(CommandFailure) -> Season {
    var draft = season.draft
    if let word = arguments[addVan] { try add(word, to: &draft, season) }
    if let date = arguments[openDate] {
      guard season.span.contains(date) else { throw .outsideSeason(date, season) }
      for van in draft.vans.indices { draft.vans[van].open(date) }
    }
    if let word = arguments[without] {
      let host = season.communes[try season.commune(named: word)]
      draft.communes.removeAll { $0.code == host.code }
      draft.availability.removeAll { $0.subject == .commune(host.code) }
    }
    do {
      return try Season(validating: draft)
    } catch {
      throw CommandFailure(
        .badData,
        Phrase("avec ce changement, la saison n'est plus possible", "with that change the season is not possible"),
        action: Phrase(
          "changez la question ; les fichiers sont restés tels quels", "change the question; the files are as they were"
        ))
    }
  }

  /// The season as the folder has it, to compare its plan with the answer; nil without a plan.
  static func before(
    _ workspace: Workspace, _ arguments: ParsedArguments, _ console: Console
  ) throws(CommandFailure) -> Season? {
    guard try workspace.book.current != nil else { return nil }
    return arguments.has(availability)
      ? try Workspace(workspace.folder, for: .reading, console).season : workspace.season
  }

  private static func add(_ word: String, to draft: inout SeasonDraft, _ season: Season) throws(CommandFailure) {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, season.vanPositions[parts[0]] == nil, season.placePositions[parts[1]] != nil,
      let model = season.vans.first
    else {
      let list = season.places.map { Printable($0.id).description }.joined(separator: ", ")
      throw .usage(
        Phrase(
          "--add-van attend un nouvel identifiant et une base : van2:depot",
          "--add-van needs a new identifier and a base: van2:depot"),
        action: Phrase("les bases : \(list)", "the bases: \(list)"))
    }
    var van = model
    (van.id, van.name, van.base) = (parts[0], parts[0], parts[1])
    draft.vans.append(van)
  }
}
