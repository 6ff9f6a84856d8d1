internal import PlanChanges
internal import SeasonDesk
internal import SeasonExports

extension PublishingFailure {
  /// What to say of it, and what to do about it.
  func told(in folder: String) -> CommandFailure {
    switch self {
    case .targetIsSeason(let target):
      return .usage(
        Phrase("\(target) est un dossier de saison", "\(target) is a season folder"),
        action: Phrase("choisissez un autre répertoire", "choose another directory"))
    case .crewWithinWeb(let crew, let web):
      return .usage(
        Phrase(
          "les fichiers de l'équipe, avec les contacts, iraient dans « \(Printable(crew)) », qui est dans « \(Printable(web)) » : ils seraient mis en ligne",
          "the crew's files, contacts included, would go to \"\(Printable(crew))\", which lies in \"\(Printable(web))\": they would go on the web"
        ),
        action: Phrase(
          "choisissez pour --output un répertoire qui ne contient pas le dossier de la saison, ou un autre pour --crew",
          "choose for --output a directory that the season's folder is not in, or another one for --crew"))
    case .letter(let fault, let folder): return PublishingFailure.told(fault, in: folder)
    case .outdated:
      let again = ShellCommand("plan", folder)
      return CommandFailure(
        .badData,
        Phrase(
          "le planning ne va plus avec le dossier : il n'est pas publié",
          "the plan no longer fits the folder: it is not published"),
        action: Phrase("relancez « \(again) »", "run \"\(again)\" again"))
    case .foreignPlan(let count):
      let count = (Noun.evening.counted(count, .french), Noun.evening.counted(count, .english))
      return CommandFailure(
        .badData,
        Phrase(
          "le planning n'est pas celui de cette saison (\(count.0) d'une autre) : il n'est pas exporté",
          "the plan is not this season's (\(count.1) of another): it is not exported"),
        action: .planAgain(folder))
    case .anotherSeason(let path, let date):
      let path = Printable(path)
      return CommandFailure(
        .cannotCreate,
        Phrase(
          "« \(path) » annonce les soirées d'une autre saison, à partir du \(Language.french.date(date))",
          "\"\(path)\" announces the evenings of another season, from \(Language.english.date(date)) on"),
        action: Phrase("publiez celle-ci dans un autre répertoire", "publish this one to another directory"))
    case .inTheWay(let obstacles, let folder): return PublishingFailure.inTheWay(obstacles, in: folder)
    }
  }

  private static func told(_ fault: LetterFault, in folder: String) -> CommandFailure {
    let place = Printable("\(folder)/\(fault.file):\(fault.line)")
    guard let word = fault.word else {
      return CommandFailure(
        .badData,
        Phrase(
          "\(place) : la première ligne doit être l'objet de la lettre",
          "\(place): the first line has to be the subject"),
        action: Phrase("écrivez-le, ou supprimez le fichier", "write it, or delete the file"))
    }
    let list = LetterFault.words.map { "{\($0)}" }.joined(separator: ", ")
    return CommandFailure(
      .badData,
      Phrase(
        "\(place) : on ne sait pas par quoi remplacer « {\(Printable(word))} »",
        "\(place): nobody knows what to put for \"{\(Printable(word))}\""),
      action: fault.nearest.map { near in
        Phrase("vouliez-vous dire « {\(near)} » ? Au choix : \(list)", "did you mean \"{\(near)}\"? One of: \(list)")
      } ?? Phrase("au choix : \(list)", "one of: \(list)"))
  }

  private static func inTheWay(
    _ obstacles: [(path: String, reason: WebObstacle)], in folder: String
  ) -> CommandFailure {
    let shown = obstacles.sorted { $0.path < $1.path }.prefix(10)
    let rest = obstacles.count - shown.count
    func list(_ language: Language) -> String {
      shown.map { "\n  " + language.labelled($0.path, $0.reason.phrase(language)) }.joined()
        + (rest == 0 ? "" : "\n  " + Phrase("et \(rest) de plus", "and \(rest) more")(language))
    }
    return CommandFailure(
      .cannotCreate,
      Phrase(
        "rien n'est publié : des fichiers de « \(Printable(folder)) » ne peuvent pas être remplacés\(lines: list(.french))",
        "nothing is published: files of \"\(Printable(folder))\" cannot be replaced\(lines: list(.english))"),
      action: Phrase(
        "déplacez-les ou supprimez-les, ou choisissez un autre répertoire",
        "move them away or delete them, or choose another directory"))
  }
}

extension WebObstacle {
  /// The reason, as it stands after the file's name.
  fileprivate var phrase: Phrase {
    switch self {
    case .foreign: Phrase("n'est pas de « publish »", "is not by \"publish\"")
    case .altered: Phrase("a été modifié depuis sa publication", "was altered since it was published")
    case .link: Phrase("est un lien symbolique, ou dans un tel lien", "is a symbolic link, or within one")
    case .notAFile: Phrase("n'est pas un fichier", "is no file")
    case .unreadable(let number): Phrase.systemError(number)
    }
  }
}
