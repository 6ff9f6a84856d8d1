internal import CivilTime
internal import SeasonModel

extension Phrase {
  /// How a locked evening is changed all the same.
  static func unlock(_ evening: Evening, in folder: String) -> Phrase {
    let unlock = ShellCommand("unlock", folder, evening.commune, "--date", evening.date.description)
    return Phrase(
      "déverrouillez-la (« \(unlock) »), ou ajoutez --force", "unlock it (\"\(unlock)\"), or add --force")
  }

  /// To make a new plan.
  static func planAgain(_ folder: String) -> Phrase {
    Phrase(
      "faites-en un nouveau : « \(ShellCommand("plan", folder)) »",
      "make a new one: \"\(ShellCommand("plan", folder))\"")
  }
}
