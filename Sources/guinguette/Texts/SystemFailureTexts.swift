internal import SeasonFiles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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
  /// A file or folder that could not be made.
  static func notMade(_ path: String, errorNumber: Int32) -> CommandFailure {
    CommandFailure(
      .cannotCreate,
      Phrase(
        "« \(Printable(path)) » ne peut pas être créé : \(Phrase.systemError(errorNumber)(.french))",
        "\"\(Printable(path))\" cannot be created: \(Phrase.systemError(errorNumber)(.english))"))
  }
}

extension Console {
  /// Says that colleagues perhaps can no longer read a file that was written.
  func warn(_ lost: LostAccess) {
    switch lost {
    case .group(let path):
      warn(
        Phrase(
          "« \(Printable(path)) » n'a pas pu garder son groupe : vos collègues n'y ont peut-être plus accès (chgrp le leur rend)",
          "\"\(Printable(path))\" could not keep its group: your colleagues perhaps no longer have access (chgrp gives it back to them)"
        ))
    case .owner(let path):
      warn(
        Phrase(
          "« \(Printable(path)) » est maintenant à vous : la personne à qui il était ne peut plus le lire (chmod le lui rend)",
          "\"\(Printable(path))\" is yours now: the person whose it was can no longer read it (chmod gives it back)"))
    }
  }
}

extension Phrase {
  /// What an error number of the system means, in words.
  static func systemError(_ number: Int32) -> Phrase {
    switch number {
    case ENOSPC: Phrase("le disque est plein", "the disk is full")
    case EACCES, EPERM: Phrase("vous n'en avez pas le droit", "you have no permission")
    case EROFS: Phrase("le disque est en lecture seule", "the disk is read-only")
    case EDQUOT: Phrase("votre espace disque est épuisé", "your disk quota is used up")
    case ENOENT: Phrase("le dossier qui doit le contenir n'existe pas", "the folder it is to be in does not exist")
    case EEXIST, ENOTDIR: Phrase("un fichier porte ce nom", "a file has this name")
    case EISDIR: Phrase("un dossier porte ce nom", "a folder has this name")
    case ELOOP: Phrase("les liens symboliques tournent en rond", "the symbolic links lead in a circle")
    case ENAMETOOLONG: Phrase("le nom est trop long", "the name is too long")
    case ENXIO: Phrase("personne ne lit à l'autre bout", "nobody reads at the other end")
    case EBADF: Phrase("elle est fermée", "it is closed")
    case EIO: Phrase("le disque ne répond pas", "the disk does not answer")
    default: Phrase("erreur système \(number)", "system error \(number)")
    }
  }
}
