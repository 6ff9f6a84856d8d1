/// A text for people in every language the program speaks.
///
/// What is interpolated may come from outside, a folder's name for one: it is made printable, so that no text can
/// recolour a terminal or begin a line of its own.
struct Phrase: Sendable, Equatable {
  let french: FrenchText
  let english: EnglishText

  /// Creates a phrase from its French and its English text.
  init(_ french: FrenchText, _ english: EnglishText) {
    self.french = french
    self.english = english
  }

  /// Creates a phrase whose English text was put together before.
  @_disfavoredOverload
  init(_ french: FrenchText, _ english: String) {
    self.init(french, EnglishText(verbatim: Printable(english).description))
  }

  /// A phrase that reads the same in every language, such as a name.
  init(same text: String) {
    self.french = FrenchText(verbatim: text)
    self.english = EnglishText(verbatim: text)
  }

  /// The text in a language.
  func callAsFunction(_ language: Language) -> String {
    switch language {
    case .french: french.text
    case .english: english.text
    }
  }
}
