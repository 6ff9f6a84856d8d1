#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

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
