internal import SeasonDesk
internal import SeasonFiles

extension FolderFailure {
  /// What to say of it, and what to do about it.
  func told(in folder: String) -> CommandFailure {
    switch self {
    case .unreadable(let diagnostics, _):
      let errors = diagnostics.filter { $0.severity == .error }
      return CommandFailure(
        ExitStatus(of: errors),
        Phrase(
          "\(Noun.error.counted(errors.count, .french)) à corriger d'abord",
          "\(Noun.error.counted(errors.count, .english)) to put right first"))
    case .file(let failure): return CommandFailure(failure)
    case .notMade(let path, let number): return .notMade(path, errorNumber: number)
    case .alreadyThere(let path):
      return .alreadyThere(path, action: Phrase("choisissez un autre dossier", "choose another folder"))
    case .noPlan:
      let plan = ShellCommand("plan", folder)
      return CommandFailure(
        .noInput, Phrase("il n'y a pas encore de planning", "there is no plan yet"),
        action: Phrase("faites-en un : « \(plan) »", "make one: \"\(plan)\""))
    case .noPreviousPlan:
      return CommandFailure(
        .noInput,
        Phrase("il n'y a pas de planning précédent dans plan.json", "there is no previous plan in plan.json"),
        action: Phrase(
          "nommez les deux plannings : « \(ShellCommand("compare", folder)) ancien.csv »",
          "name both plans: \"\(ShellCommand("compare", folder)) old.csv\""))
    case .nothingPublished:
      return CommandFailure(
        .noInput, Phrase("rien n'est encore publié", "nothing is published yet"),
        action: Phrase(
          "publiez le planning : « \(ShellCommand("publish", folder)) »",
          "publish the plan: \"\(ShellCommand("publish", folder))\""))
    }
  }
}

extension ExitStatus {
  /// The exit status of a reading with these errors; done when there are none.
  init(of errors: [Diagnostic]) {
    if errors.contains(where: \.problem.isReadFailure) {
      self = .inputOutput
    } else if errors.contains(where: \.problem.isMissingFile) {
      self = .noInput
    } else {
      self = errors.isEmpty ? .done : .badData
    }
  }
}
