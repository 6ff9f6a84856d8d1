/// What a command takes: what the parser reads by and the help page shows.
protocol CommandDeclaration: Sendable {
  /// The word that calls it.
  var name: String { get }
  /// What it does, in one line.
  var summary: Phrase { get }
  /// The arguments known by their place.
  var positionals: [Positional] { get }
  /// Its options, beside the common ones.
  var options: [any OptionDeclaration] { get }
  /// What the help page says below the options; each phrase is a paragraph.
  var remarks: [Phrase] { get }
}

extension CommandDeclaration {
  var positionals: [Positional] { [.folder] }
  var options: [any OptionDeclaration] { [] }
  var remarks: [Phrase] { [] }
}
