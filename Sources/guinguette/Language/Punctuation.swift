/// Marks between words, with the spaces that each language puts around them.
extension Language {
  /// A colon, with the space that French has before it.
  var colon: String { Phrase(" :", ":")(self) }

  /// A semicolon between two parts of a sentence, spaces included.
  var semicolon: String { Phrase(" ; ", "; ")(self) }

  /// A name and what there is to say of it: `Narcy : samedi 6 juin`.
  func labelled(_ label: some CustomStringConvertible, _ text: some CustomStringConvertible) -> String {
    Phrase("\(label) : \(text)", "\(label): \(text)")(self)
  }
}
