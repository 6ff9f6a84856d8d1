internal import SeasonFiles

extension CommandFailure {
  /// A file that could not be written, or a folder that is busy.
  init(_ failure: FileFailure) {
    switch failure {
    case .cannotCreate(let path, let number): self = .notMade(path, errorNumber: number)
    case .cannotWrite(let path, let number):
      self.init(
        .inputOutput,
        Phrase(
          "« \(Printable(path)) » n'a pas pu être écrit : \(Phrase.systemError(number)(.french))",
          "\"\(Printable(path))\" could not be written: \(Phrase.systemError(number)(.english))"),
        action: Phrase("ce qui était là avant est resté tel quel", "what was there before is as it was"))
    case .onlyPartlyWritten(let path, let number):
      self.init(
        .inputOutput,
        Phrase(
          "« \(Printable(path)) » n'a pas pu être écrit, et d'autres fichiers l'ont été : \(Phrase.systemError(number)(.french))",
          "\"\(Printable(path))\" could not be written, and other files were: \(Phrase.systemError(number)(.english))"),
        action: Phrase("recommencez dès que possible, pour finir", "try again as soon as you can, to finish"))
    case .wouldBeUnreadable(let path):
      self.init(
        .defect,
        Phrase(
          "« \(Printable(path)) » n'aurait pas pu être relu : il n'est pas écrit, c'est une erreur du programme",
          "\"\(Printable(path))\" could not have been read again: it is not written, this is a defect of the program"),
        action: Phrase("ce qui était là avant est resté tel quel", "what was there before is as it was"))
    case .folderIsBusy(let path):
      self.init(
        .locked,
        Phrase(
          "un autre « guinguette » travaille dans « \(Printable(path)) »",
          "another \"guinguette\" is at work in \"\(Printable(path))\""),
        action: Phrase("attendez qu'il ait fini, puis recommencez", "wait for it to end, then try again"))
    }
  }
}
