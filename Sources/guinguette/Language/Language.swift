/// The languages in which the program speaks.
enum Language: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"
}
