internal import SeasonModel

extension PublicationChange {
  /// What the world hears, as one line.
  func line(_ language: Language) -> String {
    let name = Printable(after.name).description
    let date = language.date(after.date)
    switch kind {
    case .new: return Phrase("nouvelle   \(name), \(date)", "new        \(name), \(date)")(language)
    case .cancelled: return Phrase("annulée    \(name), \(date)", "cancelled  \(name), \(date)")(language)
    case .restored: return Phrase("rétablie   \(name), \(date)", "restored   \(name), \(date)")(language)
    case .reassigned:
      let ways = before.map { old in
        [(old.van, after.van), (old.territory, after.territory)].filter { $0 != $1 }
          .map { "\(Printable($0)) → \(Printable($1))" }.joined(separator: ", ")
      }
      return Phrase("confiée    \(name), \(date) : \(ways ?? "")", "reassigned \(name), \(date): \(ways ?? "")")(
        language)
    case .moved:
      let old = before.map { language.date($0.date) } ?? "?"
      let what = before?.date == after.date ? date : "\(old) → \(date)"
      return Phrase("déplacée   \(name), \(what)", "moved      \(name), \(what)")(language)
    }
  }
}
