internal import SeasonFiles

extension CommandFailure {
  /// Standard output could not be written to its end.
  static func outputFailed(errorNumber: Int32) -> CommandFailure {
    CommandFailure(
      .inputOutput,
      Phrase(
        "la sortie n'a pas pu être écrite en entier : \(Phrase.systemError(errorNumber)(.french))",
        "the output could not be written to its end: \(Phrase.systemError(errorNumber)(.english))"))
  }
}

extension CommandFailure {
  /// A failure that the program has no words for: a defect.
  static func unexpected(_ error: any Error) -> CommandFailure {
    let text = Printable(String(describing: error))
    return CommandFailure(
      .defect, Phrase("défaut du programme : \(text)", "a defect of the program: \(text)"))
  }

  /// A file or folder that could not be made.
  static func notMade(_ path: String, errorNumber: Int32) -> CommandFailure {
    CommandFailure(
      .cannotCreate,
      Phrase(
        "« \(Printable(path)) » ne peut pas être créé : \(Phrase.systemError(errorNumber)(.french))",
        "\"\(Printable(path))\" cannot be created: \(Phrase.systemError(errorNumber)(.english))"))
  }
}

extension LostAccess {
  /// That colleagues perhaps can no longer read a file that was written.
  var warning: Phrase {
    switch self {
    case .group(let path):
      Phrase(
        "« \(Printable(path)) » n'a pas pu garder son groupe : vos collègues n'y ont peut-être plus accès (chgrp le leur rend)",
        "\"\(Printable(path))\" could not keep its group: your colleagues perhaps no longer have access (chgrp gives it back to them)"
      )
    case .owner(let path):
      Phrase(
        "« \(Printable(path)) » est maintenant à vous : la personne à qui il était ne peut plus le lire (chmod le lui rend)",
        "\"\(Printable(path))\" is yours now: the person whose it was can no longer read it (chmod gives it back)")
    }
  }
}
